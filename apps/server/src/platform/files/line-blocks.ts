import { isUtf8 } from "node:buffer";
import { FileRefused } from "./file-refused.ts";
import type { Encoding } from "./tabular-format.ts";

/** Some whole lines of a text file, as UTF-8 without a byte order mark. */
export interface LineBlock {
  readonly bytes: Buffer;
  /** 1-based number of its first line in the file. */
  readonly firstLine: number;
  readonly lineEnd: LineEnd;
}

/** The byte that ends a line: LF, also of CR LF, or CR alone in files of the classic Mac. */
export type LineEnd = 10 | 13;

/**
 * Cuts text into blocks of whole lines and turns them into UTF-8. A block is decoded by itself, so
 * no character is ever split, and the first line that is not in the encoding is named exactly:
 * `fileEncodingWrong`. A line longer than `maxLineBytes` is refused before more of it is read:
 * `fileLineTooLong`. A byte order mark outranks `encoding`.
 */
export async function* readLineBlocks(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  maxLineBytes: number,
): AsyncGenerator<LineBlock> {
  let decode: Decode | undefined;
  for await (const block of cutWholeLines(chunks, encoding, maxLineBytes)) {
    const isFirst = decode === undefined;
    decode ??= decoderOf(block.encoding);
    const decoded = decode(block.raw);
    if (!decoded) {
      const line = block.firstLine + countValidLines(block, decode);
      throw new FileRefused("fileEncodingWrong", { line, encoding: block.encoding });
    }
    const bytes = isFirst ? withoutMark(decoded) : decoded;
    yield { bytes, firstLine: block.firstLine, lineEnd: block.lineEnd };
  }
}

/** As many lines off the front as are no records. */
export async function* dropLines(blocks: AsyncIterable<LineBlock>, count: number): AsyncGenerator<LineBlock> {
  let left = count;
  for await (const block of blocks) {
    let start = 0;
    while (left > 0 && start < block.bytes.length) {
      const end = block.bytes.indexOf(block.lineEnd, start);
      start = end < 0 ? block.bytes.length : end + 1;
      left--;
    }
    if (start === block.bytes.length) continue;
    yield start === 0 ? block : { ...block, bytes: block.bytes.subarray(start), firstLine: count + 1 };
  }
}

/** The encoding a byte order mark announces. */
export function encodingOfMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) return "gb18030";
  return undefined;
}

/** Some whole lines of a text file, not decoded yet. */
export interface RawLines {
  readonly raw: Buffer;
  readonly firstLine: number;
  readonly lineEnd: LineEnd;
  /** The one given, unless a byte order mark says otherwise. */
  readonly encoding: Encoding;
}

/** Cuts the bytes of a text into blocks of whole lines; refuses a line longer than `maxLineBytes`. */
export async function* cutWholeLines(
  chunks: AsyncIterable<Buffer>,
  declared: Encoding,
  maxLineBytes: number,
): AsyncGenerator<RawLines> {
  let pending: Buffer = Buffer.alloc(0);
  let encoding: Encoding | undefined;
  let lineEnd: LineEnd = 10;
  let firstLine = 1;
  for await (const chunk of chunks) {
    if (!encoding) {
      encoding = encodingOfMark(chunk) ?? declared;
      lineEnd = lineEndOf(chunk);
    }
    const bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const cut = endOfLastLine(bytes, encoding, lineEnd);
    if (cut > 0) {
      const raw = bytes.subarray(0, cut);
      const block: RawLines = { raw, firstLine, lineEnd, encoding };
      yield block;
      firstLine += countLineEnds(block);
    }
    pending = bytes.subarray(cut);
    if (pending.length > maxLineBytes) {
      throw new FileRefused("fileLineTooLong", { line: firstLine, limit: maxLineBytes });
    }
  }
  if (pending.length > 0) yield { raw: pending, firstLine, lineEnd, encoding: encoding ?? declared };
}

/** How many lines of a block stand before the first that cannot be decoded. */
export function countValidLines(block: RawLines, decode: Decode): number {
  let valid = 0;
  for (const line of linesOf(block)) {
    if (!decode(line)) break;
    valid++;
  }
  return valid;
}

/** The undecoded lines of a block, each with its end. */
export function* linesOf({ raw, encoding, lineEnd }: RawLines): Generator<Buffer> {
  for (let start = 0; start < raw.length; ) {
    const end = endOfNextLine(raw, start, encoding, lineEnd);
    yield raw.subarray(start, end);
    start = end;
  }
}

/** Gives the UTF-8 of whole lines, or undefined if they are not in the encoding. */
export type Decode = (raw: Buffer) => Buffer | undefined;

/** The strict decoder of an encoding. */
export function decoderOf(encoding: Encoding): Decode {
  if (encoding === "utf-8") return (raw) => (isUtf8(raw) ? raw : undefined);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (raw) => {
    try {
      return Buffer.from(decoder.decode(raw));
    } catch {
      return undefined;
    }
  };
}

/** A CR counts as the end of lines only in a file whose head has no LF at all. */
function lineEndOf(head: Buffer): LineEnd {
  const cr = head.indexOf(13);
  return cr >= 0 && cr < head.length - 1 && !head.includes(10) ? 13 : 10;
}

/** Neither LF nor CR is ever a later byte of a UTF-8 or GB18030 character; in UTF-16 units count. */
function endOfLastLine(bytes: Buffer, encoding: Encoding, lineEnd: LineEnd): number {
  if (encoding === "utf-8" || encoding === "gb18030") return bytes.lastIndexOf(lineEnd) + 1;
  const low = encoding === "utf-16le" ? 0 : 1;
  for (let unit = bytes.length - (bytes.length % 2) - 2; unit >= 0; unit -= 2) {
    if (bytes[unit + low] === lineEnd && bytes[unit + 1 - low] === 0) return unit + 2;
  }
  return 0;
}

function endOfNextLine(bytes: Buffer, start: number, encoding: Encoding, lineEnd: LineEnd): number {
  if (encoding === "utf-8" || encoding === "gb18030") {
    const end = bytes.indexOf(lineEnd, start);
    return end < 0 ? bytes.length : end + 1;
  }
  const low = encoding === "utf-16le" ? 0 : 1;
  for (let unit = start; unit + 1 < bytes.length; unit += 2) {
    if (bytes[unit + low] === lineEnd && bytes[unit + 1 - low] === 0) return unit + 2;
  }
  return bytes.length;
}

function countLineEnds({ raw, encoding, lineEnd }: RawLines): number {
  let count = 0;
  if (encoding === "utf-8" || encoding === "gb18030") {
    for (let at = raw.indexOf(lineEnd); at >= 0; at = raw.indexOf(lineEnd, at + 1)) count++;
    return count;
  }
  for (const _ of linesOf({ raw, encoding, lineEnd, firstLine: 1 })) count++;
  return count;
}

function withoutMark(utf8: Buffer): Buffer {
  return encodingOfMark(utf8) === "utf-8" ? utf8.subarray(3) : utf8;
}
