import { isAscii } from "node:buffer";
import { openByteSource, peek } from "./byte-source.ts";
import { FileRefused } from "./file-refused.ts";
import {
  countValidLines,
  cutWholeLines,
  decoderOf,
  encodingOfMark,
  linesOf,
  type RawLines,
} from "./line-blocks.ts";
import type { Encoding, TabularLimits } from "./tabular-format.ts";

/**
 * So many bytes beyond ASCII that hold together as UTF-8 are no chance: one GBK character in about
 * six looks like UTF-8, eight of them in a row one time in a million.
 */
const provingBytes = 16;

/**
 * The encoding of a delimited file: its byte order mark, else UTF-16 by the zero bytes of its ASCII
 * characters, else UTF-8 if it holds together, else GB18030 (Excel in Chinese writes GBK, a part of
 * it). Reads as far as there is only ASCII, to the end if need be, since a customer list may name
 * its first Chinese customer on line two million. Throws `FileRefused`: `fileEmpty`,
 * `fileUnreadable` for what is no text, `fileEncodingWrong` where neither fits.
 */
export async function detectEncoding(path: string, limits: TabularLimits): Promise<Encoding> {
  const source = await openByteSource(path, limits);
  try {
    const chunks = source.chunks[Symbol.asyncIterator]();
    const first = await chunks.next();
    if (first.done) throw new FileRefused("fileEmpty");
    const certain = encodingOfMark(first.value) ?? utf16ByZeros(first.value);
    return certain ?? (await utf8OrGb18030(prepend(first.value, chunks), limits));
  } finally {
    source.close();
  }
}

/** What a file plainly is, whatever its name says. */
export async function sniffContainer(path: string): Promise<"zip" | "ole" | "other"> {
  const { head } = await peek(path, 8);
  if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04") return "zip";
  return head.toString("hex") === "d0cf11e0a1b11ae1" ? "ole" : "other";
}

function utf16ByZeros(head: Buffer): Encoding | undefined {
  const sample = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < sample.length / 20) return undefined;
  if (odd > 4 * even) return "utf-16le";
  if (even > 4 * odd) return "utf-16be";
  throw new FileRefused("fileUnreadable", { reason: "not a text file" });
}

async function utf8OrGb18030(chunks: AsyncIterable<Buffer>, limits: TabularLimits): Promise<Encoding> {
  const decodeUtf8 = decoderOf("utf-8");
  let seen = 0;
  for await (const block of cutWholeLines(chunks, "utf-8", limits.maxRecordBytes)) {
    if (isAscii(block.raw)) continue;
    if (!decodeUtf8(block.raw)) return judgeBrokenUtf8(block);
    seen += countBeyondAscii(block.raw);
    if (seen >= provingBytes) return "utf-8";
  }
  return "utf-8";
}

/** GB18030, or a UTF-8 file with a damaged line, which most of its other lines give away. */
function judgeBrokenUtf8(block: RawLines): Encoding {
  const decodeUtf8 = decoderOf("utf-8");
  const telling = [...linesOf(block)].filter((line) => countBeyondAscii(line) >= 4);
  const inUtf8 = telling.filter((line) => decodeUtf8(line)).length;
  if (inUtf8 <= telling.length / 2 && decoderOf("gb18030")(block.raw)) return "gb18030";
  const line = block.firstLine + countValidLines(block, decodeUtf8);
  throw new FileRefused("fileEncodingWrong", { line, encoding: "utf-8" });
}

function countBeyondAscii(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte > 127) count++;
  return count;
}

async function* prepend(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
