import { Flex, Typography, theme } from "antd";
import type { CSSProperties } from "react";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { rankOf, type SchemeOverview } from "./overview.ts";
import { words } from "./words.ts";

const right: CSSProperties = { textAlign: "end", whiteSpace: "nowrap" };

/** Every tier with its customers and money, each with its share as a bar. */
export function TierFigures({ scheme }: { readonly scheme: SchemeOverview }) {
  const t = useWords(words);
  const { token } = theme.useToken();
  const { language } = usePreferences();
  const { money, moneyUnit } = useFigures();
  const { moneyName } = scheme;
  // an unordered scheme has many classes, most of them empty on a given day
  const tiers = scheme.ordered ? scheme.tiers : scheme.tiers.filter((tier) => tier.customers > 0);
  const empty = scheme.tiers.filter((tier) => !tiers.includes(tier));
  const customers = tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const amounts = tiers.map((tier) => Number(tier.money ?? 0));
  const amount = amounts.reduce((sum, each) => sum + Math.max(each, 0), 0);
  const head: CSSProperties = {
    padding: "0 0 8px",
    fontWeight: "normal",
    fontSize: 12,
    color: token.colorTextSecondary,
    verticalAlign: "bottom",
  };
  const cell: CSSProperties = { padding: "8px 0", borderTop: `1px solid ${token.colorBorderSecondary}` };
  return (
    <>
      <table className="figure" style={{ width: "100%", borderCollapse: "collapse" }}>
        <thead>
          <tr>
            <th scope="col" style={{ ...head, textAlign: "start" }}>
              {t(scheme.ordered ? "tier" : "class")}
            </th>
            <th scope="col" style={{ ...head, ...right, whiteSpace: "normal" }}>
              {t("customers")}
            </th>
            {moneyName ? (
              <th scope="col" style={{ ...head, textAlign: "end", paddingInlineStart: 16 }}>
                {t("money", { name: moneyName[language], unit: moneyUnit })}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier, index) => (
            <tr key={tier.code}>
              <th scope="row" style={{ ...cell, textAlign: "start", fontWeight: "normal" }}>
                <TierTag name={tier.name[language]} rank={rankOf(scheme, tier.code)} />
              </th>
              <td style={{ ...cell, ...right, paddingInlineStart: 12 }}>
                <Share
                  text={formatNumber(tier.customers)}
                  share={customers ? tier.customers / customers : 0}
                />
              </td>
              {moneyName ? (
                <td style={{ ...cell, ...right, paddingInlineStart: 16 }}>
                  <Share
                    text={money(tier.money)}
                    share={amount ? Math.max(amounts[index] ?? 0, 0) / amount : 0}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 ? (
        <Typography.Text type="secondary">
          {t("emptyClasses", {
            names: empty.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", "),
          })}
        </Typography.Text>
      ) : null}
    </>
  );
}

function Share({ text, share }: { readonly text: string; readonly share: number }) {
  const { token } = theme.useToken();
  const bar = { height: 4, borderRadius: 2 } as const;
  return (
    <>
      {text}
      <Flex align="center" gap={8}>
        <div style={{ ...bar, flex: 1, background: token.colorFillSecondary }}>
          <div style={{ ...bar, width: `${share * 100}%`, background: token.colorPrimary }} />
        </div>
        <Typography.Text type="secondary" style={{ minWidth: 42, fontSize: 12 }}>
          {formatShare(share)}
        </Typography.Text>
      </Flex>
    </>
  );
}
