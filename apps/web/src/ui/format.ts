import type { Language } from "@gradus/contract";

const locales: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };
const tenThousand = 10_000;

/** How an amount is written. */
export interface MoneyStyle {
  readonly language: Language;
  /** In 万元, two decimals, rather than in full. */
  readonly tenThousands?: boolean;
}

/**
 * An amount of exact decimal text with thousands separators, every digit as given. In ten thousands it
 * is rounded to two decimals for the eye only.
 *
 * @example
 * formatMoney("1234567.80", { language: "zh" });                     //=> "1,234,567.80"
 * formatMoney("1234567.80", { language: "zh", tenThousands: true }); //=> "123.46"
 */
export function formatMoney(amount: string, { tenThousands = false }: MoneyStyle): string {
  if (tenThousands) {
    return (Number(amount) / tenThousand).toLocaleString("en-US", {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  }
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

/** A number with thousands separators and at most `digits` decimals (default 2). */
export function formatNumber(value: number, digits = 2): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** A share of 0–1 as a percentage with one decimal. */
export function formatShare(share: number): string {
  return share.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 1 });
}

/** An instant as `YYYY-MM-DD HH:mm` in the organisation's time zone. */
export function formatInstant(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}

/** A size in bytes in KB or MB. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(bytes / 1e3, 0)} KB` : `${formatNumber(bytes / 1e6, 1)} MB`;
}

/** A length of time in words of the language: `3 分 5 秒`. */
export function formatSeconds(seconds: number, language: Language): string {
  const formatter = (value: number, unit: "second" | "minute" | "hour") =>
    new Intl.NumberFormat(locales[language], {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits: seconds < 10 ? 1 : 0,
    }).format(value);
  if (seconds < 60) return formatter(seconds, "second");
  if (seconds < 3600)
    return `${formatter(Math.floor(seconds / 60), "minute")} ${formatter(Math.round(seconds % 60), "second")}`;
  return `${formatter(Math.floor(seconds / 3600), "hour")} ${formatter(Math.round((seconds % 3600) / 60), "minute")}`;
}
