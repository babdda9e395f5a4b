import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { ValueReport } from "./value.ts";
import { words } from "./words.ts";

/** The line under a part of the report: the day of its figures, and the activities they come from. */
export function useSource({ asOf, settings }: ValueReport): string {
  const t = useWords(words);
  const local = useLocalName();
  const { language } = usePreferences();
  const types = api.useQuery("get", "/api/catalogue").data?.activityTypes ?? [];
  const named = (codes: readonly string[]) =>
    codes
      .map((code) => {
        const type = types.find((each) => each.code === code);
        return type ? local(type.name) : code;
      })
      .join(language === "zh" ? "”“" : "”, “");
  const { purchases } = settings;
  const refunds = purchases.refunds ?? [];
  return (
    t("source", { day: asOf, types: named(purchases.types) }) +
    (refunds.length > 0 ? t("sourceRefunds", { refunds: named(refunds) }) : "")
  );
}
