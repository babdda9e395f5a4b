import { groupEqualRows } from "../../statistics/group-equal-rows.ts";

/**
 * Customers' purchases where there are opportunities to purchase rather than any moment: years of a
 * donation, issues of a magazine, yearly fairs. Distinct histories, column by column, equal ones once.
 */
export interface OpportunityHistories {
  /** Number of distinct histories: the length of each column. */
  readonly size: number;
  /** Opportunities with a purchase, after the one at which the customer was acquired. */
  readonly x: Float64Array;
  /** The last opportunity with a purchase, counted from 1; 0 without one. */
  readonly tx: Float64Array;
  /** Opportunities so far; customers may differ in it. */
  readonly n: Float64Array;
  /** How many customers share the history. */
  readonly customers: Float64Array;
}

/**
 * Brings together customers of the same (x, tx, n); `positions` says which history each customer has. An
 * impossible history is a RangeError.
 *
 * @example
 * const { histories, positions } = compressOpportunities([1, 0, 1], [3, 0, 3], [6, 6, 6]);
 * histories.customers; //=> Float64Array.of(2, 1)
 * positions; //=> Int32Array.of(0, 1, 0)
 */
export function compressOpportunities(
  x: ArrayLike<number>,
  tx: ArrayLike<number>,
  n: ArrayLike<number>,
): { readonly histories: OpportunityHistories; readonly positions: Int32Array } {
  const columns = [Float64Array.from(x), Float64Array.from(tx), Float64Array.from(n)] as const;
  const { size, firsts, positions } = groupEqualRows(columns);
  const customers = new Float64Array(size);
  for (const position of positions) customers[position] = (customers[position] as number) + 1;
  const pick = (column: Float64Array) => Float64Array.from(firsts, (row) => column[row] as number);
  const histories = {
    size,
    x: pick(columns[0]),
    tx: pick(columns[1]),
    n: pick(columns[2]),
    customers,
  };
  checkOpportunities(histories);
  return { histories, positions };
}

/**
 * Throws a RangeError naming the first history that cannot be: counts that are not whole, or not
 * 0 ≤ x ≤ tx ≤ n, or a last purchase without any, or a negative or infinite number of customers.
 */
export function checkOpportunities({ size, x, tx, n, customers }: OpportunityHistories): void {
  for (const column of [x, tx, n, customers]) {
    if (column.length !== size) throw new RangeError(`a column of ${size} histories has ${column.length}`);
  }
  for (let i = 0; i < size; i++) {
    const purchases = x[i] as number;
    const last = tx[i] as number;
    const opportunities = n[i] as number;
    const areCounts = [purchases, last, opportunities].every(Number.isInteger);
    const isOrdered = purchases >= 0 && purchases <= last && last <= opportunities;
    if (!(areCounts && isOrdered && (purchases > 0 || last === 0))) {
      throw new RangeError(`no history of opportunities: x ${purchases}, tx ${last}, n ${opportunities}`);
    }
    const shared = customers[i] as number;
    if (!(shared >= 0 && shared < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a history cannot be shared by ${shared} customers`);
    }
  }
}
