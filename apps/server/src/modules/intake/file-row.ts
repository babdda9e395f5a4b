import type { ProblemCode, Refusal, RefusalParams } from "@gradus/contract";
import type { ExpressionValue } from "@gradus/engine";

/** Why one row is not taken. */
export type RowProblemCode = Extract<ProblemCode, `row${string}`>;

/**
 * A row of a file while it is read, used again for the next one: its cells as text and, for columns
 * that something reads as a value, their values at the same positions.
 */
export class FileRow {
  cells: readonly string[] = [];
  readonly values: ExpressionValue[];
  /** The first thing found wrong with it. */
  problem: Refusal<RowProblemCode> | undefined;

  constructor(columnCount: number) {
    this.values = new Array(columnCount).fill(undefined);
  }

  /** Begins with the next row. */
  begin(cells: readonly string[]): void {
    this.cells = cells;
    this.problem = undefined;
  }

  /** Notes what is wrong with the row, unless something was before; gives undefined, the value then. */
  refuse(code: RowProblemCode, params: RefusalParams = {}): undefined {
    this.problem ??= { code, params };
    return undefined;
  }

  /** The text of a cell without blanks around it. */
  cell(column: number): string {
    return (this.cells[column] ?? "").trim();
  }
}
