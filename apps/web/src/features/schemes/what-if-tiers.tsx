import { Typography } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { type NamedTiers, useTierNames } from "../runs/use-tier-names.ts";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

/** How many customers and how much money each tier would hold, with what it holds before under it. */
export function WhatIfTiers({
  found,
  tiers,
  moneyName,
}: {
  readonly found: WhatIf;
  readonly tiers: NamedTiers;
  /** The money metric; undefined where the scheme adds up none. */
  readonly moneyName: string | undefined;
}) {
  const t = useWords(studioWords);
  const figures = useFigures();
  const names = useTierNames(tiers);
  const inTier = (side: WhatIf["tiers"], wanted: string) => side.find(({ code }) => code === wanted);
  const rows = tiers
    .map(({ code }) => ({ code, before: inTier(found.tiersBefore, code), after: inTier(found.tiers, code) }))
    .filter(
      ({ before, after }) =>
        names.rank(after?.code ?? null) !== null || before?.customers || after?.customers,
    );
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
    <WideTable<(typeof rows)[number]>
      label={t("tiersTitle")}
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={rows}
      {...(moneyName !== undefined && { footer: () => t("moneyIs", { name: moneyName }) })}
      columns={[
        {
          title: t("tier"),
          render: (_, { code }) => <TierTag name={names.name(code)} rank={names.rank(code)} />,
        },
        {
          title: t("customers"),
          align: "right",
          className: "figure",
          render: (_, { before, after }) =>
            both(formatNumber(after?.customers ?? 0), formatNumber(before?.customers ?? 0)),
        },
        ...(moneyName === undefined
          ? []
          : [
              {
                title: t("money", { unit: figures.moneyUnit }),
                align: "right" as const,
                className: "figure",
                render: (_: unknown, { before, after }: (typeof rows)[number]) =>
                  both(figures.money(after?.money ?? null), figures.money(before?.money ?? null)),
              },
            ]),
      ]}
    />
  );
}
