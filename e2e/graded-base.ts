import { formatDay, parseDay } from "@gradus/engine";
import { Random } from "../demo/random.ts";

const customers = 1500;
const windowDays = 10;
const firstDay = parseDay("2024-01-01") as number;
const days = 60;

/** A scheme under which a good share of the customers moves from one day to the next. */
export const valueScheme = {
  metrics: [
    {
      code: "receipts",
      name: { en: "Receipts", zh: "回款" },
      unit: "money" as const,
      from: "activities" as const,
      aggregate: "sum" as const,
      of: "amount" as const,
      window: { kind: "rolling" as const, length: windowDays, unit: "days" as const },
    },
  ],
  scheme: {
    code: "value",
    name: { en: "Value", zh: "价值" },
    criteria: [
      {
        metric: "receipts",
        weight: 100,
        scoring: {
          kind: "bands" as const,
          bands: [
            { at: 1000, points: 90 },
            { at: 500, points: 50 },
          ],
        },
      },
    ],
    tiers: [
      { code: "gold", name: { en: "Gold", zh: "黄金级" }, enter: 80 },
      { code: "silver", name: { en: "Silver", zh: "白银级" }, enter: 40 },
      { code: "base", name: { en: "Base", zh: "基础" }, enter: 0 },
    ],
  },
};

/** A run as it was written down. */
export interface WrittenRun {
  readonly asOf: string;
  readonly effectiveOn: string;
}

/** Customers with facts, and the grades that they must have: the test's own account. */
export class GradedBase {
  /** The facts, as a file to import. */
  readonly fileName = "base.csv";
  readonly existing = "skip";
  readonly content: string;
  /** By customer: yuan by day since the first. */
  readonly #amounts = new Map<string, Int32Array>();

  constructor(seed: number) {
    const random = new Random(seed, "graded base");
    const rows: string[] = [];
    for (let customer = 1; customer <= customers; customer++) {
      const code = `K${customer}`;
      const amounts = new Int32Array(days);
      for (let nth = 0; nth < 8; nth++) {
        const at = random.integer(0, days - 1);
        const amount = random.integer(50, 900);
        amounts[at] = (amounts[at] as number) + amount;
        rows.push(`${code}-${nth},${code},${formatDay(firstDay + at)},${amount}.00`);
      }
      this.#amounts.set(code, amounts);
    }
    this.content = `${["id,customer,day,amount", ...rows].join("\n")}\n`;
  }

  /** The as-of day of the nth run: late enough for the window to be full. */
  dayOf(nth: number): string {
    return formatDay(firstDay + windowDays + nth);
  }

  /** Who is in which tier as of a day. */
  tiersAt(asOf: string): Map<string, string> {
    const last = (parseDay(asOf) as number) - firstDay;
    const tierOf = (amounts: Int32Array) => {
      const receipts = amounts.subarray(last - windowDays + 1, last + 1).reduce((sum, each) => sum + each, 0);
      return receipts >= 1000 ? "gold" : receipts >= 500 ? "silver" : "base";
    };
    return new Map([...this.#amounts].map(([code, amounts]) => [code, tierOf(amounts)]));
  }

  /** Every tier over time, empty stretches left out, after these runs were published in this order. */
  spansAfter(runs: readonly WrittenRun[]): string[] {
    const open = new Map<string, { tier: string; from: string }>();
    const closed: string[] = [];
    for (const { asOf, effectiveOn } of runs) {
      for (const [code, tier] of this.tiersAt(asOf)) {
        const held = open.get(code);
        if (held?.tier === tier) continue;
        if (held && held.from < effectiveOn) closed.push(`${code} ${held.tier} ${held.from} ${effectiveOn}`);
        open.set(code, { tier, from: effectiveOn });
      }
    }
    return [...closed, ...[...open].map(([code, { tier, from }]) => `${code} ${tier} ${from} -`)];
  }
}
