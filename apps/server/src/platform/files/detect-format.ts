import { accept, type Outcome } from "@gradus/contract";
import { openByteSource } from "./byte-source.ts";
import { catchFileRefusal } from "./catch-file-refusal.ts";
import { sampleRecords } from "./delimited-records.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { detectEncoding, sniffContainer } from "./detect-encoding.ts";
import { detectHeader } from "./detect-header.ts";
import { type FileProblem, FileRefused } from "./file-refused.ts";
import { dropLines, type LineBlock, readLineBlocks } from "./line-blocks.ts";
import { defaultTabularLimits, type TabularFormat, type TabularLimits } from "./tabular-format.ts";
import { splitWhitespace } from "./whitespace-records.ts";
import { openXlsxSource } from "./xlsx-source.ts";

const sampleLines = 200;

/**
 * How the table in a file lies. The content decides; the name the file came with only tells that a
 * workbook was meant, so that a damaged one is refused as such rather than read as text.
 */
export function detectFormat(path: string, originalName = ""): Promise<Outcome<TabularFormat, FileProblem>> {
  const given: Partial<TabularFormat> = /\.xls[xm]$/i.test(originalName) ? { kind: "xlsx" } : {};
  return catchFileRefusal(async () => accept(await completeFormat(path, given, defaultTabularLimits)));
}

/** Fills what `given` leaves out by looking at the file. Throws `FileRefused`. */
export async function completeFormat(
  path: string,
  given: Partial<TabularFormat>,
  limits: TabularLimits,
): Promise<TabularFormat> {
  const kind = given.kind ?? ((await sniffContainer(path)) === "other" ? "delimited" : "xlsx");
  return kind === "xlsx" ? completeXlsx(path, given, limits) : completeDelimited(path, given, limits);
}

async function completeXlsx(
  path: string,
  given: Partial<TabularFormat>,
  limits: TabularLimits,
): Promise<TabularFormat> {
  const unused = { delimiter: ",", encoding: "utf-8", quote: '"' } as const;
  const format: TabularFormat = { ...unused, header: true, ...given, kind: "xlsx" };
  if (given.header !== undefined) return format;
  const source = await openXlsxSource(path, format, limits);
  try {
    const first = await source.batches.next();
    if (first.done) throw new FileRefused("fileEmpty");
    return { ...format, header: detectHeader(first.value.rows.slice(0, sampleLines)) };
  } finally {
    await source.close();
  }
}

async function completeDelimited(
  path: string,
  given: Partial<TabularFormat>,
  limits: TabularLimits,
): Promise<TabularFormat> {
  const encoding = given.encoding ?? (await detectEncoding(path, limits));
  const quote = given.quote === undefined ? '"' : given.quote;
  const { delimiter: known, header: hasHeader } = given;
  if (known !== undefined && hasHeader !== undefined) {
    return { ...given, kind: "delimited", delimiter: known, header: hasHeader, encoding, quote };
  }
  const head = await readHead(path, { encoding, skipLines: given.skipLines ?? 0 }, limits);
  const announced = given.skipLines ? undefined : announcedDelimiter(head);
  const sample = announced ? withoutFirstLine(head) : head;
  const { maxRecordBytes } = limits;
  const delimiter = known ?? announced ?? (await detectDelimiter(sample, quote, maxRecordBytes));
  const options = { delimiter, quote, maxRecordBytes };
  const rows =
    delimiter === "whitespace" ? splitWhitespace(sample, options).rows : await sampleRecords(sample, options);
  return {
    ...given,
    ...(announced && { skipLines: 1 }),
    kind: "delimited",
    delimiter,
    header: hasHeader ?? detectHeader(rows),
    encoding,
    quote,
  };
}

/** The first lines below those to skip and below blank ones. */
async function readHead(
  path: string,
  { encoding, skipLines }: Required<Pick<TabularFormat, "encoding" | "skipLines">>,
  limits: TabularLimits,
): Promise<LineBlock> {
  const source = await openByteSource(path, limits);
  try {
    const blocks = readLineBlocks(source.chunks, encoding, limits.maxRecordBytes);
    for await (const block of dropLines(blocks, skipLines)) {
      if (block.bytes.toString().trim() !== "") return firstLines(block);
    }
    throw new FileRefused("fileEmpty");
  } finally {
    source.close();
  }
}

function firstLines(block: LineBlock): LineBlock {
  let end = 0;
  for (let line = 0; line < sampleLines && end < block.bytes.length; line++) {
    const next = block.bytes.indexOf(block.lineEnd, end);
    end = next < 0 ? block.bytes.length : next + 1;
  }
  const start = block.bytes.findIndex((byte) => byte > 32);
  return { ...block, bytes: end > start ? block.bytes.subarray(0, end) : block.bytes };
}

/** Excel writes and reads a first line `sep=;` that is no record. */
function announcedDelimiter(head: LineBlock): string | undefined {
  return /^"?sep=(.)"?\r?$/im.exec(head.bytes.toString("utf8", 0, 16).split(/[\r\n]/)[0] ?? "")?.[1];
}

function withoutFirstLine(head: LineBlock): LineBlock {
  return { ...head, bytes: head.bytes.subarray(head.bytes.indexOf(head.lineEnd) + 1) };
}
