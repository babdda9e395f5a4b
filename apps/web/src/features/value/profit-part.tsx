import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { ChartFigure } from "../../ui/chart/chart-figure.tsx";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { modelWords } from "./model-words.ts";
import { Part } from "./part.tsx";
import { whalePlot } from "./report-plots.ts";
import type { ValueReport } from "./value.ts";
import { words } from "./words.ts";

/** What customers brought and cost, where profit comes from, and who loses money. */
export function ProfitPart({ report }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const m = useWords(modelWords);
  const { money, moneyUnit: unit } = useFigures();
  const { asOf, profit, settings } = report;
  const { since, losing, whale, peak } = profit;
  const source = t("sourceProfit", { from: since ?? "—", day: asOf });
  return (
    <div className="value-grid">
      <div className="value-grid value-grid-two">
        <Part title={t("profitTitle")} source={source}>
          <Sum profit={profit} />
          {Object.keys(settings.costToServe).length === 0 ? <p>{t("noRates")}</p> : null}
        </Part>
        <Part title={t("losing")} source={source}>
          {losing.customers === 0 ? (
            t("losingNone")
          ) : (
            <>
              <p style={{ marginTop: 0 }}>
                {t("losingNote", {
                  customers: formatNumber(losing.customers),
                  money: money(losing.money),
                  unit,
                })}
              </p>
              <Link to="/value/customers" search={{ group: "losing" } as never}>
                {t("losingLink")}
              </Link>
            </>
          )}
        </Part>
      </div>
      <Part title={t("whaleTitle")} source={source}>
        {whale.length === 0 || peak === null ? (
          <Alert type="warning" showIcon title={t("noWhale")} />
        ) : (
          <ChartFigure
            title={t("whaleTitle")}
            summary={
              t("whaleSummary", {
                customers: formatShare(peak.customers),
                profit: formatShare(peak.profit),
              }) + (peak.profit > 1 ? ` ${t("whaleAbove")}` : "")
            }
            plot={whalePlot(profit, m)}
          />
        )}
      </Part>
    </div>
  );
}

function Sum({ profit }: { readonly profit: ValueReport["profit"] }) {
  const t = useWords(words);
  const { money, moneyUnit: unit } = useFigures();
  const rows = [
    [t("revenue"), profit.revenue],
    [`${t("minus")}${t("cost")}`, profit.cost],
    [`${t("minus")}${t("costToServe")}`, profit.costToServe],
    [t("profitTotal"), profit.profit],
  ] as const;
  return (
    <table className="value-sum">
      <thead>
        <tr>
          <th scope="col">{t("item")}</th>
          <th scope="col">{t("amount", { unit })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, amount]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
