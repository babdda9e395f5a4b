import type { ImportTemplateTarget, Language } from "@gradus/contract";
import { answerWithTable } from "../../platform/http/answer-with-table.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { importTemplates, templateNames } from "./templates.ts";

/** A template with its sample rows as a file, to be filled in. */
export function writeTemplate({
  target,
  format,
  language,
}: {
  readonly target: ImportTemplateTarget;
  readonly format: "csv" | "xlsx";
  readonly language: Language;
}): Promise<FileAnswer> {
  const columns = importTemplates[language][target];
  const rows = columns[0]?.samples.map((_, row) => columns.map(({ samples }) => samples[row] ?? null)) ?? [];
  return answerWithTable({
    ...{ name: templateNames[language][target], format, columns },
    write: (writer) => writer.write(rows),
  });
}
