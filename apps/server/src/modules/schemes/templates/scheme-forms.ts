import type { Criterion, LocalName, MovementRules, TierDefinition } from "@gradus/engine";

/** A text in both languages. */
export const both = (en: string, zh: string): LocalName => ({ en, zh });

/** Bands from the best down: `[1_000_000, 100]` is 100 points from a million on. */
export function bands(...steps: readonly (readonly [at: number, points: number])[]): Criterion["scoring"] {
  return { kind: "bands", bands: steps.map(([at, points]) => ({ at, points })) };
}

/** Points in proportion, 0 at the first and 100 at the second. */
export const linear = (from: number, to: number): Criterion["scoring"] => ({ kind: "linear", from, to });

/** Points by how the base lies, in so many equal shares. */
export const quantiles = (bins: number): Criterion["scoring"] => ({ kind: "quantiles", bins });

/** Half the points where nothing is known: neither praise nor blame. */
export const halfUnknown = { points: 50 };

/** Something that is shown beside the score, and weighs nothing in it. */
export const beside = (metric: string): Criterion => ({ metric, weight: 0, scoring: linear(0, 1) });

/** Rises at once; falls at the end of the quarter, one tier at a time, after 90 days. */
export const quarterlyMovement: MovementRules = {
  ...{ rise: "once", fall: "period", period: { kind: "calendar", length: "quarter" } },
  ...{ graceDays: 90, stepsDown: 1 },
};

/** Twice a year, so that one large payment does not buy a tier overnight. */
export const committeeMovement: MovementRules = {
  committee: [
    { cutOff: "06-30", effective: "08-01" },
    { cutOff: "12-31", effective: "02-01" },
  ],
  ...{ graceDays: 90, stepsDown: 1 },
};

type StepWish = Partial<TierDefinition>;

/** The four tiers that accounts are known by, 80, 60 and 40 to rise and five points less to stay, with what differs. */
export function fourTiers(
  wish: Readonly<Record<"diamond" | "gold" | "silver" | "base", StepWish>>,
): TierDefinition[] {
  return [
    {
      code: "diamond",
      name: both("Diamond", "钻石级"),
      enter: 80,
      keep: 75,
      reviewMonths: 3,
      ...cared(18),
      ...wish.diamond,
    },
    {
      code: "gold",
      name: both("Gold", "黄金级"),
      enter: 60,
      keep: 55,
      reviewMonths: 6,
      ...cared(45),
      ...wish.gold,
    },
    {
      code: "silver",
      name: both("Silver", "白银级"),
      enter: 40,
      keep: 35,
      reviewMonths: 6,
      ...cared(110),
      ...wish.silver,
    },
    { code: "base", name: both("Base", "基础"), enter: 0, reviewMonths: 12, ...wish.base },
  ];
}

/** High, medium and the rest, of something that is not said to a customer's face. */
export function threeLevels(
  names: readonly [LocalName, LocalName, LocalName],
  wish: readonly [StepWish, StepWish, StepWish],
): TierDefinition[] {
  return [
    { code: "high", name: names[0], enter: 60, keep: 55, ...wish[0] },
    { code: "medium", name: names[1], enter: 40, keep: 35, ...wish[1] },
    { code: "low", name: names[2], enter: 0, ...wish[2] },
  ];
}

/** How many customers one account manager can care for. */
export const cared = (customersPerManager: number) => ({ cost: { customersPerManager } });
