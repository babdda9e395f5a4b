import { useFigures } from "../../app/use-figures.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { NamedTiers } from "./use-tier-names.ts";
import { useTierTag } from "./use-tier-tag.tsx";
import { words } from "./words.ts";

/** Tiers with how many customers and how much money each holds. */
export type TierFigures = NamedTiers[number] & { readonly customers: number; readonly money: string | null };

/** Customers, share and money by tier; the money's source and day stand below. */
export function TierTable({
  tiers,
  asOf,
  title,
}: {
  readonly tiers: readonly TierFigures[];
  readonly asOf: string | null;
  readonly title?: string;
}) {
  const t = useWords(words);
  const figures = useFigures();
  const tag = useTierTag(tiers);
  const total = tiers.reduce((sum, { customers }) => sum + customers, 0);
  return (
    <WideTable<TierFigures>
      label={title ?? t("tiersTitle")}
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={tiers}
      {...(title && { title: () => title })}
      footer={() => t("moneySource", { day: asOf ?? "—" })}
      columns={[
        {
          title: t("tier"),
          render: (_, { code }) => tag(code),
        },
        {
          title: t("customersUnit"),
          align: "right",
          className: "figure",
          render: (_, { customers }) => formatNumber(customers),
        },
        {
          title: t("share"),
          align: "right",
          className: "figure",
          render: (_, { customers }) => (total === 0 ? "—" : formatShare(customers / total)),
        },
        {
          title: t("money", { unit: figures.moneyUnit }),
          align: "right",
          className: "figure",
          render: (_, { money }) => figures.money(money),
        },
      ]}
    />
  );
}
