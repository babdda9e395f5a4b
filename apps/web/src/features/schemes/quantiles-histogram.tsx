import { Typography } from "antd";
import { useSettled } from "../../app/use-settled.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Histogram } from "../../ui/histogram/histogram.tsx";
import { widenHistogram } from "../../ui/histogram/widen-histogram.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { type Looked, MetricSpread } from "./metric-spread.tsx";
import { type QuantileFigures, quantileFigures } from "./quantile-figures.ts";
import type { Criterion, Distribution, Scoring } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";
import { finestStep, type Unit, useThresholdText } from "./use-threshold-text.ts";

type Quantiles = Extract<Scoring, { kind: "quantiles" }>;

const settledAfter = 250; // ms without another number of parts
const rowsShown = 10;

/** The real values of a criterion's metric as bars, with the cuts that its quantiles make among them, and as a table. */
export function QuantilesHistogram({
  label,
  unit,
  criterion,
  scoring,
  looked,
}: {
  /** The criterion's name. */
  readonly label: string;
  readonly unit: Unit;
  readonly criterion: Criterion;
  readonly scoring: Quantiles;
  readonly looked: Looked;
}) {
  const bins = useSettled(scoring.bins, settledAfter);
  const quantiles = { bins, ...(scoring.shift !== undefined && { shift: scoring.shift }) };
  return (
    <MetricSpread {...{ label, unit, looked }} metric={criterion.metric} asked={{ quantiles }}>
      {(found) => <Parts {...{ label, unit, criterion, scoring, found }} />}
    </MetricSpread>
  );
}

function Parts({
  label,
  unit,
  criterion,
  scoring,
  found,
}: {
  readonly label: string;
  readonly unit: Unit;
  readonly criterion: Criterion;
  readonly scoring: Quantiles;
  readonly found: Distribution;
}) {
  const t = useWords(studioWords);
  const text = useThresholdText(unit);
  const cuts = found.quantileCuts.map(({ at }) => at);
  const figures = quantileFigures(criterion, scoring, found);
  const wide = widenHistogram(found, cuts);
  const bins = figures.length;
  const write = (cut: number) => text.full(unit === "day" ? Math.ceil(cut) : cut); // no value lies between days
  const rangeOf = ({ from, to }: QuantileFigures) => {
    if (from === to) return t("rangeEmpty");
    if (!Number.isFinite(from)) return t("rangeBelow", { to: write(to) });
    if (!Number.isFinite(to)) return t("rangeFrom", { from: write(from) });
    return t("rangeBetween", { from: write(from), to: write(to) });
  };
  const right = { align: "right", className: "figure" } as const;
  return (
    <>
      <Histogram
        edges={wide.edges}
        counts={wide.counts}
        parts={figures.map(({ from, to, points }) => ({ from, to, strength: points / 100 }))}
        cuts={cuts}
        finest={finestStep(unit)}
        summary={`${t("histogram", { name: label })} ${t("cutsSummary", { bins })}`}
        write={text.short}
      />
      <Typography.Paragraph type="secondary" style={{ fontSize: 12, margin: "0 0 8px" }}>
        {t("cutsHow", { bins })}
      </Typography.Paragraph>
      <WideTable<QuantileFigures>
        label={t("cutsTable", { name: label })}
        size="small"
        rowKey="bin"
        pagination={{ pageSize: rowsShown, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={figures}
        columns={[
          { title: t("bin"), render: (_, { bin }) => t("binNumber", { number: bin }) },
          { title: t("binRange"), render: (_, figure) => rangeOf(figure), className: "figure" },
          { ...right, title: t("binPoints"), render: (_, { points }) => formatNumber(points) },
          {
            ...right,
            title: t("binShare"),
            render: (_, { customers }) =>
              t("binCount", {
                count: formatNumber(customers),
                share: formatShare(customers / Math.max(1, found.customers)),
              }),
          },
        ]}
      />
    </>
  );
}
