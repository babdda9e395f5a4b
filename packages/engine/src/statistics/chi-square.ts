import gammainc from "@stdlib/math-base-special-gammainc";

/** Whether the rows of a table of counts are spread alike over its columns. */
export interface Independence {
  readonly chiSquare: number;
  readonly freedom: number;
  /** How likely a table is that differs as much or more, were the rows alike. */
  readonly p: number;
  /** Cramér's V: 0 for rows alike, 1 where the row tells the column. */
  readonly cramersV: number;
}

/**
 * Pearson's test of independence, with Cramér's V for how strong the dependence is: with many customers the
 * smallest difference is significant, so that p alone says little. Rows and columns without anybody are left out.
 * Source: H. Cramér, Mathematical Methods of Statistics (1946), 21.9 and 30.5.
 *
 * @param counts rows of equal length
 * @returns undefined where fewer than two rows or two columns have anybody
 */
export function testIndependence(counts: readonly (readonly number[])[]): Independence | undefined {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const width = counts[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) =>
    counts.reduce((sum, row) => sum + (row[at] as number), 0),
  );
  const total = rows.reduce((sum, count) => sum + count, 0);
  const filled = (sums: readonly number[]) => sums.filter((sum) => sum > 0).length;
  const smaller = Math.min(filled(rows), filled(columns)) - 1;
  if (smaller < 1) return undefined;
  let chiSquare = 0;
  for (const [r, row] of counts.entries()) {
    for (const [c, count] of row.entries()) {
      const expected = ((rows[r] as number) * (columns[c] as number)) / total;
      if (expected > 0) chiSquare += (count - expected) ** 2 / expected;
    }
  }
  const freedom = (filled(rows) - 1) * (filled(columns) - 1);
  return {
    chiSquare,
    freedom,
    p: gammainc(chiSquare / 2, freedom / 2, true, true),
    cramersV: Math.min(1, Math.sqrt(chiSquare / (total * smaller))),
  };
}
