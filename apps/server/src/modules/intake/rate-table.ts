import type { Day, Decimal } from "@gradus/engine";

/** How many days older than the fact a rate may be. */
export const oldestRateDays = 7;

/** The rates of one currency, by day. */
interface CurrencyRates {
  readonly days: Day[];
  readonly rates: Decimal[];
}

/** A rate, and the day it is of. */
export interface RateOfDay {
  readonly day: Day;
  readonly rate: Decimal;
}

/** All rates in force, in memory: units of the base currency for one unit of another. */
export class RateTable {
  readonly #byCurrency = new Map<string, CurrencyRates>();

  /** Rates of one currency must come in the order of their days. */
  constructor(rates: Iterable<RateOfDay & { readonly currency: string }>) {
    for (const { currency, day, rate } of rates) {
      let known = this.#byCurrency.get(currency);
      if (!known) {
        known = { days: [], rates: [] };
        this.#byCurrency.set(currency, known);
      }
      known.days.push(day);
      known.rates.push(rate);
    }
  }

  /** The latest rate on or before a day, however old. */
  find(currency: string, day: Day): RateOfDay | undefined {
    const known = this.#byCurrency.get(currency);
    if (!known) return undefined;
    let [low, high] = [0, known.days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((known.days[middle] as Day) <= day) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    return { day: known.days[low - 1] as Day, rate: known.rates[low - 1] as Decimal };
  }
}
