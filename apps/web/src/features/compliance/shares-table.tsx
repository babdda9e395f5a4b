import type { Answer } from "@gradus/sdk/browser";
import { Flex, Tag, Tooltip } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

type Shares = Answer<"getTierShares">;
type Group = Shares["groups"][number];

/** A row for each group: its tiers, and its share of the top tier against that among all. */
export function SharesTable({ shares }: { readonly shares: Shares }) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const [top] = shares.tiers;
  const wordValue = (value: string | null) => {
    if (value === null) return t("withoutValue");
    return isYesOrNo(shares) ? t(value === "1" ? "yes" : "no") : value;
  };
  const ofTop = shares.groups.some((group) => group.top !== null)
    ? [
        {
          title: t("topShare", { tier: top ? nameOf(top.name) : "" }),
          align: "right" as const,
          render: (_: unknown, group: Group) => (group.top ? formatShare(group.top.share) : "—"),
        },
        {
          title: t("interval"),
          align: "right" as const,
          render: (_: unknown, group: Group) =>
            group.top ? `${formatShare(group.top.low)} – ${formatShare(group.top.high)}` : "—",
        },
        {
          title: t("ratio"),
          render: (_: unknown, group: Group) => <Ratio group={group} />,
        },
      ]
    : [];
  return (
    <WideTable<Group>
      label={nameOf(shares.attribute.name)}
      size="small"
      rowKey={({ value }) => value ?? "\u0000"}
      pagination={shares.groups.length > 50 ? { pageSize: 50 } : false}
      dataSource={[...shares.groups]}
      columns={[
        { title: t("group"), render: (_, { value }) => wordValue(value) },
        { title: t("customers"), align: "right", render: (_, { customers }) => formatNumber(customers) },
        ...shares.tiers.map(({ code, name }, at) => ({
          key: code,
          title: nameOf(name),
          align: "right" as const,
          render: (_: unknown, { tiers, customers }: Group) => {
            const count = tiers[at] ?? 0;
            return customers === 0 ? "0" : `${formatNumber(count)} (${formatShare(count / customers)})`;
          },
        })),
        ...ofTop,
      ]}
    />
  );
}

function Ratio({ group }: { readonly group: Group }) {
  const t = useWords(words);
  if (group.isSmall) {
    return (
      <Tooltip title={t("fewHint")}>
        <Tag>{t("few")}</Tag>
      </Tooltip>
    );
  }
  const ratio = group.top?.ratio;
  if (ratio === null || ratio === undefined) return "—";
  return (
    <Flex gap={8} align="center">
      {ratio.toFixed(2)}
      {group.top?.isBelow ? <Tag color="warning">{t("look")}</Tag> : null}
    </Flex>
  );
}

function isYesOrNo({ groups }: Shares): boolean {
  const values = groups.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length > 0 && values.every((value) => value === "0" || value === "1");
}
