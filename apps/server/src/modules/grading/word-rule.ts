import type { CategoryNames, Criterion, LocalName, MetricUnit } from "@gradus/engine";
import { directionOf, nameOfCategory, quantilePoints } from "@gradus/engine";

/** What a rule is worded from. */
export interface WordedValue {
  readonly criterion: Criterion;
  readonly unit: MetricUnit;
  /** As thresholds state it: money in major units; undefined when missing. */
  readonly value: number | string | undefined;
  /** The quantile bin, 1 is worst; 0 for none. */
  readonly bin: number;
  /** Cut points in major units, ascending. */
  readonly cuts: readonly number[];
  /** What categories are called; those without a name are read as they are. */
  readonly names?: CategoryNames | undefined;
}

/** The rule that gave a criterion's points, in words: which band, bin or line the value met. */
export function wordRule({ criterion, value, bin, cuts, names }: WordedValue): LocalName {
  const { scoring } = criterion;
  if (value === undefined) return wordMissing(criterion);
  switch (scoring.kind) {
    case "bands": {
      const less = directionOf(criterion) === "less";
      const band = scoring.bands.find(({ at }) => (less ? Number(value) <= at : Number(value) >= at));
      const points = band?.points ?? scoring.otherwise ?? 0;
      if (!band) return { en: `below every band → ${points}`, zh: `未达任何档位 → ${points} 分` };
      const at = formatNumber(band.at);
      return less
        ? { en: `at most ${at} → ${points}`, zh: `不高于 ${at} → ${points} 分` }
        : { en: `at least ${at} → ${points}`, zh: `不低于 ${at} → ${points} 分` };
    }
    case "quantiles": {
      const points = (quantilePoints(criterion)[bin - 1] ?? 0) / 100;
      const place = directionOf(criterion) === "less" ? scoring.bins - bin : bin - 1; // from the lowest value
      const from = cuts[place - 1];
      const to = cuts[place];
      const bounds = [
        from === undefined ? "" : `≥ ${formatNumber(from)}`,
        to === undefined ? "" : `< ${formatNumber(to)}`,
      ];
      const range = bounds.filter((bound) => bound !== "").join(", ");
      const among = range === "" ? "" : ` (${range})`;
      const amongZh = range === "" ? "" : `（${range.replace(", ", "，")}）`;
      return {
        en: `bin ${bin} of ${scoring.bins}${among} → ${points}`,
        zh: `第 ${bin}/${scoring.bins} 档${amongZh} → ${points} 分`,
      };
    }
    case "linear": {
      const [from, to] = [formatNumber(scoring.from), formatNumber(scoring.to)];
      return { en: `0 at ${from} to 100 at ${to}`, zh: `${from} 为 0 分，${to} 为 100 分，按比例` };
    }
    case "map": {
      const points = Object.hasOwn(scoring.points, value) ? scoring.points[value] : undefined;
      if (points === undefined) {
        return { en: `any other → ${scoring.otherwise ?? 0}`, zh: `其他 → ${scoring.otherwise ?? 0} 分` };
      }
      const { en, zh } = nameOfCategory(names, value) ?? { en: value, zh: value };
      return { en: `${en} → ${points}`, zh: `${zh} → ${points} 分` };
    }
  }
}

function wordMissing({ missing = "none" }: Criterion): LocalName {
  if (missing === "ungraded") return { en: "missing: cannot be graded", zh: "缺失：无法定级" };
  const points = missing === "none" ? 0 : missing.points;
  return { en: `missing → ${points}`, zh: `缺失 → ${points} 分` };
}

function formatNumber(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(value);
}
