// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in sight are there cannot be a <table>; one cell takes the focus, as the ARIA grid has it
// biome-ignore-all lint/a11y/useFocusableInteractive: as above
import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { theme } from "antd";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type GridColumn, type GridSort, placeColumns } from "./grid-column.ts";
import { type GridCell, moveInGrid } from "./grid-keys.ts";
import { GridCellBox, GridRow } from "./grid-row.tsx";
import "./data-grid.css";

/** A grid over rows of which only those in sight are drawn, and fetched. */
export interface DataGridProps<Row> {
  /** What the grid is a list of, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowCount: number;
  /** The row at a place; undefined while it is being fetched. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly isSelected: (row: Row) => boolean;
  /** Told of the rows that came into sight. */
  readonly onSeen: (first: number, last: number) => void;
  /** Space on a row, or on the header to mean all. */
  readonly onSelect: (row: Row | "all", withShift: boolean) => void;
  /** Enter on a row. */
  readonly onOpen: (row: Row) => void;
  readonly sort: GridSort | undefined;
  readonly onSort: (by: string) => void;
  /** In px, or as CSS has it. */
  readonly height: number | string;
}

const rowHeight = 40; // px
const beyond = 4; // rows drawn above and below those in sight

/**
 * A table to work in: one cell of it is reached by Tab, arrows lead from cell to cell, Space selects and
 * Enter opens. The header stays above, pinned columns at their sides.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rowCount, rowAt, isSelected, onSeen, height } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridCell>({ row: rowCount > 0 ? 0 : -1, column: 0 });
  const columns = useMemo(() => placeColumns(props.columns), [props.columns]);
  const row = Math.min(active.row, rowCount - 1);
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: beyond,
    scrollPaddingStart: rowHeight,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      // The cell that Tab reaches is always there, wherever one has scrolled.
      return row < 0 || drawn.includes(row) ? drawn : [...drawn, row].sort((a, b) => a - b);
    },
  });
  const drawn = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => {
    if (rowCount > 0) onSeen(startIndex, endIndex);
  }, [onSeen, rowCount, startIndex, endIndex]);

  const focus = (cell: GridCell) => {
    setActive(cell);
    if (cell.row >= 0) virtual.scrollToIndex(cell.row);
    requestAnimationFrame(() => {
      const found = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
      found?.focus({ preventScroll: cell.row >= 0 });
      found?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.cell) return; // something within a cell
    const seen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = moveInGrid({ ...active, row }, event, { rows: rowCount, columns: columns.length, seen });
    if (to) focus(to);
    else if (!act(event, row < 0 ? undefined : rowAt(row))) return;
    event.preventDefault();
  };
  /** Does what a key means on the present cell; false when it means nothing. */
  const act = ({ key, shiftKey }: KeyboardEvent, present: Row | undefined): boolean => {
    const column = columns[active.column];
    if (row < 0) {
      if (key === " " && !column?.sortable) props.onSelect("all", false);
      else if ((key === "Enter" || key === " ") && column?.sortable) props.onSort(column.key);
      else return false;
      return true;
    }
    if (present === undefined || (key !== " " && key !== "Enter")) return false;
    if (key === " ") props.onSelect(present, shiftKey);
    else props.onOpen(present);
    return true;
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
    if (cell === undefined) return;
    const [clicked = 0, column = 0] = cell.split(":").map(Number);
    setActive({ row: clicked, column });
    const head = columns[column];
    if (clicked < 0 && head?.sortable) props.onSort(head.key);
  };

  const { token } = theme.useToken();
  const colours = {
    "--grid-line": token.colorBorderSecondary,
    "--grid-ground": token.colorBgContainer,
    "--grid-head": token.colorBgElevated,
    "--grid-marked": token.controlItemBgActive,
    "--grid-text": token.colorText,
    "--grid-focus": token.colorPrimary,
    "--grid-link": token.colorLink,
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      className="data-grid"
      style={{ ...colours, height }}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" className="data-grid-head">
        <div role="row" aria-rowindex={1} className="data-grid-row" style={{ height: rowHeight }}>
          {columns.map((column, at) => (
            <GridCellBox
              key={column.key}
              role="columnheader"
              column={column}
              at={at}
              place={-1}
              active={row < 0 && active.column === at}
              className={column.sortable ? "sortable" : ""}
              aria-sort={column.sortable ? sortOf(props.sort, column.key) : undefined}
            >
              {column.head ?? <span className="one-line">{column.title}</span>}
              {column.sortable ? <SortSign sort={sortOf(props.sort, column.key)} /> : null}
            </GridCellBox>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="data-grid-body"
        style={{ height: virtual.getTotalSize(), position: "relative" }}
      >
        {drawn.map(({ index }) => {
          const present = rowAt(index);
          return (
            <GridRow
              key={index}
              columns={columns}
              index={index}
              row={present}
              height={rowHeight}
              selected={present !== undefined && isSelected(present)}
              active={row === index ? active.column : -1}
            />
          );
        })}
      </div>
    </div>
  );
}

type Sorted = GridSort["direction"] | "none";

function SortSign({ sort }: { readonly sort: Sorted }) {
  if (sort === "none") return null;
  return sort === "ascending" ? <CaretUpOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />;
}

function sortOf(sort: GridSort | undefined, key: string): Sorted {
  return sort?.by === key ? sort.direction : "none";
}
