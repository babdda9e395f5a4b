import { Typography } from "antd";
import { useState } from "react";
import { useSettled } from "../../app/use-settled.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Histogram, type HistogramPart } from "../../ui/histogram/histogram.tsx";
import type { Handle } from "../../ui/histogram/histogram-handle.tsx";
import { widenHistogram } from "../../ui/histogram/widen-histogram.ts";
import { useWords } from "../../ui/words.ts";
import { bandFigures } from "./band-figures.ts";
import { type Looked, MetricSpread } from "./metric-spread.tsx";
import type { Criterion, Distribution, OnChange, Scoring } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";
import { finestStep, type Unit, useThresholdText } from "./use-threshold-text.ts";

/** Scoring whose thresholds stand among the values. */
export type ThresholdScoring = Extract<Scoring, { kind: "bands" | "linear" }>;

const settledAfter = 250; // ms without a move

/** The real values of a criterion's metric as bars, with its thresholds among them to be moved. */
export function BandsHistogram({
  label,
  unit,
  criterion,
  scoring,
  looked,
  onChange,
}: {
  /** The criterion's name. */
  readonly label: string;
  readonly unit: Unit;
  readonly criterion: Criterion;
  readonly scoring: ThresholdScoring;
  readonly looked: Looked;
  readonly onChange: OnChange<Scoring>;
}) {
  const at = scoring.kind === "bands" ? scoring.bands.map((band) => band.at) : [scoring.from, scoring.to];
  const cuts = useSettled(at.join(), settledAfter).split(",").map(Number).filter(Number.isFinite);
  return (
    <MetricSpread {...{ label, unit, looked }} metric={criterion.metric} asked={{ cuts: cuts.slice(0, 100) }}>
      {(found) => (
        <Spread {...{ label, unit, scoring, found, onChange }} direction={criterion.direction ?? "more"} />
      )}
    </MetricSpread>
  );
}

function Spread({
  label,
  unit,
  scoring,
  direction,
  found,
  onChange,
}: {
  readonly label: string;
  readonly unit: Unit;
  readonly scoring: ThresholdScoring;
  readonly direction: NonNullable<Criterion["direction"]>;
  readonly found: Distribution;
  readonly onChange: OnChange<Scoring>;
}) {
  const t = useWords(studioWords);
  const text = useThresholdText(unit);
  const finest = finestStep(unit);
  const drawn =
    scoring.kind === "bands" ? bandPicture(scoring, direction, found) : linearPicture(scoring, found);
  const values = drawn.stops.map(({ value }) => value);
  const [held, setHeld] = useState<readonly number[]>(); // thresholds as they stood when one was taken hold of
  const wide = widenHistogram(found, held ?? values);
  const share = (customers: number) => formatShare(customers / Math.max(1, found.customers));
  const lines = drawn.figures.map(({ sign, at, points, customers, isExact }) =>
    t(isExact ? "bandText" : "bandAbout", {
      range: `${sign} ${text.full(at)}`,
      points: formatNumber(points),
      count: formatNumber(customers),
      share: share(customers),
    }),
  );
  const handles = drawn.stops.map(({ id, value, number }, index): Handle => {
    const below = drawn.stops.filter((stop) => stop.value < value).map((stop) => stop.value);
    const above = drawn.stops.filter((stop) => stop.value > value).map((stop) => stop.value);
    const name =
      number === undefined
        ? t(index === 0 ? "fromEnd" : "toEnd", { name: label })
        : t("threshold", { name: label, number });
    return {
      ...{ id, label: name, value, text: `${text.full(value)} ${text.unitName}`, grip: "top" },
      least: Math.max(-1e13, ...below.map((each) => each + finest)),
      greatest: Math.min(1e13, ...above.map((each) => each - finest)),
    };
  });
  return (
    <>
      <Histogram
        edges={wide.edges}
        counts={wide.counts}
        parts={drawn.parts}
        handles={handles}
        finest={finest}
        summary={[t("histogram", { name: label }), ...lines].join(" ")}
        write={text.short}
        onMove={(id, value, stage) => {
          setHeld(stage === "moving" ? (held ?? values) : undefined);
          onChange(drawn.moveTo(id, value), stage);
        }}
      />
      {lines.length > 0 ? (
        <ul className="figure" style={{ margin: "4px 0 0", paddingInlineStart: 16, fontSize: 13 }}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t("histogramHow")}
      </Typography.Text>
    </>
  );
}

interface Picture {
  readonly parts: readonly HistogramPart[];
  /** Thresholds, in the order in which they are told; bands are numbered. */
  readonly stops: readonly { readonly id: string; readonly value: number; readonly number?: number }[];
  readonly figures: ReturnType<typeof bandFigures>;
  readonly moveTo: (id: string, value: number) => Scoring;
}

function bandPicture(
  scoring: Extract<Scoring, { kind: "bands" }>,
  direction: NonNullable<Criterion["direction"]>,
  found: Distribution,
): Picture {
  const figures = bandFigures(scoring, direction, found);
  return {
    figures,
    parts: figures.map(({ from, to, points }) => ({ from, to, strength: points / 100 })),
    stops: scoring.bands.map(({ at }, index) => ({ id: String(index), value: at, number: index + 1 })),
    moveTo: (id, at) => ({
      ...scoring,
      bands: scoring.bands.map((band, index) => (String(index) === id ? { ...band, at } : band)),
    }),
  };
}

function linearPicture(scoring: Extract<Scoring, { kind: "linear" }>, { edges }: Distribution): Picture {
  const { from, to } = scoring;
  const strengthAt = (value: number) => Math.min(1, Math.max(0, (value - from) / (to - from || 1)));
  return {
    figures: [],
    parts: edges.slice(1).map((end, bin) => {
      const start = edges[bin] as number;
      return { from: start, to: end, strength: strengthAt((start + end) / 2) };
    }),
    stops: [
      { id: "from", value: from },
      { id: "to", value: to },
    ],
    moveTo: (id, value) => ({ ...scoring, [id]: value }),
  };
}
