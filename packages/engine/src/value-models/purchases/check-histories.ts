import type { PurchaseHistories } from "./purchase-histories.ts";

/**
 * Throws a RangeError naming the first history that cannot be: x not a whole number of at least 0, not
 * 0 ≤ tx ≤ T, T infinite, a last repeat purchase without any, or a negative or infinite number of customers.
 */
export function checkHistories({ size, x, tx, T, customers }: PurchaseHistories): void {
  for (const column of [x, tx, T, customers]) {
    if (column.length !== size) throw new RangeError(`a column of ${size} histories has ${column.length}`);
  }
  for (let i = 0; i < size; i++) {
    const repeats = x[i] as number;
    const last = tx[i] as number;
    const age = T[i] as number;
    const isPossible =
      Number.isInteger(repeats) &&
      repeats >= 0 &&
      last >= 0 &&
      last <= age &&
      (repeats > 0 || last === 0) &&
      age < Number.POSITIVE_INFINITY;
    if (!isPossible) throw new RangeError(`no purchase history: x ${repeats}, tx ${last}, T ${age}`);
    const shared = customers[i] as number;
    if (!(shared >= 0 && shared < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a history cannot be shared by ${shared} customers`);
    }
  }
}
