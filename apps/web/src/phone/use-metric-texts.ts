import { usePreferences } from "../app/preferences.ts";
import { useLocalName } from "../app/use-local-name.ts";
import { formatMetric, type NamesOfCategories } from "../features/customer/format-metric.ts";
import { formatMoney } from "../ui/format.ts";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { useAnswer } from "./use-answer.ts";

/** Writes a metric's value with its unit, money in the organisation's currency. */
export function useMetricTexts(): (
  value: number | string | null,
  unit: string,
  names?: NamesOfCategories,
) => string {
  const local = useLocalName();
  const speak = useSpeech();
  const { language } = usePreferences();
  const organisation = useAnswer("organisation", () => client.GET("/api/organisation")).data;
  return (value, unit, names) => {
    const style = {
      money: (amount: string) => formatMoney(amount, { language }),
      moneyUnit: organisation?.baseCurrency ?? "",
      days: (_: number, shown: string) => speak("days", { shown }),
      local,
    };
    return formatMetric(value, unit, style, names);
  };
}
