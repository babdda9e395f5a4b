import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { useCategories } from "../metrics/use-categories.ts";
import type { Criterion, Metrics } from "./scheme.ts";
import { words } from "./words.ts";

/** Gives how a criterion's value becomes points, in words. */
export function useScoringText(metrics: Metrics): (criterion: Criterion) => string {
  const t = useWords(words);
  const categoriesOf = useCategories();
  return ({ metric, scoring, direction = "more" }) => {
    const points = (value: number) => t("pointsFigure", { points: formatNumber(value) });
    switch (scoring.kind) {
      case "bands": {
        const said = scoring.bands.map(({ at, points: given }) =>
          t(direction === "more" ? "bandAtLeast" : "bandAtMost", {
            at: formatNumber(at),
            points: points(given),
          }),
        );
        return [...said, t("otherwiseGives", { points: points(scoring.otherwise ?? 0) })].join(
          t("listComma"),
        );
      }
      case "quantiles":
        return t("quantilesText", { bins: scoring.bins });
      case "linear":
        return t("linearText", { from: formatNumber(scoring.from), to: formatNumber(scoring.to) });
      case "map": {
        const known = categoriesOf(metrics.find(({ code }) => code === metric));
        const best = Object.entries(scoring.points).sort(([, a], [, b]) => b - a);
        const said = best.map(([value, given]) => {
          const label = known.find((each) => each.value === value)?.label ?? value;
          return `${label} → ${points(given)}`;
        });
        return [...said, t("otherwiseGives", { points: points(scoring.otherwise ?? 0) })].join(
          t("listComma"),
        );
      }
    }
  };
}
