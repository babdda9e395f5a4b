import type { Outcome } from "@gradus/contract";
import { catchFileRefusal } from "./catch-file-refusal.ts";
import { openDelimitedSource } from "./delimited-source.ts";
import { completeFormat } from "./detect-format.ts";
import type { FileProblem } from "./file-refused.ts";
import { defaultTabularLimits, type TabularFormat, type TabularLimits } from "./tabular-format.ts";
import { startReader, type TabularReader } from "./tabular-reader.ts";
import { openXlsxSource } from "./xlsx-source.ts";

/**
 * Opens a table in a delimited file (gzip or not) or a workbook for reading once, in a memory that
 * does not grow with the file. Parts of the format left out are detected. What is wrong with the
 * head of the file is returned as a refusal; what is wrong further down is thrown by the batches as
 * `FileRefused`. A file that is not there is a fault.
 */
export function openTabularFile(
  path: string,
  format: Partial<TabularFormat>,
  limits: Partial<TabularLimits> = {},
): Promise<Outcome<TabularReader, FileProblem>> {
  const all = { ...defaultTabularLimits, ...limits };
  return catchFileRefusal(async () => {
    const complete = await completeFormat(path, format, all);
    const open = complete.kind === "xlsx" ? openXlsxSource : openDelimitedSource;
    const source = await open(path, complete, all);
    try {
      const reader = await startReader(source, complete.header);
      if (!reader.ok) await source.close();
      return reader;
    } catch (error) {
      await source.close();
      throw error;
    }
  });
}
