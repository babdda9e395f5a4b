import type { Answer } from "@gradus/sdk/browser";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { studioWords } from "./studio-words.ts";

/** The unit of a metric. */
export type Unit = Answer<"listMetrics">["metrics"][number]["unit"];

/** The finest step by which thresholds on a metric of this unit are moved. */
export function finestStep(unit: Unit): number {
  if (unit === "count" || unit === "days" || unit === "day") return 1;
  return unit === "share" ? 0.001 : 0.01;
}

/** Writes values as thresholds state them: in full, and in few letters for an axis. */
export function useThresholdText(unit: Unit): {
  readonly full: (value: number) => string;
  readonly short: (value: number) => string;
  readonly unitName: string;
} {
  const t = useWords(studioWords);
  const { language } = usePreferences();
  const { moneyUnit } = useFigures();
  const day = (value: number) => new Date(value * 86_400_000).toISOString().slice(0, 10);
  const few = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", {
    notation: "compact",
    maximumFractionDigits: unit === "share" ? 3 : 1,
  });
  if (unit === "day") return { full: day, short: day, unitName: t("day") };
  const unitName = unit === "money" ? moneyUnit.replace(/^\S+ /, "") : unit === "category" ? "" : t(unit);
  return { full: (value) => formatNumber(value, 4), short: (value) => few.format(value), unitName };
}
