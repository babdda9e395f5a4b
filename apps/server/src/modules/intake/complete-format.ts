import { accept, type ImportMap, type Outcome } from "@gradus/contract";
import { catchFileRefusal } from "../../platform/files/catch-file-refusal.ts";
import { completeFormat } from "../../platform/files/detect-format.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { defaultTabularLimits, type TabularFormat } from "../../platform/files/tabular-format.ts";

/** Fills what a map says nothing of by looking at the file; its name only tells that a workbook was meant. */
export function completeFormatOf(
  path: string,
  fileName: string,
  given: NonNullable<ImportMap["format"]>,
): Promise<Outcome<TabularFormat, FileProblem>> {
  const { encoding, ...rest } = given;
  const isNamedWorkbook = given.kind === undefined && /\.xls[xm]$/i.test(fileName);
  const known = Object.entries({
    ...rest,
    ...(isNamedWorkbook && { kind: "xlsx" }),
    ...(encoding !== "auto" && { encoding }),
  }).filter(([, value]) => value !== undefined);
  return catchFileRefusal(async () =>
    accept(
      await completeFormat(path, Object.fromEntries(known) as Partial<TabularFormat>, defaultTabularLimits),
    ),
  );
}
