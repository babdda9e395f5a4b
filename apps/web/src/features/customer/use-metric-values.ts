import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { formatMetric, type NamesOfCategories } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";

/** Writes a metric's value with its unit, as this user reads figures; a category by its name, where it has one. */
export function useMetricValues(): (
  value: number | string | null,
  unit: string,
  names?: NamesOfCategories,
) => string {
  const local = useLocalName();
  const { money, moneyUnit } = useFigures();
  const t = useWords(gradeWords);
  const days = (count: number, shown: string) => t("days", { count, shown });
  return (value, unit, names) => formatMetric(value, unit, { money, moneyUnit, days, local }, names);
}
