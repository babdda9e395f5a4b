import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Day, dayOf } from "../calendar/day.ts";
import type { PurchaseColumns } from "../value-models/purchase-columns.ts";

const file = fileURLToPath(new URL("../../../../../shared/data/cdnow/cdnow-sample.txt", import.meta.url));

/** Whether the CDNOW sample lies beside this checkout; a user's clone has none. */
export const hasCdnow = existsSync(file);
if (!hasCdnow) console.warn("skipped: the CDNOW sample of ../shared/data is not here");

/** The last day of the calibration in the papers. */
export const calibrationEnd = dayOf(1997, 9, 30) as Day;
/** The last day of the holdout. */
export const holdoutEnd = dayOf(1998, 6, 30) as Day;

/** Purchases of the 2,357 customers of the CDNOW sample up to a day, as the database would add them up; cents. Nobody, where the file is missing. */
export function readCdnow(upTo: Day): PurchaseColumns {
  const byCustomer = new Map<string, Map<Day, number>>();
  for (const line of hasCdnow ? readFileSync(file, "utf8").trim().split("\n") : []) {
    const [, customer, date, , dollars] = line.trim().split(/\s+/) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const spentOn = byCustomer.get(customer) ?? new Map<Day, number>();
    byCustomer.set(customer, spentOn);
    const day = dayOf(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))) as Day;
    if (day <= upTo) spentOn.set(day, (spentOn.get(day) ?? 0) + Math.round(Number(dollars) * 100));
  }
  const customers = [...byCustomer.values()];
  const column = (read: (spentOn: Map<Day, number>) => number) =>
    Float64Array.from(customers, (spentOn) => (spentOn.size === 0 ? Number.NaN : read(spentOn)));
  const first = (spentOn: Map<Day, number>) => Math.min(...spentOn.keys());
  return {
    count: customers.length,
    firstDay: column(first),
    lastDay: column((spentOn) => Math.max(...spentOn.keys())),
    purchaseDays: Float64Array.from(customers, (spentOn) => spentOn.size),
    occasions: Float64Array.from(customers, (spentOn) => spentOn.size),
    spend: column((spentOn) => [...spentOn.values()].reduce((sum, cents) => sum + cents, 0)),
    firstDaySpend: column((spentOn) => spentOn.get(first(spentOn)) as number),
  };
}
