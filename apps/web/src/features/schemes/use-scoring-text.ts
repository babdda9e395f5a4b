import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { Criterion } from "./scheme.ts";
import { words } from "./words.ts";

/** Gives how a criterion's value becomes points, in words. */
export function useScoringText(): (criterion: Criterion) => string {
  const t = useWords(words);
  return ({ scoring, direction = "more" }) => {
    const points = (value: number) => t("pointsFigure", { points: formatNumber(value) });
    switch (scoring.kind) {
      case "bands": {
        const said = scoring.bands.map(({ at, points: given }) =>
          t(direction === "more" ? "bandAtLeast" : "bandAtMost", {
            at: formatNumber(at),
            points: points(given),
          }),
        );
        return [...said, t("otherwiseGives", { points: points(scoring.otherwise ?? 0) })].join("；");
      }
      case "quantiles":
        return t("quantilesText", { bins: scoring.bins });
      case "linear":
        return t("linearText", { from: formatNumber(scoring.from), to: formatNumber(scoring.to) });
      case "map": {
        const said = Object.entries(scoring.points).map(([value, given]) => `${value} → ${points(given)}`);
        return [...said, t("otherwiseGives", { points: points(scoring.otherwise ?? 0) })].join("；");
      }
    }
  };
}
