import type { Day } from "@gradus/engine";
import { firstDay, lastDay, weekdayOf } from "./business-days.ts";
import { Random } from "./random.ts";

/** What 100 units of a currency are in yuan, as central banks publish it. Made up, like all here. */
export interface PublishedRate {
  readonly day: Day;
  readonly currency: "USD" | "EUR";
  /** In hundredths of a yuan. */
  readonly perHundred: number;
}

/** A rate for every weekday from the week before the first day, wandering about its middle. */
export function makeRates(seed: number): PublishedRate[] {
  const middles = { USD: 71_500, EUR: 78_200 } as const;
  return (["USD", "EUR"] as const).flatMap((currency) => {
    const random = new Random(seed, `rates ${currency}`);
    const middle = middles[currency];
    const rates: PublishedRate[] = [];
    let rate: number = middle;
    for (let day = firstDay - 7; day <= lastDay; day++) {
      if (weekdayOf(day) > 5) continue;
      rate += Math.round((middle - rate) / 60 + random.between(-180, 180));
      rates.push({ day, currency, perHundred: rate });
    }
    return rates;
  });
}
