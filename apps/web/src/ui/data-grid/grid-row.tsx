// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in sight are there cannot be a <table>; one cell takes the focus, as the ARIA grid has it
// biome-ignore-all lint/a11y/useFocusableInteractive: as above
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: its role is a cell's
import { memo, type ReactNode } from "react";
import type { PlacedColumn } from "./grid-column.ts";

/** What a row is drawn from. */
export interface GridRowProps<Row> {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly index: number;
  /** Undefined while it is being fetched: grey shapes stand in. */
  readonly row: Row | undefined;
  readonly height: number;
  readonly selected: boolean;
  /** The column of the cell that Tab reaches, −1 when it is in another row. */
  readonly active: number;
}

/** A row of a grid; drawn anew only when something of it has changed. */
export const GridRow = memo(function GridRow<Row>({
  columns,
  index,
  row,
  height,
  selected,
  active,
}: GridRowProps<Row>) {
  return (
    <div
      role="row"
      className="data-grid-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined}
      data-row={index}
      style={{ height, transform: `translateY(${index * height}px)` }}
    >
      {columns.map((column, at) => (
        <GridCellBox
          key={column.key}
          column={column}
          at={at}
          role="gridcell"
          active={active === at}
          place={index}
        >
          {row === undefined ? <span className="data-grid-blank" /> : column.render(row)}
        </GridCellBox>
      ))}
    </div>
  );
}) as <Row>(props: GridRowProps<Row>) => ReactNode;

/** A cell at its place, pinned to a side where its column is. */
export function GridCellBox<Row>({
  column: { pinned, offset, width, align },
  at,
  place,
  active,
  className = "",
  children,
  ...props
}: {
  readonly column: PlacedColumn<Row>;
  readonly at: number;
  /** The row, −1 for the header. */
  readonly place: number;
  readonly active: boolean;
  readonly role: "gridcell" | "columnheader";
  readonly className?: string;
  readonly "aria-sort"?: "ascending" | "descending" | "none" | undefined;
  readonly children: ReactNode;
}) {
  const side = pinned === "start" ? { left: offset } : pinned === "end" ? { right: offset } : {};
  const classes = [
    "data-grid-cell",
    className,
    ...(align === "end" ? ["at-end"] : []),
    ...(pinned ? ["pinned", `pinned-${pinned}`] : ["stretches"]),
  ];
  return (
    <div
      {...props}
      className={classes.filter(Boolean).join(" ")}
      aria-colindex={at + 1}
      data-cell={`${place}:${at}`}
      tabIndex={active ? 0 : -1}
      style={{ width, ...side }}
    >
      {children}
    </div>
  );
}
