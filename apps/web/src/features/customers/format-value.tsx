import type { ReactNode } from "react";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import type { Column, Row } from "./list.ts";
import { words } from "./words.ts";
import "./customers.css";

/** How columns are headed and their values written, for this user. */
export interface ColumnStyle {
  /** The name with the unit. */
  readonly title: (column: Column) => string;
  readonly value: (column: Column, row: Row) => ReactNode;
}

/** The user's way of writing the values of a list. */
export function useColumnStyle(): ColumnStyle {
  const t = useWords(words);
  const nameIn = useLocalName();
  const { money, moneyUnit } = useFigures();
  const units: Record<string, string> = { money: moneyUnit, days: t("days") };
  return {
    title: ({ name, unit }) => {
      const said = unit === null ? undefined : units[unit];
      return said === undefined ? nameIn(name) : t("withUnit", { name: nameIn(name), unit: said });
    },
    value: (column, row) => {
      if (column.field === "tags") return <Tags tags={row.tags} />;
      if (column.field === "tier") return <RowTier column={column} row={row} />;
      const value = valueOfRow(row, column);
      if (value === null || value === undefined || value === "") return <span aria-hidden>—</span>;
      return <span className="one-line">{write(value, column)}</span>;
    },
  };

  function write(value: string | number | boolean, { kind, unit, field }: Column): string {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (kind === "money") return money(String(value));
    if (typeof value === "string") return value;
    if (unit === "share") return formatShare(value);
    return field === "score" ? value.toFixed(2) : formatNumber(value, 4);
  }
}

function valueOfRow(row: Row, { field }: Column): string | number | boolean | null | undefined {
  return field in row ? (row[field as keyof Row] as string | number | null) : row.values[field];
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className="customer-tags">
      {tags.map((tag) => (
        <span key={tag} className="customer-tag">
          {tag}
        </span>
      ))}
    </span>
  );
}

const states = ["ungraded", "new"]; // stand beside the tiers, in no order

/** The tier by letter and name; a dash for whom the scheme does not grade. */
export function RowTier({ column, row }: { readonly column: Column; readonly row: Row }) {
  const nameIn = useLocalName();
  if (row.tier === null || row.tierName === null) return <span aria-hidden>—</span>;
  const steps = column.sortable ? (column.choices ?? []) : []; // classes have no order
  const rank = steps.findIndex(({ value }) => value === row.tier);
  return <TierTag name={nameIn(row.tierName)} rank={rank < 0 || states.includes(row.tier) ? null : rank} />;
}
