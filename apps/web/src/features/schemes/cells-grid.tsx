import { Flex, Input, Select, Typography } from "antd";
import { useState } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { type Category, useCategories } from "../metrics/use-categories.ts";
import { giveCell } from "./choose-by.ts";
import { classWords } from "./class-words.ts";
import type { Metrics, SchemeClass, SchemeDefinition } from "./scheme.ts";

type Crossing = Extract<NonNullable<SchemeDefinition["choose"]>, { by: "cross" }>;

/** A grid of the categories of two metrics, in which each cell is given to a class. */
export function CellsGrid({
  choice,
  metrics,
  classes,
  onChange,
}: {
  readonly choice: Crossing;
  readonly metrics: Metrics;
  readonly classes: readonly SchemeClass[];
  readonly onChange: (classes: SchemeClass[]) => void;
}) {
  const t = useWords(classWords);
  const nameOf = useLocalName();
  const categoriesOf = useCategories();
  const [added, setAdded] = useState<{ row: string[]; column: string[] }>({ row: [], column: [] });
  const metricOf = (code: string) => metrics.find((metric) => metric.code === code);
  const cells = classes.flatMap((each) => each.cells ?? []);
  const along = (side: "row" | "column", metric: string): Category[] => {
    const known = categoriesOf(metricOf(metric));
    const others = [...cells.map((cell) => cell[side]), ...added[side]];
    const unknown = [...new Set(others)].filter((value) => !known.some((each) => each.value === value));
    return [...known, ...unknown.map((value) => ({ value, label: value }))];
  };
  const [rows, columns] = [along("row", choice.rows), along("column", choice.columns)];
  const last = classes.length - 1;
  const ownerOf = (row: string, column: string) => {
    const owner = classes.findIndex((each) =>
      each.cells?.some((cell) => cell.row === row && cell.column === column),
    );
    return owner < 0 ? last : owner;
  };
  const options = classes.map((each, index) => ({
    value: index,
    label: index === last ? `${t("rest")} (${nameOf(each.name)})` : nameOf(each.name),
  }));
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">{t("cellsNote")}</Typography.Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section aria-label={t("cells")} tabIndex={0} style={{ overflowX: "auto" }}>
        <table style={{ borderSpacing: 8 }}>
          <caption className="visually-hidden">{t("cells")}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ value, label }) => (
                <th key={value} scope="col" style={{ textAlign: "start" }}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row" style={{ textAlign: "start" }}>
                  {row.label}
                </th>
                {columns.map((column) => (
                  <td key={column.value}>
                    <Select<number>
                      size="small"
                      style={{ width: 132 }}
                      aria-label={t("cell", { row: row.label, column: column.label })}
                      value={ownerOf(row.value, column.value)}
                      options={options}
                      onChange={(to) =>
                        onChange(giveCell(classes, { row: row.value, column: column.value }, to))
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Flex gap={12} wrap>
        {(["row", "column"] as const).map((side) => {
          const label = t(side === "row" ? "addRow" : "addColumn");
          return (
            <Input.Search
              key={side}
              style={{ width: 220 }}
              aria-label={label}
              placeholder={t("value")}
              enterButton={label}
              onSearch={(value) => {
                if (value.trim()) setAdded({ ...added, [side]: [...added[side], value.trim()] });
              }}
            />
          );
        })}
      </Flex>
    </Flex>
  );
}
