import { Link } from "@tanstack/react-router";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { AskedGroup } from "./value.ts";
import { words } from "./words.ts";

/** Groups of customers with their numbers and money; each leads to its customers. */
export function GroupTable({
  groups,
  label,
}: {
  readonly groups: readonly AskedGroup[];
  readonly label: string;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const { money, moneyUnit } = useFigures();
  const all = groups.reduce((sum, { customers }) => sum + customers, 0);
  const allMoney = groups.reduce((sum, group) => sum + Number(group.money), 0);
  if (all === 0) return <NothingYet title={t("noGroups")} />;
  const number = { align: "right" as const, className: "figure" };
  return (
    <WideTable<AskedGroup>
      label={label}
      size="small"
      rowKey="group"
      dataSource={[...groups]}
      pagination={false}
      columns={[
        {
          title: t("group"),
          render: (_, { group, name, customers }) =>
            customers > 0 ? (
              <Link to="/value/customers" search={{ group } as never}>
                {local(name)}
              </Link>
            ) : (
              local(name)
            ),
        },
        { title: t("customersUnit"), ...number, render: (_, { customers }) => formatNumber(customers) },
        { title: t("share"), ...number, render: (_, { customers }) => formatShare(customers / all) },
        { title: t("money", { unit: moneyUnit }), ...number, render: (_, group) => money(group.money) },
        {
          title: t("moneyShare"),
          ...number,
          render: (_, group) => (allMoney > 0 ? formatShare(Number(group.money) / allMoney) : "—"),
        },
      ]}
    />
  );
}
