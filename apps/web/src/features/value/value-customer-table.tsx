import type { Answer } from "@gradus/sdk/browser";
import { Link } from "@tanstack/react-router";
import { Typography } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { groupsOf, type ValueReport } from "./value.ts";
import { words } from "./words.ts";

type Found = Answer<"listValueCustomers">;
type Row = Found["customers"][number];

/** A page of the customers of a group, each with its figures of value. */
export function ValueCustomerTable({
  found,
  report,
  page,
  pageSize,
  onPage,
}: {
  readonly found: Found;
  /** Has the names of segments and states. */
  readonly report: ValueReport;
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useWords(words);
  const u = useWords(uiWords);
  const local = useLocalName();
  const { money, moneyUnit: unit } = useFigures();
  const { segments, activity } = groupsOf(report);
  const nameIn = (groups: readonly { group: string; name: { zh: string; en: string } }[], group: string) => {
    const named = groups.find((each) => each.group === group);
    return named ? local(named.name) : "—";
  };
  const number = { align: "right" as const, className: "figure" };
  return (
    <WideTable<Row>
      label={t("customer")}
      size="middle"
      rowKey="code"
      dataSource={found.customers}
      pagination={{
        current: page,
        pageSize,
        total: found.total,
        showSizeChanger: false,
        placement: ["bottomStart"], // in sight, however wide the table is
        onChange: onPage,
        showTotal: (count) => u("total", { count: formatNumber(count) }),
      }}
      columns={[
        {
          title: t("customer"),
          render: (_, { code, name }) => (
            <>
              <Link to="/customers/$customer" params={{ customer: code }}>
                {name ?? code}
              </Link>
              {name === null ? null : <Typography.Text type="secondary"> {code}</Typography.Text>}
            </>
          ),
        },
        {
          title: t("lifetimeValue", { unit }),
          ...number,
          render: (_, { lifetimeValue }) => money(lifetimeValue),
        },
        {
          title: t("alive"),
          ...number,
          render: (_, { alive }) => (alive === null ? "—" : formatShare(alive)),
        },
        { title: t("spend", { unit }), ...number, render: (_, { spend }) => money(spend) },
        { title: t("profitOf", { unit }), ...number, render: (_, { profit }) => money(profit) },
        { title: t("repeats"), ...number, render: (_, { repeats }) => formatNumber(repeats) },
        { title: t("lastDay"), className: "figure", render: (_, { lastDay }) => lastDay ?? "—" },
        {
          title: t("rfmBins"),
          className: "figure",
          render: (_, { r, f, m }) => (r === null || f === null || m === null ? "—" : `${r}-${f}-${m}`),
        },
        {
          title: t("segment"),
          render: (_, { segment }) => (segment === null ? "—" : nameIn(segments, `segment:${segment}`)),
        },
        { title: t("state"), render: (_, row) => nameIn(activity, `activity:${row.activity}`) },
      ]}
    />
  );
}
