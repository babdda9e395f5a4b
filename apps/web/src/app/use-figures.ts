import { formatInstant, formatMoney } from "../ui/format.ts";
import { usePreferences } from "./preferences.ts";
import { useOrganisation } from "./session.ts";

/** How figures are written for this user: amounts in full or in 万元, instants in the organisation's zone. */
export interface Figures {
  /** An amount of the base currency, without its unit; null as a dash. */
  money(amount: string | null | undefined): string;
  /** The unit of `money`: `CNY`, or `万 CNY`. */
  readonly moneyUnit: string;
  /** An instant of the API as `YYYY-MM-DD HH:mm`; null as a dash. */
  instant(instant: string | null | undefined): string;
}

/** The user's way of writing figures; changes with the preferences. */
export function useFigures(): Figures {
  const { language, tenThousands } = usePreferences();
  const organisation = useOrganisation();
  const currency = organisation?.baseCurrency ?? "";
  return {
    money: (amount) =>
      amount === null || amount === undefined ? "—" : formatMoney(amount, { language, tenThousands }),
    moneyUnit: tenThousands ? (language === "zh" ? `万 ${currency}` : `10k ${currency}`) : currency,
    instant: (instant) =>
      instant === null || instant === undefined
        ? "—"
        : formatInstant(instant, organisation?.timeZone ?? "Asia/Shanghai"),
  };
}
