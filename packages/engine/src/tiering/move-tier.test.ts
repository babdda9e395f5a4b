import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, formatDay, parseDay } from "../calendar/day.ts";
import type { MovementRules } from "../grading/movement-rules.ts";
import { arbitraryCommittee, arbitraryMovement, arbitraryRules } from "./arbitrary-movement.ts";
import { moveTier, type TierStanding } from "./move-tier.ts";

const day = (text: string) => parseDay(text) as Day;
const [top, middle, low] = [0, 1, 2];

/** Takes a customer through runs: the day of each and the tier the score gave. The run before was as of 2 May 2026. */
function follow(rules: MovementRules, held: TierStanding, runs: readonly (readonly [string, number])[]) {
  let [standing, asOfBefore] = [held, day("2026-05-02")];
  return runs.map(([on, computed]) => {
    const asOf = day(on);
    standing = moveTier({ rules, asOf, asOfBefore, fiscalStartMonth: 4 }, standing, computed);
    asOfBefore = asOf;
    const { pending } = standing;
    const waits = pending && [pending.to, formatDay(pending.since), formatDay(pending.due)];
    return waits ? [standing.tier, ...waits] : [standing.tier];
  });
}

const inTop = { tier: top, since: day("2025-01-01") };
const inLow = { tier: low, since: day("2025-01-01") };

describe("a fall", () => {
  test("waits for its days of grace, goes down a step, and begins to wait anew", () => {
    expect(
      follow({ graceDays: 90, stepsDown: 1 }, inTop, [
        ["2026-01-31", low],
        ["2026-04-30", low],
        ["2026-05-01", low],
        ["2026-07-29", low],
        ["2026-07-30", low],
      ]),
    ).toEqual([
      [top, middle, "2026-01-31", "2026-05-01"],
      [top, middle, "2026-01-31", "2026-05-01"],
      [middle, low, "2026-05-01", "2026-07-30"],
      [middle, low, "2026-05-01", "2026-07-30"],
      [low],
    ]);
  });

  test("starts its grace again when it was not due for a while", () => {
    expect(
      follow({ graceDays: 60 }, inTop, [
        ["2026-01-31", middle],
        ["2026-02-28", top],
        ["2026-03-31", low],
        ["2026-05-30", middle],
      ]),
    ).toEqual([
      [top, middle, "2026-01-31", "2026-04-01"],
      [top],
      [top, low, "2026-03-31", "2026-05-30"],
      [middle],
    ]);
  });

  test("waits for the end of the fiscal half in which its grace ends, one step a half", () => {
    const rules = {
      fall: "period",
      period: { kind: "fiscal", length: "half" },
      graceDays: 30,
      stepsDown: 1,
    } as const;
    expect(
      follow(rules, inTop, [
        ["2026-08-31", low],
        ["2026-09-30", low],
        ["2026-10-01", low],
      ]),
    ).toEqual([
      [top, middle, "2026-08-31", "2026-09-30"],
      [middle, low, "2026-09-30", "2027-03-31"],
      [middle, low, "2026-09-30", "2027-03-31"],
    ]);
    expect(follow(rules, inTop, [["2026-09-01", low]])).toEqual([[top, middle, "2026-09-01", "2027-03-31"]]);
  });

  test("waits until the tier was held for the minimum stay", () => {
    expect(
      follow({ minimumStayDays: 365 }, inTop, [
        ["2025-06-30", low],
        ["2025-12-31", low],
        ["2026-01-01", low],
      ]),
    ).toEqual([[top, low, "2025-06-30", "2026-01-01"], [top, low, "2025-06-30", "2026-01-01"], [low]]);
  });
});

describe("a rise", () => {
  test("waits for the end of the period, and is then to what is computed then", () => {
    const rules = { rise: "period", period: { kind: "calendar", length: "quarter" } } as const;
    expect(
      follow(rules, inLow, [
        ["2026-01-31", top],
        ["2026-02-28", middle],
        ["2026-04-02", middle],
        ["2026-06-30", top],
      ]),
    ).toEqual([
      [low, top, "2026-01-31", "2026-03-31"],
      [low, middle, "2026-01-31", "2026-03-31"],
      [middle],
      [top],
    ]);
    expect(
      follow(rules, inLow, [
        ["2026-01-31", top],
        ["2026-03-31", low],
      ]),
    ).toEqual([[low, top, "2026-01-31", "2026-03-31"], [low]]);
  });
});

describe("a committee", () => {
  const committee = [
    { cutOff: "06-30", effective: "08-01" },
    { cutOff: "12-31", effective: "02-01" },
  ];

  test("decides on what stands at the cut-off, whatever comes later, and it is in force from the effective day", () => {
    expect(
      follow({ committee }, inLow, [
        ["2026-05-31", top],
        ["2026-06-30", middle],
        ["2026-07-31", top],
        ["2026-08-31", middle],
        ["2026-12-31", middle],
      ]),
    ).toEqual([
      [low, top, "2026-05-31", "2026-08-01"],
      [low, middle, "2026-05-31", "2026-08-01"],
      [low, middle, "2026-05-31", "2026-08-01"],
      [middle],
      [middle],
    ]);
  });

  test("hears of what began after the cut-off at the next", () => {
    expect(
      follow({ committee }, inTop, [
        ["2026-06-30", top],
        ["2026-07-31", low],
        ["2026-12-31", low],
        ["2027-01-31", low],
        ["2027-02-01", low],
      ]),
    ).toEqual([
      [top],
      [top, low, "2026-07-31", "2027-02-01"],
      [top, low, "2026-07-31", "2027-02-01"],
      [top, low, "2026-07-31", "2027-02-01"],
      [low],
    ]);
  });

  test("hears of a fall once its grace is over by the cut-off, and a step at a time", () => {
    expect(
      follow({ committee, graceDays: 90, stepsDown: 1 }, inTop, [
        ["2026-05-31", low],
        ["2026-06-30", low],
        ["2026-12-31", low],
        ["2027-02-28", low],
      ]),
    ).toEqual([
      [top, middle, "2026-05-31", "2027-02-01"],
      [top, middle, "2026-05-31", "2027-02-01"],
      [top, middle, "2026-05-31", "2027-02-01"],
      [middle, low, "2027-02-28", "2027-08-01"],
    ]);
  });

  test("finds its cases by the first run after the cut-off, and puts them into force at once when that is late", () => {
    expect(follow({ committee }, inLow, [["2026-07-15", top]])).toEqual([
      [low, top, "2026-07-15", "2026-08-01"],
    ]);
    expect(follow({ committee }, inLow, [["2026-08-15", top]])).toEqual([[top]]);
  });

  test("that is late for two cut-offs puts the first into force and names the cases of the second", () => {
    expect(
      follow({ committee }, inLow, [
        ["2026-06-30", middle],
        ["2027-01-05", top],
        ["2027-02-01", top],
      ]),
    ).toEqual([[low, middle, "2026-06-30", "2026-08-01"], [middle, top, "2027-01-05", "2027-02-01"], [top]]);
  });
});

const steps = fc.integer({ min: 0, max: 4 });
interface Story {
  readonly rules: MovementRules;
  readonly anniversary: Day | undefined;
  readonly runs: readonly { readonly asOf: Day; readonly computed: number; readonly after: TierStanding }[];
}

/** A customer taken through runs on days of a few years; the first grade applies at once. */
function stories(rules: fc.Arbitrary<MovementRules>): fc.Arbitrary<Story> {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 130 }), steps), { minLength: 2, maxLength: 30 });
  const anniversary = fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined });
  return fc.tuple(rules, gaps, anniversary).map(([chosen, found, own]) => {
    let asOf = day("2023-11-07");
    const [[, first] = [0, 0], ...later] = found;
    const runs: Story["runs"][number][] = [{ asOf, computed: first, after: { tier: first, since: asOf } }];
    for (const [gap, computed] of later) {
      const moment = { rules: chosen, asOf: asOf + gap, asOfBefore: asOf, fiscalStartMonth: 4 };
      const { after: before } = runs.at(-1) as Story["runs"][number];
      asOf += gap;
      runs.push({ asOf, computed, after: moveTier(moment, before, computed, own) });
    }
    return { rules: chosen, anniversary: own, runs };
  });
}

const anyStory = stories(arbitraryMovement);

/** Every run but the first, with the one before. */
function pairs({ runs }: Story) {
  return runs.slice(1).map((run, at) => ({ ...run, before: runs[at] as Story["runs"][number], at: at + 1 }));
}

describe("by any rules", () => {
  test("no fall goes further than the steps allowed, and none further than the score", () => {
    fc.assert(
      fc.property(stories(arbitraryRules), (story) => {
        for (const { before, after, computed } of pairs(story)) {
          const fallen = after.tier - before.after.tier;
          expect(fallen).toBeLessThanOrEqual(story.rules.stepsDown ?? 4);
          if (fallen > 0) expect(after.tier).toBeLessThanOrEqual(computed);
          if (fallen < 0) expect(after.tier).toBe(computed);
        }
      }),
    );
    fc.assert(
      fc.property(stories(arbitraryCommittee), (story) => {
        for (const { before, after } of pairs(story))
          expect(after.tier - before.after.tier).toBeLessThanOrEqual(story.rules.stepsDown ?? 4);
      }),
    );
  });

  test("nobody falls inside grace: the runs of so many days all said so", () => {
    fc.assert(
      fc.property(stories(arbitraryRules), (story) => {
        for (const { before, after, asOf, at } of pairs(story)) {
          if (after.tier <= before.after.tier) continue;
          const held = before.after.tier;
          const due = story.runs.slice(0, at + 1).findLastIndex((run) => run.computed <= held) + 1;
          const first = story.runs[due] as Story["runs"][number];
          expect(asOf - first.asOf).toBeGreaterThanOrEqual(story.rules.graceDays ?? 0);
        }
      }),
    );
  });

  test("nobody falls out of a tier before the minimum stay", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { before, after, asOf } of pairs(story)) {
          if (after.tier <= before.after.tier) continue;
          expect(asOf - before.after.since).toBeGreaterThanOrEqual(story.rules.minimumStayDays ?? 0);
        }
      }),
    );
  });

  test("who is back where the score says has nothing waiting, and loses nothing", () => {
    fc.assert(
      fc.property(stories(arbitraryRules), (story) => {
        for (const { before, after, computed } of pairs(story)) {
          if (computed === before.after.tier)
            expect(after).toEqual({ tier: computed, since: before.after.since });
          if (computed <= before.after.tier) expect(after.tier).toBeLessThanOrEqual(before.after.tier);
        }
      }),
    );
  });

  test("what is not as the score says waits, for a day that is still to come unless it moved just now", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { after, computed, asOf } of pairs(story)) {
          if (!after.pending) {
            expect(after.tier).toBe(computed);
            continue;
          }
          expect(after.pending.to).not.toBe(after.tier);
          expect(after.pending.since).toBeLessThanOrEqual(asOf);
          expect(after.pending.due).toBeGreaterThanOrEqual(asOf);
          if (after.since < asOf) expect(after.pending.due).toBeGreaterThan(asOf);
        }
      }),
    );
  });

  test("a tier's first day is the run that moved it", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { before, after, asOf } of pairs(story))
          expect(after.since).toBe(after.tier === before.after.tier ? before.after.since : asOf);
      }),
    );
  });

  test("no rules are no movement: what is computed applies at once", () => {
    fc.assert(
      fc.property(stories(fc.constant({})), ({ runs }) => {
        for (const { after, computed } of runs) {
          expect(after.tier).toBe(computed);
          expect(after.pending).toBeUndefined();
        }
      }),
    );
  });

  test("between a cut-off and its effective day nothing moves, and no case changes", () => {
    const committee = [{ cutOff: "06-30", effective: "08-01" }];
    const yearly = arbitraryCommittee.map((rules) => ({ ...rules, committee }));
    fc.assert(
      fc.property(stories(yearly), (story) => {
        for (const { before, after, asOf } of pairs(story)) {
          const isOpen = (on: Day) => {
            const monthAndDay = formatDay(on).slice(5);
            return monthAndDay >= "06-30" && monthAndDay < "08-01";
          };
          const inOneYear = formatDay(asOf).slice(0, 4) === formatDay(before.asOf).slice(0, 4);
          if (!isOpen(asOf) || !isOpen(before.asOf) || !inOneYear) continue;
          expect(after.tier).toBe(before.after.tier);
          const { pending } = before.after;
          const isCase = pending?.due === day(`${formatDay(asOf).slice(0, 4)}-08-01`);
          if (isCase) expect(after).toEqual(before.after);
        }
      }),
    );
  });
});
