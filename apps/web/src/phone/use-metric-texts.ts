import { usePreferences } from "../app/preferences.ts";
import { formatMetric } from "../features/customer/format-metric.ts";
import { formatMoney } from "../ui/format.ts";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { useAnswer } from "./use-answer.ts";

/** Writes a metric's value with its unit, money in the organisation's currency. */
export function useMetricTexts(): (value: number | string | null, unit: string) => string {
  const speak = useSpeech();
  const { language } = usePreferences();
  const organisation = useAnswer("organisation", () => client.GET("/api/organisation")).data;
  return (value, unit) =>
    formatMetric(value, unit, {
      money: (amount) => formatMoney(amount, { language }),
      moneyUnit: organisation?.baseCurrency ?? "",
      days: (_, shown) => speak("days", { shown }),
    });
}
