import { useFigures } from "../../app/use-figures.ts";
import { useWords } from "../../ui/words.ts";
import { formatMetric } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";

/** Writes a metric's value with its unit, as this user reads figures. */
export function useMetricValues(): (value: number | string | null, unit: string) => string {
  const { money, moneyUnit } = useFigures();
  const t = useWords(gradeWords);
  const days = (count: number, shown: string) => t("days", { count, shown });
  return (value, unit) => formatMetric(value, unit, { money, moneyUnit, days });
}
