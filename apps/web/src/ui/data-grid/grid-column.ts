import type { ReactNode } from "react";

/** A column of a grid. */
export interface GridColumn<Row> {
  readonly key: string;
  /** What stands in the header, with the unit where there is one. */
  readonly title: string;
  /** What stands in the header in place of the title. */
  readonly head?: ReactNode;
  /** In px. */
  readonly width: number;
  /** Numbers stand at the right. */
  readonly align?: "start" | "end";
  /** Stays in sight at this side while the rest is scrolled sideways. */
  readonly pinned?: "start" | "end";
  readonly sortable?: boolean;
  readonly render: (row: Row) => ReactNode;
}

/** By which column a grid is sorted. */
export interface GridSort {
  readonly by: string;
  readonly direction: "ascending" | "descending";
}

/** A column with the distance to the side it stays at, in px. */
export interface PlacedColumn<Row> extends GridColumn<Row> {
  readonly offset: number;
}

/** Puts pinned columns to their sides, in order, and says how far from it each stays. */
export function placeColumns<Row>(columns: readonly GridColumn<Row>[]): PlacedColumn<Row>[] {
  const of = (side: GridColumn<Row>["pinned"]) => columns.filter(({ pinned }) => pinned === side);
  const ends = of("end");
  let start = 0;
  const atStart = of("start").map((column) => {
    const offset = start;
    start += column.width;
    return { ...column, offset };
  });
  const widthAfter = (index: number) => ends.slice(index + 1).reduce((sum, { width }) => sum + width, 0);
  return [
    ...atStart,
    ...of(undefined).map((column) => ({ ...column, offset: 0 })),
    ...ends.map((column, index) => ({ ...column, offset: widthAfter(index) })),
  ];
}
