import { Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Histogram, type HistogramPart } from "../../ui/histogram/histogram.tsx";
import type { Handle } from "../../ui/histogram/histogram-handle.tsx";
import { useWords } from "../../ui/words.ts";
import type { OnChange, Tier } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

const finest = 0.1;

/**
 * How scores are spread, as the last what-if found them, with the tiers' thresholds among them to be moved: where a
 * tier is entered at the top, down to where it is kept at the bottom. The lowest tier has none.
 */
export function ThresholdsOnScores({
  tiers,
  histogram,
  onChange,
}: {
  /** Highest first. */
  readonly tiers: readonly Tier[];
  /** Graded customers by score, of bins of equal width from 0 to 100. */
  readonly histogram: readonly number[];
  readonly onChange: OnChange<readonly Tier[]>;
}) {
  const t = useWords(studioWords);
  const nameOf = useLocalName();
  const named = (tier: Tier) => (tier.name ? nameOf(tier.name) : tier.code);
  const width = 100 / histogram.length;
  const edges = [...histogram.map((_, bin) => bin * width), 100];
  const reached = (score: number) =>
    histogram.reduce((sum, count, bin) => sum + ((edges[bin + 1] as number) > score + 1e-9 ? count : 0), 0);
  const lines = tiers
    .slice(0, -1)
    .map((tier) => t("stepCount", { name: named(tier), count: formatNumber(reached(tier.enter)) }));
  const handles = tiers.slice(0, -1).flatMap((tier, index): Handle[] => {
    const [above, below] = [tiers[index - 1], tiers[index + 1]];
    const text = (value: number) => t("scoreText", { value: formatNumber(value) });
    const enter: Handle = {
      ...{ id: `enter ${index}`, label: t("enterOf", { name: named(tier) }), grip: "top" },
      ...{ value: tier.enter, text: text(tier.enter) },
      least: round((below?.enter ?? 0) + finest),
      greatest: above ? round(above.enter - finest) : 100,
    };
    if (tier.keep === undefined) return [enter];
    const keep: Handle = {
      ...{ id: `keep ${index}`, label: t("keepOf", { name: named(tier) }), grip: "bottom" },
      ...{ value: tier.keep, text: text(tier.keep) },
      least: below?.keep ?? below?.enter ?? 0,
      greatest: Math.min(tier.enter, above?.keep ?? 100),
    };
    return [enter, keep];
  });
  const parts = tiers.map(
    (tier, index): HistogramPart => ({
      from: index === tiers.length - 1 ? Number.NEGATIVE_INFINITY : tier.enter,
      to: tiers[index - 1]?.enter ?? Number.POSITIVE_INFINITY,
      strength: tiers.length === 1 ? 1 : 1 - index / (tiers.length - 1),
    }),
  );
  const move = (id: string, value: number): Tier[] => {
    const [which, at] = id.split(" ");
    return tiers.map((tier, index) => {
      if (String(index) !== at) return tier;
      if (which === "keep") return { ...tier, keep: value };
      return { ...tier, enter: value, ...(tier.keep !== undefined && { keep: Math.min(tier.keep, value) }) };
    });
  };
  return (
    <figure aria-label={t("scoreTitle")} style={{ margin: "0 0 12px", maxWidth: 720 }}>
      <Typography.Title level={2} style={{ fontSize: 14, margin: "0 0 14px" }}>
        {t("scoreTitle")}
      </Typography.Title>
      <Histogram
        edges={edges}
        counts={histogram}
        parts={parts}
        handles={handles}
        finest={finest}
        summary={[t("scoreTitle"), ...lines].join(" ")}
        write={(value) => formatNumber(value, 0)}
        onMove={(id, value, stage) => onChange(move(id, value), stage)}
      />
      <ul className="figure" style={{ margin: "4px 0 0", paddingInlineStart: 16, fontSize: 13 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t("stepCountNote")} {t("histogramHowScore")}
      </Typography.Text>
    </figure>
  );
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
