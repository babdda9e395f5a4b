import { accept, type Outcome } from "@gradus/contract";
import { catchFileRefusal } from "./catch-file-refusal.ts";
import type { FileProblem } from "./file-refused.ts";
import { defaultTabularLimits } from "./tabular-format.ts";
import { openXlsxPackage } from "./xlsx-package.ts";
import { listSheets } from "./xlsx-workbook.ts";

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** The sheets of a workbook that hold tables, in its order. */
export function sheetsOfFile(path: string): Promise<Outcome<Sheet[], FileProblem>> {
  return catchFileRefusal(async () => {
    const pkg = await openXlsxPackage(path, defaultTabularLimits);
    try {
      return accept(await listSheets(pkg));
    } finally {
      pkg.close();
    }
  });
}
