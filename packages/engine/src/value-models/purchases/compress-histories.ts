import { groupEqualRows } from "../../statistics/group-equal-rows.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

/** Distinct histories, and which of them each customer has. */
export interface CompressedHistories {
  readonly histories: PurchaseHistories;
  /** Position in `histories` for each customer, in the order given. */
  readonly positions: Int32Array;
}

/**
 * Brings together customers of the same (x, tx, T), who add the same to a likelihood and are predicted
 * alike: a model then works on the distinct histories alone. They stand in the order in which each is
 * met first. Columns of different lengths are a caller's bug: RangeError.
 *
 * @param x repeat purchase days of each customer
 * @param tx time of the last repeat purchase, in one unit with T
 * @param T age of each customer
 *
 * @example
 * const { histories, positions } = compressHistories([2, 0, 2], [30.5, 0, 30.5], [38, 39, 38]);
 * histories.customers; //=> Float64Array.of(2, 1)
 * positions; //=> Int32Array.of(0, 1, 0)
 */
export function compressHistories(
  x: ArrayLike<number>,
  tx: ArrayLike<number>,
  T: ArrayLike<number>,
): CompressedHistories {
  const columns = [toFloats(x), toFloats(tx), toFloats(T)];
  const { size, firsts, positions } = groupEqualRows(columns);
  const customers = new Float64Array(size);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    customers[position] = (customers[position] as number) + 1;
  }
  const [distinctX, distinctTx, distinctT] = columns.map((column) => pick(column, firsts)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { histories: { size, x: distinctX, tx: distinctTx, T: distinctT, customers }, positions };
}

function toFloats(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

function pick(column: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] as number] as number;
  return picked;
}
