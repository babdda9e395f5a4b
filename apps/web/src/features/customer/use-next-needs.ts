import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { limitsOf } from "./limits-of.ts";
import { useMetricValues } from "./use-metric-values.ts";
import { useWordedConditions } from "./use-worded-conditions.ts";

const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "==": "=", "!=": "≠" };

/** What the next tier demands beyond what there is, a line each; none where there is no next tier. */
export function useNextNeeds(explanation: Explanation): readonly string[] {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const show = useMetricValues();
  const word = useWordedConditions(explanation);
  const { next, tiers, categories } = explanation;
  if (!next) return [];
  const needs: string[] = [];
  if (next.points > 0) {
    const enter = tiers.find(({ code }) => code === next.tier)?.enter ?? "—";
    needs.push(t("needPoints", { points: formatPoints(next.points), enter }));
  }
  for (const { metric, name, unit, operator, threshold, value, short } of next.demands) {
    const shown = {
      metric: local(name),
      value: show(value, unit, categories[metric]),
      threshold: show(threshold, unit, categories[metric]),
      operator: signs[operator] ?? operator,
    };
    needs.push(
      short === null ? t("needValue", shown) : t("needMore", { ...shown, short: show(short, unit) }),
    );
  }
  if (next.gate !== null && next.demands.length === 0) needs.push(t("needGate", { gate: word(next.gate) }));
  for (const limit of limitsOf(explanation, next)) needs.push(t("needPlace", { limit: local(limit) }));
  return needs.length > 0 ? needs : [t("needRank")];
}
