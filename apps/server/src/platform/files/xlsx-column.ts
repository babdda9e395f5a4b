/** A column of a workbook being written. */
export interface XlsxColumn {
  readonly name: string;
  readonly type: XlsxColumnType;
  /** In characters; by default wide enough for the name and a usual value. */
  readonly width?: number;
  /** Texts that its cells offer to choose from; others may be typed. Left out where a workbook cannot hold them. */
  readonly choices?: readonly string[];
}

/**
 * Text stays text however much it looks like a number. A date is given as `yyyy-MM-dd`, with
 * ` HH:mm:ss` if it has a time. What is no number or date in such a column is written as text.
 */
export type XlsxColumnType = "text" | "number" | "date";
