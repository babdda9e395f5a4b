import { firstDay, lastDay } from "./business-days.ts";
import type { Fact } from "./fact.ts";
import { note } from "./note-fact.ts";
import type { Random } from "./random.ts";
import type { Partner } from "./roles.ts";

/** What a partner reports over two years: a target each quarter, sales and collections each month, customers won and kept. */
export function makePartnerFacts({ customer: partner, ability }: Partner, random: Random): Fact[] {
  const target = random.integer(20, 120) * 1_000_000; // hundredths, a quarter
  const from = Math.max(firstDay, partner.joinedOn, lastDay - 730);
  const facts: Fact[] = [];
  for (let day = from; day <= lastDay; day += 91) {
    facts.push(note(partner, "partner-target", day, { amount: target }));
  }
  for (let day = from + 15; day <= lastDay; day += 30) {
    const sold = Math.round((target / 3) * (0.45 + 0.6 * ability) * random.between(0.8, 1.2));
    const amount = Math.round(sold / 100) * 100;
    const collected = Math.round((amount * Math.min(1, 0.66 + 0.32 * ability)) / 100) * 100;
    facts.push(note(partner, "partner-sale", day, { amount }));
    facts.push(note(partner, "partner-collected", day + random.integer(5, 25), { amount: collected }));
  }
  const yearly = (count: number, type: Fact["type"], result?: () => string) => {
    for (let drawn = 0; drawn < count; drawn++) {
      const properties = result ? { result: result() } : {};
      facts.push(
        note(partner, type, random.integer(Math.max(from, lastDay - 360), lastDay - 5), { properties }),
      );
    }
  };
  yearly(random.integer(5, 14), "partner-renewal", () =>
    random.chance(0.5 + 0.48 * ability) ? "续约" : "流失",
  );
  yearly(Math.round(9 * ability * random.between(0.5, 1.1)), "partner-new-customer");
  yearly(random.integer(0, 6), "customer-registered");
  return facts;
}
