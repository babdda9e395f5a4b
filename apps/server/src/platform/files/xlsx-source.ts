import type { TabularFormat, TabularLimits } from "./tabular-format.ts";
import type { RecordSource } from "./tabular-reader.ts";
import { openXlsxPackage } from "./xlsx-package.ts";
import { readSheetRows, type SheetProgress } from "./xlsx-sheet.ts";
import { readWorkbook } from "./xlsx-workbook.ts";

/** The rows of a sheet, the header among them. Progress is that of the sheet once unpacked. */
export async function openXlsxSource(
  path: string,
  format: TabularFormat,
  limits: TabularLimits,
): Promise<RecordSource> {
  const pkg = await openXlsxPackage(path, limits);
  try {
    const workbook = await readWorkbook(pkg, format.sheet, limits);
    const progress: SheetProgress = { bytesRead: 0 };
    const bytes = pkg.read(workbook.sheetPart);
    const batches = readSheetRows(bytes, workbook, format.skipLines ?? 0, limits.maxRecordBytes, progress);
    return {
      batches,
      bytesRead: () => progress.bytesRead,
      totalBytes: pkg.sizeOf(workbook.sheetPart),
      async close() {
        await batches.return(undefined);
        pkg.close();
      },
    };
  } catch (error) {
    pkg.close();
    throw error;
  }
}
