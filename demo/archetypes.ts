import { type Day, partsOfDay } from "@gradus/engine";
import { businessPace, firstDay, lastDay } from "./business-days.ts";
import type { Random } from "./random.ts";

/** A stretch of time, what is ordered in it altogether (in yuan), and in how many orders. */
export interface Period {
  readonly from: Day;
  readonly through: Day;
  readonly value: number;
  readonly orders: number;
}

/** A way to be a customer: what is bought, when, and how much is heard of the customer besides. */
export interface Archetype {
  readonly code: string;
  /** How many customers are so. */
  readonly count: number;
  readonly buys: "signed" | "ad-order" | "sponsorship";
  periods(random: Random): Period[];
  /** How busy a day is, at most 1. */
  readonly pace: (day: Day) => number;
  /** Follow-ups and behaviour, relative to the others'. */
  readonly engagement: number;
  /** How much of that lies on the web. */
  readonly online: number;
  /** Whether calls and clicks stop where orders do. */
  readonly fallsSilent: boolean;
  /** Sizes by their likelihood: large, medium, small, micro. */
  readonly sizes: readonly [number, number, number, number];
  /** The middle of the answers when asked from 1 to 5. */
  readonly satisfaction: number;
  readonly tag: string | undefined;
}

const usual = {
  buys: "signed",
  pace: businessPace,
  online: 0.5,
  fallsSilent: false,
  sizes: [5, 25, 50, 20],
  satisfaction: 4.1,
  tag: undefined,
} as const;

/** Every way to be a customer of the demo company; the counts add up to all but the one of the story. */
export const archetypes: readonly Archetype[] = [
  {
    ...usual,
    code: "stable",
    count: 66,
    periods: (random) => everyYear(random, random.pareto(900_000, 24_000_000), [0.92, 1.18], [8, 12]),
    engagement: 9,
    sizes: [70, 25, 5, 0],
    satisfaction: 4.4,
    tag: "重点",
  },
  {
    ...usual,
    code: "growing",
    count: 130,
    periods: (random) => everyYear(random, random.around(190_000, 3), [1.3, 2.2], [2, 5]),
    engagement: 4,
    sizes: [10, 50, 35, 5],
    satisfaction: 4.3,
    tag: "潜力",
  },
  {
    ...usual,
    code: "fading",
    count: 150,
    periods: (random) =>
      everyYear(random, random.around(260_000, 3), [0.25, 0.65], [1, 4])
        .slice(0, -1)
        .concat(random.chance(0.4) ? lastOrders(random) : []),
    engagement: 2.5,
    fallsSilent: true,
    sizes: [10, 40, 40, 10],
    satisfaction: 3.3,
    tag: "流失预警",
  },
  {
    ...usual,
    code: "seasonal",
    count: 120,
    periods: (random) =>
      leaveAt(random, 0.45, everyYear(random, random.around(220_000, 3), [0.85, 1.2], [1, 5])),
    pace: seasonalPace,
    engagement: 2,
  },
  {
    ...usual,
    code: "regular",
    count: 390,
    periods: (random) =>
      leaveAt(random, 0.7, everyYear(random, random.around(60_000, 4), [0.8, 1.25], [0, 4])),
    engagement: 1.4,
  },
  {
    ...usual,
    code: "one-off",
    count: 449,
    periods: (random) => {
      const from = random.integer(firstDay, lastDay - 120);
      const orders = random.chance(0.3) ? random.integer(2, 4) : 1; // some come back before they are gone
      const through = Math.min(lastDay, from + 60 + (orders - 1) * random.integer(30, 150));
      return [{ from, through, value: random.around(28_000, 5) * orders ** 0.5, orders }];
    },
    engagement: 0.5,
    fallsSilent: true,
    sizes: [2, 13, 50, 35],
    satisfaction: 3.8,
  },
  {
    ...usual,
    code: "sponsor",
    count: 60,
    buys: "sponsorship",
    periods: (random) => everyYear(random, random.pareto(120_000, 3_000_000), [0.85, 1.25], [1, 2]),
    engagement: 2.5,
    sizes: [50, 35, 15, 0],
    satisfaction: 4.2,
    tag: "赞助",
  },
  {
    ...usual,
    code: "media-buyer",
    count: 90,
    buys: "ad-order",
    periods: (random) =>
      leaveAt(random, 0.45, everyYear(random, random.pareto(70_000, 6_000_000), [0.8, 1.35], [2, 9])),
    engagement: 2.5,
    online: 0.65,
    sizes: [30, 45, 25, 0],
    tag: "媒体",
  },
  {
    ...usual,
    code: "joint",
    count: 64,
    periods: (random) =>
      leaveAt(random, 0.45, everyYear(random, random.around(170_000, 3), [0.9, 1.3], [1, 6])),
    engagement: 2,
    tag: "联营",
  },
  {
    ...usual,
    code: "new",
    count: 120,
    periods: (random) => [
      {
        from: lastDay - 84,
        through: lastDay - 4,
        value: random.around(45_000, 5),
        orders: random.integer(1, 2),
      },
    ],
    engagement: 1.2,
    online: 0.6,
    tag: "本季新客",
  },
  {
    ...usual,
    code: "prospect",
    count: 360,
    periods: () => [],
    engagement: 1,
    online: 0.75,
    sizes: [5, 20, 45, 30],
  },
];

/** Three years, each from 1 November; the value is that of the second, and the trend leads from year to year. */
function everyYear(
  random: Random,
  value: number,
  trend: readonly [number, number],
  orders: readonly [number, number],
): Period[] {
  const factor = random.between(...trend);
  const years = [value / factor, value, value * factor].map((yearly, year) => ({
    from: firstDay + Math.round(year * 365.25),
    through: Math.min(lastDay, firstDay + Math.round((year + 1) * 365.25) - 1),
    value: yearly * random.between(0.85, 1.15),
    orders: random.integer(...orders),
  }));
  return years.filter((year) => year.orders > 0);
}

/** With this chance the customer leaves, on any day after its first four months: nothing is ordered from then on. */
function leaveAt(random: Random, chance: number, periods: readonly Period[]): Period[] {
  if (!random.chance(chance)) return [...periods];
  const leaving = random.integer(firstDay + 120, lastDay - 30);
  return periods.flatMap(({ from, through, value, orders }) => {
    if (leaving - from < 30) return []; // too short for an order
    const share = Math.min(1, (leaving - from) / (through - from));
    const fewer = Math.max(1, Math.round(orders * share));
    return [{ from, through: Math.min(through, leaving), value: (value * fewer) / orders, orders: fewer }];
  });
}

function lastOrders(random: Random): Period[] {
  const through = lastDay - random.integer(150, 300);
  return [{ from: through - 60, through, value: random.around(40_000, 3), orders: 1 }];
}

/** Before the mid-autumn and new-year festivals. */
function seasonalPace(day: Day): number {
  const { month } = partsOfDay(day);
  return businessPace(day) * (month === 8 || month === 9 || month === 12 ? 1 : 0.05);
}
