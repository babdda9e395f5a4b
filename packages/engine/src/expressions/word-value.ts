import type { LocalName } from "../metrics/metric-definition.ts";

const thousand = /\B(?=(?:\d{3})+$)/g;
const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const shares = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 });
const exactShares = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 12 });

/**
 * A metric's value as people read it: `987,700.00 CNY`, `12.5%`, `3 days`.
 *
 * @param value money as exact decimal text in major units; a share as a part of one
 * @param unit as of a metric; anything else is a plain number or text
 * @param currency what money is in; without one, money is told without
 */
export function wordValue(value: number | string, unit: string, currency?: string): LocalName {
  const same = (text: string): LocalName => ({ en: text, zh: text });
  if (unit === "money") {
    const amount = setThousandsApart(String(value));
    return same(currency === undefined ? amount : `${amount} ${currency}`);
  }
  if (typeof value === "string") return same(value);
  if (unit === "share") return same(shares.format(value));
  const count = numbers.format(value);
  return unit === "days"
    ? { en: `${count} ${value === 1 ? "day" : "days"}`, zh: `${count} 天` }
    : same(count);
}

/** A share that a rule states, unrounded: `0.05%`. */
export function tellShare(share: number): string {
  return exactShares.format(share);
}

/** Exact decimal text with its thousands set apart, whatever its length: `-12,300.00`. */
export function setThousandsApart(text: string): string {
  const [whole = "", ...fraction] = text.split(".");
  return [whole.replace(thousand, ","), ...fraction].join(".");
}
