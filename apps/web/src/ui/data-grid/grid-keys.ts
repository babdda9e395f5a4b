/** A place in a grid: row −1 is the header. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** How large a grid is, and how many rows of it are seen at once. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly seen: number;
}

/** What of a key press decides where it leads. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key leads in a grid, as the ARIA pattern has it: arrows by one, Home and End within the row and
 * with Ctrl to the corners, PageUp and PageDown by what is seen. Undefined when the key leads nowhere; a
 * way that would leave the grid ends at its edge.
 *
 * @example
 * moveInGrid({ row: 0, column: 2 }, { key: "ArrowUp", ctrlKey: false, metaKey: false }, size); //=> the header
 */
export function moveInGrid(
  from: GridCell,
  press: GridKey,
  { rows, columns, seen }: GridSize,
): GridCell | undefined {
  const toEdge = press.ctrlKey || press.metaKey;
  const to = (row: number, column: number): GridCell => ({
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const { row, column } = from;
  switch (press.key) {
    case "ArrowUp":
      return to(toEdge ? 0 : row - 1, column);
    case "ArrowDown":
      return to(toEdge ? rows - 1 : row + 1, column);
    case "ArrowLeft":
      return to(row, toEdge ? 0 : column - 1);
    case "ArrowRight":
      return to(row, toEdge ? columns - 1 : column + 1);
    case "Home":
      return to(toEdge ? 0 : row, 0);
    case "End":
      return to(toEdge ? rows - 1 : row, columns - 1);
    case "PageUp":
      return to(Math.max(0, row - seen), column);
    case "PageDown":
      return to(row + seen, column);
    default:
      return undefined;
  }
}
