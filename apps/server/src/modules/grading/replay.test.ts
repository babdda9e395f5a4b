import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundGrade } from "../../testing/found-grades-queries.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { undoFile } from "../../testing/undo-file.ts";
import { applyScheme } from "../schemes/index.ts";
import { acceptRun } from "./decide-run.ts";
import type { StoredRun } from "./run-queries.ts";
import { takeBackRun } from "./take-back-run.ts";

const scheme = "law";
const window = { kind: "rolling", length: 6, unit: "months" } as const;
const fromFacts = { from: "activities", types: ["received", "refund"] } as const;
const named = (code: string) => ({ code, name: { en: code, zh: code } });

/** Everything that could make two runs differ: quantiles, a share, keep thresholds, a gate, states, movement. */
const schemeFile = {
  metrics: [
    { ...named("receipts"), ...fromFacts, unit: "money", aggregate: "sum", of: "amount", window },
    { ...named("average_receipt"), ...fromFacts, unit: "money", aggregate: "average", of: "amount", window },
    { ...named("rhythm"), ...fromFacts, unit: "days", aggregate: "medianInterval", window: { kind: "all" } },
    { ...named("last_day"), ...fromFacts, unit: "day", aggregate: "last", window: { kind: "all" } },
    { ...named("recency"), from: "formula", unit: "days", formula: "asOf - last_day" },
  ],
  scheme: {
    ...named(scheme),
    criteria: [
      { metric: "receipts", weight: 40, scoring: { kind: "quantiles", bins: 5 } },
      { metric: "average_receipt", weight: 30, scoring: { kind: "linear", from: 0, to: 700 } },
      {
        metric: "rhythm",
        weight: 10,
        direction: "less",
        scoring: { kind: "bands", bands: [{ at: 40, points: 100 }] },
        missing: { points: 30 },
      },
      {
        metric: "recency",
        weight: 20,
        direction: "less",
        scoring: { kind: "linear", from: 150, to: 0 },
        missing: "ungraded",
      },
    ],
    tiers: [
      { ...named("gold"), enter: 70, keep: 55, share: 0.4, gate: "receipts > 100" },
      { ...named("silver"), enter: 45, keep: 30 },
      { ...named("base"), enter: 0 },
    ],
    newWhen: "recency < 3",
    movement: { rise: "period", period: { kind: "calendar", length: "month" }, graceDays: 20, stepsDown: 1 },
    money: "receipts",
  },
} as const;

const map: WrittenMap = {
  to: "activities",
  columns: { day: { date: "yyyy-MM-dd" }, amount: "decimal" },
  fields: {
    customer: "customer",
    day: "day",
    amount: "amount",
    externalId: "id",
    type: { expr: 'row["amount"] < 0 ? "refund" : "received"' },
  },
};

interface Row {
  customer: number;
  day: number;
  amount: number;
  id: number;
}
type Step =
  | { kind: "import"; rows: Row[]; existing: "skip" | "overwrite" | "fill" }
  | { kind: "undo"; which: number }
  | { kind: "run"; days: number; twice: boolean }
  | { kind: "takeBack" };

const row = fc.record({
  customer: fc.integer({ min: 1, max: 9 }),
  day: fc.integer({ min: 0, max: 300 }),
  amount: fc.integer({ min: -30_000, max: 90_000 }),
  id: fc.integer({ min: 1, max: 40 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("import" as const),
      rows: fc.array(row, { minLength: 1, maxLength: 25 }),
      existing: fc.constantFrom("skip", "overwrite", "fill"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      days: fc.integer({ min: 0, max: 60 }),
      twice: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("takeBack" as const) }) },
);

const dayText = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

function toCsv(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ customer, day, amount, id }) => `K${customer},${dayText(day)},${(amount / 100).toFixed(2)},X${id}`,
  );
  return `customer,day,amount,id\n${lines.join("\n")}\n`;
}

interface LiveRun {
  run: StoredRun;
  grades: Map<string, FoundGrade>;
}

/** Plays a history, one step after the other, and keeps what every live run found. */
async function play(intake: TestIntake, steps: readonly Step[]): Promise<LiveRun[]> {
  const asApp = intake.context.database.asApp;
  const imports: number[] = [];
  const live: LiveRun[] = [];
  let day = 150;
  let known = false;
  for (const each of steps) {
    if (each.kind === "import") {
      const done = await intake.take(toCsv(each.rows), { ...map, existing: each.existing });
      imports.push(done.id);
      known ||= each.rows.some((fact) => fact.day <= 150) && (done.counts.added ?? 0) > 0;
    } else if (each.kind === "undo" && imports.length > 0) {
      const [id] = imports.splice(each.which % imports.length, 1);
      await undoFile(intake, id as number);
    } else if (each.kind === "run" && known) {
      day += each.days;
      const wish = { scheme, asOf: dayText(day), accept: true };
      const found = await gradeBase(intake.context, wish).catch((error: Error) => {
        // An undo may have left no fact at all: that refusal is not the law's concern.
        if (/no customers|no facts/.test(error.message)) return undefined;
        throw error;
      });
      if (!found) continue;
      expect(found.run.status).toBe("published");
      live.push(found);
      if (each.twice) {
        const again = await gradeBase(intake.context, wish);
        expect(again.run.summary?.moves.matrix.filter(({ from, to }) => from !== to)).toEqual([]);
        expect(again.grades).toEqual(found.grades);
        live.push(again);
      }
    } else if (each.kind === "takeBack" && live.length > 0) {
      const last = live.at(-1) as LiveRun;
      const back = await asApp(intake.asker, (tx) => takeBackRun(tx, last.run.runId));
      if (!back.ok) expect(back.problem.code).toBe("runNotLast");
      else if (back.value.status === "queued") await runTakeBack(intake, back.value.runId);
    }
  }
  return live;
}

async function runTakeBack(intake: TestIntake, runId: number): Promise<void> {
  const { runGrading } = await import("./run-grading.ts");
  await runGrading(intake.context, runId);
  const refused = await intake.context.database.asApp(intake.asker, (tx) => acceptRun(tx, runId));
  expect(refused.ok ? "" : refused.problem.code).toBe("runNotHeld");
}

async function open(): Promise<TestIntake> {
  const intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
  const applied = await intake.context.database.asApp(intake.asker, (tx) =>
    applyScheme(tx, schemeFile as never),
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return intake;
}

describe("a history of imports, corrections, undo and runs", () => {
  it("gives the same bits when every run is replayed from what was known to it", async () => {
    let replayed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const intake = await open();
        try {
          for (const { run, grades } of await play(intake, steps)) {
            const wish = { scheme, asOf: run.asOf, knownTo: String(run.knownTo), trial: true };
            const replay = await gradeBase(intake.context, wish);
            expect(replay.run.cuts).toEqual(run.cuts);
            expect(replay.grades).toEqual(grades);
            replayed++;
          }
        } finally {
          await intake.close();
        }
      }),
      { numRuns: 20, seed: 20_261_121, endOnFailure: true },
    );
    expect(replayed).toBeGreaterThan(10);
  }, 240_000);

  it("changes nothing by a fact after the as-of day", async () => {
    const intake = await open();
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
          await intake.take(toCsv([{ customer: 1, day: 3, amount: 5000, id: 1 }]), map);
          await intake.take(toCsv(rows.map((fact, i) => ({ ...fact, id: i + 100, day: fact.day % 150 }))), {
            ...map,
            existing: "overwrite",
          });
          const before = await gradeBase(intake.context, { scheme, asOf: dayText(200), trial: true });
          const later = rows.map((fact, i) => ({ ...fact, id: i + 200, day: 201 + fact.day }));
          const known = new Set([1, ...rows.map(({ customer }) => customer)]);
          await intake.take(toCsv(later.filter(({ customer }) => known.has(customer))), {
            ...map,
            existing: "overwrite",
          });
          const after = await gradeBase(intake.context, { scheme, asOf: dayText(200), trial: true });
          expect(after.grades).toEqual(before.grades);
        }),
        { numRuns: 8, seed: 7, endOnFailure: true },
      );
    } finally {
      await intake.close();
    }
  });
});
