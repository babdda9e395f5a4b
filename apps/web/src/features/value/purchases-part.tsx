import { ChartFigure } from "../../ui/chart/chart-figure.tsx";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { HoldoutTable } from "./holdout-table.tsx";
import { ModelCard } from "./model-card.tsx";
import { modelWords } from "./model-words.ts";
import { Part } from "./part.tsx";
import { conditionalPlot, frequencyPlot, trackingPlot } from "./report-plots.ts";
import { useSource } from "./use-source.ts";
import type { ValueReport } from "./value.ts";

/** The model of purchases, and how well it does: over time, by frequency, and on what it had not seen. */
export function PurchasesPart({ report }: { readonly report: ValueReport }) {
  const t = useWords(modelWords);
  const source = useSource(report);
  const trackingSummary = useTrackingSummary(report);
  const { tracking, frequencies, holdout } = report.purchases;
  return (
    <div className="value-grid">
      <ModelCard report={report} />
      {tracking.length > 0 ? (
        <Part title={t("trackingTitle")} source={source}>
          <ChartFigure
            title={t("trackingTitle")}
            summary={trackingSummary}
            plot={trackingPlot(report.purchases, t)}
          />
        </Part>
      ) : null}
      {frequencies.length > 0 ? (
        <div className="value-grid value-grid-two">
          <Part title={t("frequencyTitle")} source={source}>
            <ChartFigure
              title={t("frequencyTitle")}
              summary={t("frequencySummary", {
                actual: formatNumber(frequencies[0]?.actual ?? 0, 0),
                expected: formatNumber(frequencies[0]?.expected ?? 0, 0),
              })}
              plot={frequencyPlot(report.purchases, t)}
            />
          </Part>
          {holdout !== null && holdout.conditional.length > 0 ? (
            <Part title={t("conditionalTitle")} source={source}>
              <Conditional holdout={holdout} />
            </Part>
          ) : null}
        </div>
      ) : null}
      <Part
        title={t("holdoutTitle")}
        note={
          holdout &&
          t("holdoutNote", {
            from: holdout.from,
            through: holdout.through,
            weeks: formatNumber(holdout.weeks, 1),
            customers: formatNumber(holdout.customers),
            actual: formatNumber(holdout.actual),
          })
        }
        source={source}
      >
        {holdout === null ? (
          <NothingYet title={t("noHoldout")} hint={t("noHoldoutHint")} />
        ) : (
          <HoldoutTable holdout={holdout} />
        )}
      </Part>
    </div>
  );
}

function Conditional({ holdout }: { readonly holdout: NonNullable<ValueReport["purchases"]["holdout"]> }) {
  const t = useWords(modelWords);
  const { from, through, weeks, conditional } = holdout;
  const most = conditional.at(-1);
  return (
    <ChartFigure
      title={t("conditionalTitle")}
      summary={t("conditionalSummary", {
        from,
        through,
        weeks: formatNumber(weeks, 1),
        repeats: `${most?.repeats ?? 0}${most?.orMore ? "+" : ""}`,
        actual: formatNumber(most?.actual ?? 0, 2),
        expected: formatNumber(most?.expected ?? 0, 2),
      })}
      plot={conditionalPlot(holdout, t)}
    />
  );
}

function useTrackingSummary({ purchases: { tracking, holdout } }: ValueReport): string {
  const t = useWords(modelWords);
  const last = tracking.at(-1);
  if (!last) return "";
  const { day, actual, expected } = last;
  const figures = { day, actual: formatNumber(actual, 0) };
  if (expected === null) return t("trackingActual", figures);
  const off = actual > 0 ? formatShare((expected - actual) / actual) : t("none");
  const forecast = holdout ? ` ${t("trackingForecast", { from: holdout.from })}` : "";
  return t("trackingSummary", { ...figures, expected: formatNumber(expected, 0), off }) + forecast;
}
