import type { Language } from "@gradus/contract";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { texts } from "../ui/words.ts";
import { onPreferencesChange, readPreferences } from "./preferences.ts";

/** Makes every text, date and the document itself follow the preferred language, from now on. */
export function followLanguage(): void {
  speak(readPreferences().language);
  onPreferencesChange(() => speak(readPreferences().language));
}

function speak(language: Language): void {
  if (texts.language !== language) void texts.changeLanguage(language);
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}
