import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { wordByteSize } from "./byte-size.ts";
import { FileRefused } from "./file-refused.ts";
import type { TabularLimits } from "./tabular-format.ts";

/** Parts smaller than this unpack harmlessly, whatever their ratio. */
const harmlessBytes = 50_000_000;

/** The parts of a workbook, a zip file. */
export interface XlsxPackage {
  has(part: string): boolean;
  /** Bytes of a part once unpacked. */
  sizeOf(part: string): number;
  /** The unpacked bytes of a part. */
  read(part: string): AsyncGenerator<Buffer>;
  close(): void;
}

/**
 * Opens the zip file and looks at the sizes it declares before unpacking anything; that a part
 * keeps to its declared size is checked as it is read. Throws `FileRefused`: `fileNotXlsx`,
 * `fileXlsxTooLarge`.
 */
export async function openXlsxPackage(path: string, limits: TabularLimits): Promise<XlsxPackage> {
  const zip = await openZip(path);
  try {
    const entries = await listEntries(zip, limits);
    return {
      has: (part) => entries.has(part),
      sizeOf: (part) => entryOf(entries, part).uncompressedSize,
      read: (part) => readEntry(zip, entryOf(entries, part)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openZip(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false });
  } catch (error) {
    throw asRefusal(error, "fileNotXlsx");
  }
}

async function listEntries(zip: yauzl.ZipFile, limits: TabularLimits): Promise<Map<string, yauzl.Entry>> {
  const tooLarge = new FileRefused("fileXlsxTooLarge", { limit: wordByteSize(limits.maxXlsxBytes) });
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > limits.maxXlsxBytes || entries.size >= limits.maxXlsxEntries) throw tooLarge;
      const suspicious = entry.uncompressedSize > entry.compressedSize * limits.maxXlsxRatio;
      if (suspicious && entry.uncompressedSize > harmlessBytes) throw tooLarge;
      entries.set(entry.fileName.replace(/^\//, ""), entry);
    }
  } catch (error) {
    throw asRefusal(error, "fileNotXlsx");
  }
  return entries;
}

function entryOf(entries: ReadonlyMap<string, yauzl.Entry>, part: string): yauzl.Entry {
  const entry = entries.get(part);
  if (!entry) throw new FileRefused("fileNotXlsx");
  return entry;
}

async function* readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    yield* stream;
  } catch (error) {
    throw asRefusal(error, "fileUnreadable", { reason: "damaged zip file" });
  } finally {
    stream?.destroy();
  }
}

/** Errors of the file system (with a system call) are faults; the others tell of the file's content. */
function asRefusal(error: unknown, ...refusal: ConstructorParameters<typeof FileRefused>): unknown {
  if (error instanceof FileRefused || (error as NodeJS.ErrnoException).syscall !== undefined) return error;
  return new FileRefused(...refusal);
}
