import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { DataGrid } from "../../ui/data-grid/data-grid.tsx";
import type { GridColumn } from "../../ui/data-grid/grid-column.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { CustomerLink } from "./customer-link.tsx";
import { type ColumnStyle, useColumnStyle } from "./format-value.tsx";
import { type Column, type List, type Row, turnSort } from "./list.ts";
import { type Choice, isChosen, nobodyChosen, toggleChosen } from "./selection.ts";
import type { RowPages } from "./use-row-pages.ts";
import { words } from "./words.ts";
import "./customers.css";

/** A list's customers to be drawn. */
export interface RowsProps {
  readonly list: List;
  readonly columns: readonly Column[];
  readonly pages: RowPages & { readonly total: number };
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly onChange: (list: List) => void;
}

const widths: Readonly<Record<string, number>> = {
  ...{ code: 130, creditCode: 200, tags: 170, tier: 120, score: 90, owner: 110, team: 110 },
  ...{ day: 130, number: 130, money: 160, bool: 80, choice: 140, text: 160 },
};

/** The customers of a list as a grid to work in. */
export function CustomerGrid({ list, columns, pages, choice, onChoice, onChange }: RowsProps) {
  const t = useWords(words);
  const navigate = useNavigate();
  const gridColumns = useGridColumns({ list, columns, pages, choice, onChoice });
  return (
    <DataGrid<Row>
      key={JSON.stringify([list.whose, list.filter, list.sort])} // another list begins at its top
      label={t("grid")}
      columns={gridColumns}
      rowCount={pages.total}
      rowAt={pages.rowAt}
      isSelected={({ code }) => isChosen(choice, code)}
      onSeen={pages.onSeen}
      onSelect={(row) =>
        onChoice(row === "all" ? (choice === "all" ? nobodyChosen : "all") : toggleChosen(choice, row.code))
      }
      onOpen={({ code }) => void navigate({ to: "/customers/$customer", params: { customer: code } })}
      sort={list.sort[0]}
      onSort={(by) => onChange(turnSort(list, by as Column["field"]))}
      height="max(360px, calc(100vh - 345px))"
    />
  );
}

function useGridColumns({
  list,
  columns,
  pages: { total },
  choice,
  onChoice,
}: Omit<RowsProps, "onChange">): GridColumn<Row>[] {
  const t = useWords(words);
  const style = useColumnStyle();
  const shown = list.columns.flatMap((field) => columns.filter((column) => column.field === field));
  // Columns stay the same object while nothing of them changes: rows are drawn anew when they do not.
  const signature = JSON.stringify([shown, shown.map(style.title), total, t("open")]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the rest
  return useMemo(
    () => [
      chooseColumn(choice, total, onChoice, t),
      {
        ...{ key: "name", title: style.title(columnOf(columns, "name")), width: 230, pinned: "start" },
        ...{ sortable: true, render: (row) => <NameLink row={row} /> },
      },
      ...shown.filter(({ field }) => field !== "name").map((column) => valueColumn(column, style)),
      {
        ...{ key: "actions", title: t("actions"), width: 110, pinned: "end" },
        render: (row) => <RowActions row={row} />,
      },
    ],
    [signature, choice, onChoice],
  );
}

function columnOf(columns: readonly Column[], field: string): Column {
  const found = columns.find((column) => column.field === field);
  if (!found) throw new RangeError(`there is no column ${field}`);
  return found;
}

function chooseColumn(
  choice: Choice,
  total: number,
  onChoice: (choice: Choice) => void,
  t: ReturnType<typeof useWords<(typeof words.keys)[number]>>,
): GridColumn<Row> {
  const some = choice !== "all" && choice.codes.size > 0;
  return {
    ...{ key: "choose", title: t("choose"), width: 44, pinned: "start" },
    head: (
      <input
        type="checkbox"
        className="row-check"
        tabIndex={-1}
        aria-label={t("chooseAll", { count: formatNumber(total) })}
        checked={choice === "all"}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        onChange={() => onChoice(choice === "all" ? nobodyChosen : "all")}
      />
    ),
    render: (row) => (
      <input
        type="checkbox"
        className="row-check"
        tabIndex={-1}
        aria-label={t("chooseRow", { name: row.name ?? row.code })}
        checked={isChosen(choice, row.code)}
        onChange={() => onChoice(toggleChosen(choice, row.code))}
      />
    ),
  };
}

function valueColumn(column: Column, style: ColumnStyle): GridColumn<Row> {
  const isNumber = column.kind === "number" || column.kind === "money";
  const title = style.title(column);
  return {
    key: column.field,
    title,
    width: Math.max(widths[column.field] ?? widths[column.kind] ?? 140, widthOf(title)),
    align: isNumber ? "end" : "start",
    sortable: column.sortable,
    render: (row) => style.value(column, row),
  };
}

/** What a title takes in px, with the sign of the order beside it: a unit at its end must be seen. */
function widthOf(title: string): number {
  const letters = [...title].reduce((sum, letter) => sum + (letter > "\u2e80" ? 15 : 9), 0);
  return Math.min(320, letters + 44);
}

function NameLink({ row: { code, name } }: { readonly row: Row }) {
  return (
    <CustomerLink code={code} outOfTab>
      {name ?? code}
    </CustomerLink>
  );
}

function RowActions({ row: { code, name } }: { readonly row: Row }) {
  const t = useWords(words);
  const shown = name ?? code;
  return (
    <span style={{ display: "flex", gap: 12 }}>
      <CustomerLink code={code} outOfTab label={t("openOf", { name: shown })}>
        {t("open")}
      </CustomerLink>
      <CustomerLink code={code} page="/edit" outOfTab label={t("editOf", { name: shown })}>
        {t("edit")}
      </CustomerLink>
    </span>
  );
}
