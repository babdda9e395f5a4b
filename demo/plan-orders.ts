import type { Day } from "@gradus/engine";
import { partsOfDay } from "@gradus/engine";
import { drawDay } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import type { Random } from "./random.ts";

/** What a customer orders, before any of it is done. */
export interface Order {
  readonly customer: Customer;
  readonly day: Day;
  /** In hundredths of the customer's currency, tax included. */
  readonly amount: number;
  /** Its number, HT-2025-00042 for a contract; also AD for ad orders, ZZ for sponsorships. */
  readonly number: string;
}

/** Roughly what a unit of the currency is in yuan, to order in round sums of it. */
const worth = { CNY: 1, USD: 7, EUR: 8 } as const;
const prefixes = { signed: "HT", "ad-order": "AD", sponsorship: "ZZ" } as const;

/** Gives each customer its orders and numbers them through the year, as they are signed. */
export function planOrders(
  customers: readonly Customer[],
  randomOf: (customer: Customer) => Random,
): Order[] {
  const unnumbered = customers.flatMap((customer) => drawOrders(customer, randomOf(customer)));
  unnumbered.sort((a, b) => a.day - b.day); // stable: on one day by customer
  const counts = new Map<string, number>();
  return unnumbered.map((order) => {
    const series = `${prefixes[order.customer.archetype.buys]}-${partsOfDay(order.day).year}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    return { ...order, number: `${series}-${String(count).padStart(5, "0")}` };
  });
}

function drawOrders(customer: Customer, random: Random): Omit<Order, "number">[] {
  const { archetype, currency } = customer;
  return archetype.periods(random).flatMap(({ from, through, value, orders }) => {
    const shares = Array.from({ length: orders }, () => random.between(0.4, 1.6));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => {
      const exact = (value * share) / total / worth[currency];
      const step = exact > 50_000 ? 1000 : 100;
      const amount = Math.max(step, Math.round(exact / step) * step) * 100;
      return { customer, day: drawDay(random, from, through, archetype.pace), amount };
    });
  });
}
