import { Alert } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { ChartFigure } from "../../ui/chart/chart-figure.tsx";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { modelWords } from "./model-words.ts";
import { Part } from "./part.tsx";
import { lifetimePlot } from "./report-plots.ts";
import { SpendCard } from "./spend-card.tsx";
import { useSource } from "./use-source.ts";
import type { ValueReport } from "./value.ts";
import { words } from "./words.ts";

/** What customers will be worth over the horizon, and the model of spend under it. */
export function LifetimePart({ report }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const source = useSource(report);
  const { horizonMonths, discountRate, margin } = report.settings;
  return (
    <div className="value-grid">
      <Part
        title={t("lifetimeTitle")}
        note={t("lifetimeOn", {
          months: horizonMonths,
          rate: formatShare(discountRate),
          margin: formatShare(margin),
        })}
        source={source}
      >
        <Lifetime report={report} />
      </Part>
      <SpendCard report={report} />
    </div>
  );
}

function Lifetime({ report: { lifetimeValue, purchases, spend } }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const m = useWords(modelWords);
  const { money, moneyUnit: unit } = useFigures();
  if (lifetimeValue === null) {
    const reason = purchases.abstention ?? spend.card.abstention;
    return <Alert type="warning" showIcon title={t("noLifetime")} description={reason?.detail} />;
  }
  const { total, mean, median, topShare, histogram } = lifetimeValue;
  const customers = histogram.reduce((sum, each) => sum + each.customers, 0);
  const whole = (amount: string) => money(String(Math.round(Number(amount))));
  return (
    <>
      <dl className="value-figures">
        <Figure term={t("total", { unit })}>{money(total)}</Figure>
        <Figure term={t("mean", { unit })}>{money(mean)}</Figure>
        <Figure term={t("median", { unit })}>{money(median)}</Figure>
        {topShare === null ? null : <Figure term={t("topShare")}>{formatShare(topShare)}</Figure>}
      </dl>
      {histogram.length > 0 ? (
        <ChartFigure
          title={t("lifetimeChart")}
          isTitled
          summary={t("lifetimeSummary", {
            customers: formatNumber(customers),
            median: money(median),
            mean: money(mean),
            unit,
          })}
          plot={lifetimePlot(lifetimeValue, m, { money: whole, unit })}
        />
      ) : null}
    </>
  );
}

function Figure({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
