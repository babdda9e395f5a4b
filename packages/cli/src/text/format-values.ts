import type { Language } from "@gradus/contract";
import { nameOfCategory, setThousandsApart, wordValue } from "@gradus/engine";
import type { Words } from "../language.ts";

/** What stands where there is no value. */
export const nothing = "—";

const counts = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const shares = new Intl.NumberFormat("en-US", {
  style: "percent",
  maximumFractionDigits: 2,
});

/** A number with its thousands set apart, to four decimals. */
export function formatNumber(value: number): string {
  return counts.format(value);
}

/** A share of one as per cent: 0.125 is `12.5%`. */
export function formatShare(value: number): string {
  return shares.format(value);
}

/** Exact decimal text with its thousands set apart, whatever its length: `-12,300.00`. */
export function formatMoney(text: string): string {
  return setThousandsApart(text);
}

/** A score or points, always with two decimals. */
export function formatScore(score: number | null): string {
  return score === null ? nothing : score.toFixed(2);
}

/** How many of a thing, in English: `1 fact`, `2,000 facts`. */
export function countOf(count: number, thing: string): string {
  return `${formatNumber(count)} ${thing}${count === 1 ? "" : "s"}`;
}

/** An instant to the minute, in a time zone; in this machine's when none is named. */
export function formatInstant(instant: string | null, timeZone?: string): string {
  if (instant === null) return nothing;
  return new Date(instant).toLocaleString("sv-SE", { timeZone }).slice(0, 16);
}

/** A customer's name with its code; the code alone when it has no name. */
export function nameCustomer(customer: { readonly code: string; readonly name: string | null }): Words {
  const { code, name } = customer;
  return name === null ? { en: code, zh: code } : { en: `${name} (${code})`, zh: `${name}（${code}）` };
}

/** A metric's value with its unit; `currency` is what its money is in, `names` what its categories are called. */
export function formatValue(
  value: number | string | null,
  unit: string,
  currency: string,
  language: Language,
  names?: Readonly<Record<string, Words>>,
): string {
  if (value === null) return nothing;
  return (nameOfCategory(names, value) ?? wordValue(value, unit, currency))[language];
}
