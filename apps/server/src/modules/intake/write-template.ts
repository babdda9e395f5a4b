import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportTemplateTarget, Language } from "@gradus/contract";
import { createDelimitedWriter } from "../../platform/files/delimited-writer.ts";
import { createXlsxWriter } from "../../platform/files/xlsx-writer.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { importTemplates, templateNames } from "./templates.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Writes a template to a file of its own and streams it; it is removed once it was read. */
export async function writeTemplate({
  target,
  format,
  language,
}: {
  readonly target: ImportTemplateTarget;
  readonly format: "csv" | "xlsx";
  readonly language: Language;
}): Promise<FileAnswer> {
  const directory = await mkdtemp(join(tmpdir(), "gradus-template-"));
  const remove = () => rm(directory, { recursive: true, force: true });
  const path = join(directory, `template.${format}`);
  const columns = importTemplates[language][target];
  try {
    const writer =
      format === "csv"
        ? await createDelimitedWriter(
            path,
            columns.map(({ name }) => name),
          )
        : await createXlsxWriter(path, columns);
    const rows = columns[0]?.samples.length ?? 0;
    await writer.write(
      Array.from({ length: rows }, (_, row) => columns.map(({ samples }) => samples[row] ?? null)),
    );
    await writer.close();
  } catch (error) {
    await remove();
    throw error;
  }
  const stream = createReadStream(path);
  stream.once("close", () => void remove());
  return { stream, fileName: `${templateNames[language][target]}.${format}`, mediaType: mediaTypes[format] };
}
