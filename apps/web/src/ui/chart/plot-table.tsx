import { formatNumber } from "../format.ts";
import { uiWords } from "../ui-words.ts";
import { WideTable } from "../wide-table.tsx";
import { useWords } from "../words.ts";
import type { Plot } from "./plot.ts";

const pageSize = 13;

/** What a chart shows, as a table: a row for each label. */
export function PlotTable({ plot, title }: { readonly plot: Plot; readonly title: string }) {
  const u = useWords(uiWords);
  const { labels, labelName, series, more = [], write } = plot;
  const columns = [
    ...series.map(({ name, values }) => ({ name, at: (row: number) => written(values[row] ?? null, write) })),
    ...more.map(({ name, values }) => ({ name, at: (row: number) => values[row] ?? "—" })),
  ];
  return (
    <WideTable<{ row: number }>
      label={title}
      size="small"
      rowKey="row"
      dataSource={labels.map((_, row) => ({ row }))}
      pagination={
        labels.length > pageSize
          ? {
              pageSize,
              showSizeChanger: false,
              placement: ["bottomStart"], // in sight, however wide the table is
              size: "small",
              showTotal: (count) => u("total", { count: formatNumber(count) }),
            }
          : false
      }
      columns={[
        { title: labelName, render: (_, { row }) => labels[row] },
        ...columns.map(({ name, at }) => ({
          key: name,
          title: name,
          align: "right" as const,
          className: "figure",
          render: (_: unknown, { row }: { row: number }) => at(row),
        })),
      ]}
    />
  );
}

function written(value: number | null, write: Plot["write"]): string {
  return value === null ? "—" : write(value);
}
