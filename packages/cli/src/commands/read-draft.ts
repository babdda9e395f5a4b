import { type DraftFile, DraftFileSchema } from "@gradus/contract";
import type { Body } from "@gradus/sdk";
import { readJsonFile } from "../read-json-file.ts";

/** Rules that are looked at: what a request says of them, as a scheme file has them. */
export async function readDraft(path: string): Promise<Body<"tryRules">> {
  const { scheme, ...rest } = await readJsonFile<DraftFile>(path, DraftFileSchema);
  return { definition: scheme, ...rest } as Body<"tryRules">;
}
