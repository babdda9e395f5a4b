/**
 * A row of values that is drawn: `actual` filled or solid, `expected` hollow or dashed, `missing` hollow with a dashed
 * edge, so that colour is not needed.
 */
export interface PlottedSeries {
  readonly name: string;
  readonly look: "actual" | "expected" | "missing";
  /** How much of the ink fills a bar, above 0 and up to 1, which is the default; for what is `actual`. */
  readonly shade?: number | undefined;
  /** One for each label; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows. The same is shown as a table to those who want one. */
export interface Plot {
  /** Bars stand side by side; a pile has them on top of each other, the first at the bottom. */
  readonly kind: "line" | "bars" | "pile";
  /** What the labels are, with their unit: heads the table's first column. */
  readonly labelName: string;
  readonly labels: readonly string[];
  /** What the values are, with their unit. */
  readonly valueName: string;
  readonly series: readonly PlottedSeries[];
  /** Puts a value into words, in the table and beside the pointer. */
  readonly write: (value: number) => string;
  /** Positions of the first and last label of a part with a ground of its own. */
  readonly shaded?: { readonly from: number; readonly to: number; readonly name: string } | undefined;
  /** Where the axis of values ends; above the highest value when left out. */
  readonly top?: number | undefined;
  /** Columns that only the table has. */
  readonly more?: readonly { readonly name: string; readonly values: readonly string[] }[] | undefined;
}
