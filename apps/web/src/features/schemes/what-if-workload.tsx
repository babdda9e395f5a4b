import { Typography } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

type Workload = NonNullable<WhatIf["workload"]>;
type Load = Pick<Workload, "cost" | "managers">;
type Row = Load & { readonly key: string; readonly name: string };

/** What the tiers cost a year and how many account managers they need, before and after. */
export function WhatIfWorkload({ workload }: { readonly workload: Workload }) {
  const t = useWords(studioWords);
  const nameOf = useLocalName();
  const figures = useFigures();
  const rows: Row[] = [
    ...workload.tiers
      .filter(({ cost, managers }) => cost !== null || managers !== null)
      .map(({ code, name, ...load }) => ({ key: code, name: nameOf(name), ...load })),
    { key: " total", name: t("total"), cost: workload.cost, managers: workload.managers },
  ];
  const both = (after: string, before: string) => (
    <>
      {after}
      <br />
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {after === before ? t("unchanged") : t("changeFrom", { before })}
      </Typography.Text>
    </>
  );
  return (
    <WideTable<Row>
      label={t("workloadByTier")}
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: t("tier"), dataIndex: "name" },
        {
          title: t("cost", { unit: figures.moneyUnit }),
          align: "right",
          className: "figure",
          render: (_, { cost }) =>
            cost === null ? "—" : both(figures.money(cost.after), figures.money(cost.before)),
        },
        {
          title: t("managers"),
          align: "right",
          className: "figure",
          render: (_, { managers }) =>
            managers === null ? "—" : both(formatNumber(managers.after), formatNumber(managers.before)),
        },
      ]}
    />
  );
}
