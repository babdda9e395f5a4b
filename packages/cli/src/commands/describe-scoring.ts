import type { Answer } from "@gradus/sdk";
import type { Words } from "../language.ts";
import { formatNumber } from "../text/format-values.ts";

type Criterion = Answer<"getScheme">["definition"]["criteria"][number];
type ScoringOf<Kind extends Criterion["scoring"]["kind"]> = Extract<Criterion["scoring"], { kind: Kind }>;

/** How a criterion's value becomes points: the bands, bins, line or list, with the points of each. */
export function describeScoring({ scoring, direction }: Criterion): Words {
  const isLess = direction === "less";
  switch (scoring.kind) {
    case "bands":
      return describeBands(scoring, isLess ? "≤" : "≥");
    case "quantiles":
      return describeQuantiles(scoring, isLess);
    case "linear": {
      const [from, to] = [formatNumber(scoring.from), formatNumber(scoring.to)];
      return {
        en: `linear: 0 at ${from} to 100 at ${to}`,
        zh: `线性：${from} 为 0 分，${to} 为 100 分`,
      };
    }
    case "map":
      return describeMap(scoring);
  }
}

/** What a missing value gives, where that is not simply no points. */
export function describeMissing({ missing = "none" }: Criterion): Words | undefined {
  if (missing === "none") return undefined;
  if (missing === "ungraded") return { en: "missing: ungraded", zh: "缺失：不定级" };
  return { en: `missing → ${missing.points}`, zh: `缺失 → ${missing.points} 分` };
}

function describeBands({ bands, otherwise = 0 }: ScoringOf<"bands">, sign: string): Words {
  const steps = bands.map(({ at, points }) => `${sign} ${formatNumber(at)} → ${points}`);
  return {
    en: `bands: ${[...steps, `else ${otherwise}`].join("; ")}`,
    zh: `分档：${[...steps, `其余 ${otherwise}`].join("；")}`,
  };
}

function describeQuantiles({ bins, shift = 0, points }: ScoringOf<"quantiles">, isLess: boolean): Words {
  const en = [`quantiles: ${bins} bins`];
  const zh = [`分位：${bins} 档`];
  if (isLess) {
    en.push("less is better");
    zh.push("越低越好");
  }
  if (shift !== 0) {
    en.push(`cuts shifted by ${formatNumber(shift)}`);
    zh.push(`分界点偏移 ${formatNumber(shift)}`);
  }
  if (points) {
    en.push(`points from the worst bin: ${points.join(", ")}`);
    zh.push(`自最差档起的分值：${points.join("、")}`);
  }
  return { en: en.join("; "), zh: zh.join("；") };
}

function describeMap({ points, otherwise = 0 }: ScoringOf<"map">): Words {
  const entries = Object.entries(points).map(([category, given]) => `${category} → ${given}`);
  return {
    en: `map: ${[...entries, `else ${otherwise}`].join("; ")}`,
    zh: `映射：${[...entries, `其余 ${otherwise}`].join("；")}`,
  };
}
