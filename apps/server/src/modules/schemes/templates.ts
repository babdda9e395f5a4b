import { type SchemeFile, SchemeFileSchema } from "@gradus/contract";
import basicValue from "./templates/basic-value.json" with { type: "json" };
import rfm from "./templates/rfm.json" with { type: "json" };

/** The schemes that ship, by the code they are applied by. */
export const templates: ReadonlyMap<string, SchemeFile> = new Map(
  [basicValue, rfm].map((file): [string, SchemeFile] => {
    const parsed = SchemeFileSchema.parse(file);
    return [parsed.scheme.code, parsed];
  }),
);
