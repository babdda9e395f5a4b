// Writes the demo company's files: tsx demo/write-company.ts DIRECTORY
import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { CompanyFile } from "./company-file.ts";
import { listCompanyFiles } from "./company-files.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { generateCompany } from "./generate-company.ts";

/** The seed of the company that everybody sees. */
const seed = 20231101;
const rowsPerChunk = 500;

const [, , directory] = process.argv;
if (!directory) throw new Error("Say where: tsx demo/write-company.ts DIRECTORY");
await mkdir(directory, { recursive: true });
for (const file of listCompanyFiles(generateCompany(seed))) await writeFile(directory, file);

/** A file appears when it is whole. */
async function writeFile(directory: string, file: CompanyFile): Promise<void> {
  const path = join(directory, file.name);
  const chunks = Readable.from(encodeRows(file));
  const target = createWriteStream(`${path}.part`);
  await (file.isGzipped ? pipeline(chunks, createGzip(), target) : pipeline(chunks, target));
  await rename(`${path}.part`, path);
}

function* encodeRows({ columns, rows, delimiter, encoding }: CompanyFile): Generator<Buffer> {
  const encode = encoding === "gb18030" ? encodeGb18030 : (text: string) => Buffer.from(text);
  let pending = encodeRow(columns, delimiter);
  let count = 0;
  for (const row of rows()) {
    pending += encodeRow(row, delimiter);
    if (++count % rowsPerChunk > 0) continue;
    yield encode(pending);
    pending = "";
  }
  yield encode(pending);
}

function encodeRow(row: readonly string[], delimiter: string): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${row.map(cell).join(delimiter)}\r\n`;
}
