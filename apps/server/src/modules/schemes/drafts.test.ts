import { type Outcome, type ProblemCode, type SchemeFile, wordProblem } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { applyMetrics, readMetrics } from "../metrics/index.ts";
import { applyScheme } from "./apply-scheme.ts";
import { checkDraft } from "./check-draft.ts";
import type { DraftDefinition, StoredDraft } from "./draft-queries.ts";
import { findDraft } from "./draft-queries.ts";
import { freezeDraft, publishDraft, republishVersion } from "./publish-draft.ts";
import { dropDraft, saveDraft } from "./save-draft.ts";
import { findScheme, readSchemes, readVersions } from "./scheme-queries.ts";
import { startDraft } from "./start-draft.ts";
import { templateDescriptions, templates } from "./templates.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const as = <T>(actor: string, work: (tx: Tx) => Promise<T>) =>
  database.asApp({ actor, scope: "everybody", role: "administrator" }, work);
const inDatabase = <T>(work: (tx: Tx) => Promise<T>) => as("演示甲", work);
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const receipts = {
  ...named("receipts"),
  from: "activities",
  unit: "money",
  aggregate: "sum",
  of: "amount",
  window: { kind: "all" },
} as const;
const criterion = {
  metric: "receipts",
  weight: 100,
  scoring: { kind: "linear", from: 0, to: 1000 },
} as const;
const scheme: SchemeFile["scheme"] = {
  ...named("value"),
  criteria: [criterion],
  tiers: [
    { ...named("gold"), enter: 80, keep: 70 },
    { ...named("base"), enter: 0 },
  ],
};

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(wordProblem(outcome.problem as never, "en"));
  return outcome.value;
}

function words(outcome: Outcome<unknown>): string[] {
  if (outcome.ok) throw new Error("it was not refused");
  const { code, params } = outcome.problem;
  return (["en", "zh"] as const).map((language) =>
    wordProblem({ code: code as ProblemCode, params }, language),
  );
}

const publish = (file: SchemeFile) =>
  inDatabase(async (tx) => must(await applyScheme(tx, file)).version.version);
const begin = (wish: Parameters<typeof startDraft>[1]) => inDatabase((tx) => startDraft(tx, wish));
const save = (definition: DraftDefinition, revision: number, actor = "演示甲") =>
  as(actor, (tx) => saveDraft(tx, "value", { definition, revision }));
const draftNow = () => inDatabase((tx) => findDraft(tx, "value"));
const inForce = async () => (await inDatabase((tx) => findScheme(tx, "value")))?.version;

describe("a draft", () => {
  it("begins blank, and says what is still missing", async () => {
    const draft = must(await begin({ scheme: "value", name: { en: "Value", zh: "价值" } }));
    expect(draft).toMatchObject({ revision: 1, basedOn: null, changedBy: "演示甲", problems: 1 });
    expect(draft.definition.name).toEqual({ en: "Value", zh: "价值" });
    const { problems } = checkDraft(draft.definition, []);
    const problem = { code: "schemeWeightsWrong", params: { sum: 0 } };
    expect(problems).toEqual([{ path: "criteria", problem }]);
    expect(await inForce()).toBeUndefined();
    expect(await inDatabase(readSchemes)).toEqual([]);
  });

  it("keeps what is written, finished or not, and its code is its scheme's", async () => {
    await begin({ scheme: "value" });
    const half = { code: "other", criteria: [{ weight: 40 }, 7], note: "…" };
    expect(must(await save(half, 1)).revision).toBe(2);
    expect((await draftNow())?.definition).toEqual({ ...half, code: "value" });
  });

  it("of two who write loses what neither wrote: the second is told who was first, and when", async () => {
    await begin({ scheme: "value" });
    must(await save({ note: "first" }, 1, "演示甲"));
    const second = await save({ note: "second" }, 1, "Demo One");
    const [en, zh] = words(second);
    expect(en).toMatch(/^演示甲 saved this draft at \d{4}-\d\d-\d\d \d\d:\d\d, after you opened it\./);
    expect(zh).toMatch(/^演示甲 于 \d{4}-\d\d-\d\d \d\d:\d\d 保存了这份草稿，晚于您打开的时间。/);
    expect((await draftNow())?.definition).toMatchObject({ note: "first" });
    expect(words(await inDatabase((tx) => dropDraft(tx, "value", 1)))[0]).toMatch(/saved this draft/);
    expect(words(await inDatabase((tx) => publishDraft(tx, "value", 1)))[0]).toMatch(/saved this draft/);

    const at = await Promise.all(["a", "b", "c", "d"].map((note) => save({ note }, 2)));
    expect(at.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await draftNow())?.revision).toBe(3);
  });

  it("is one of its scheme, and a new scheme does not take the code of another", async () => {
    await publish({ metrics: [receipts], scheme });
    expect(words(await begin({ scheme: "value" }))).toEqual([
      "There is a scheme “value” already; begin a draft from it, or choose another code.",
      "方案“value”已存在；请从它开始草稿，或换一个代码。",
    ]);
    const draft = must(await begin({ scheme: "value", from: { scheme: "value" } }));
    expect(draft).toMatchObject({ basedOn: 1, problems: 0, definition: scheme });
    expect(words(await begin({ scheme: "value", from: { scheme: "value" } }))[0]).toMatch(
      /^There is a draft of “value” already, last saved by 演示甲 at /,
    );
    expect(words(await begin({ scheme: "next", from: { scheme: "none" } }))[1]).toBe("没有分级方案“none”。");
    expect(words(await begin({ scheme: "next", from: { scheme: "value", version: 7 } }))).toEqual([
      "The scheme “value” has no version 7.",
      "方案“value”没有版本 7。",
    ]);
    expect(words(await begin({ scheme: "next", from: { template: "none" } }))[0]).toMatch(
      /templates are basic-value/,
    );
  });

  it("from a template is finished, adds the metrics that lack, and leaves alone those that are there", async () => {
    const own = { ...receipts, code: "receipts_12m", name: { en: "Ours", zh: "自有口径" } };
    must(await inDatabase((tx) => applyMetrics(tx, [own])));
    const draft = must(await begin({ scheme: "ours", from: { template: "basic-value" } }));
    expect([draft.problems, draft.definition.code]).toEqual([0, "ours"]);
    const metrics = await inDatabase(readMetrics);
    expect(metrics).toContainEqual(own);
    expect(metrics.map(({ code }) => code)).toContain("tenure_days");
    for (const code of templates.keys()) {
      const started = must(await begin({ scheme: `my-${code}`, from: { template: code } }));
      expect([code, started.problems]).toEqual([code, 0]);
      expect(templateDescriptions[code]?.zh).toMatch(/。$/);
    }
  });

  it("thrown away leaves the version in force, and can be begun again", async () => {
    await publish({ metrics: [receipts], scheme });
    const { revision } = must(await begin({ scheme: "value", from: { scheme: "value" } }));
    must(await inDatabase((tx) => dropDraft(tx, "value", revision)));
    expect([await draftNow(), await inForce()]).toEqual([undefined, 1]);
    expect(words(await save({}, 1))).toEqual([
      "There is no draft of the scheme “value”.",
      "方案“value”没有草稿。",
    ]);
    must(await begin({ scheme: "value", from: { scheme: "value" } }));
  });
});

describe("publishing", () => {
  it("freezes a finished draft as the next version, and the draft ends", async () => {
    await publish({ metrics: [receipts], scheme });
    must(await begin({ scheme: "value", from: { scheme: "value" } }));
    must(await save({ ...scheme, holdAbove: 0.2 }, 1));
    const { version, unchanged } = must(await inDatabase((tx) => publishDraft(tx, "value", 2)));
    expect([version.version, version.closure.scheme.holdAbove, unchanged]).toEqual([2, 0.2, false]);
    expect([await draftNow(), await inForce()]).toEqual([undefined, 2]);
  });

  it("of an unfinished draft is refused with the first of its problems, and changes nothing", async () => {
    must(await inDatabase((tx) => applyMetrics(tx, [receipts])));
    await begin({ scheme: "value" });
    must(await save({ ...scheme, criteria: [{ ...criterion, weight: 90 }], holdAbove: 2 }, 1));
    for (const refused of [
      await inDatabase((tx) => publishDraft(tx, "value", 2)),
      await inDatabase((tx) => freezeDraft(tx, "value", undefined)),
    ]) {
      expect(words(refused)).toEqual([
        "The draft is not finished: 2 problems, the first at criteria: The weights add up to 90 instead of 100.",
        "草稿尚未完成：有 2 处问题，第一处在 criteria：权重合计为 90，应为 100。",
      ]);
    }
    expect([await inForce(), (await draftNow())?.revision]).toEqual([undefined, 2]);
  });

  it("counts versions one after the other, however often drafts were tried between them", async () => {
    await publish({ metrics: [receipts], scheme });
    must(await begin({ scheme: "value", from: { scheme: "value" } }));
    const tried: number[] = [];
    for (const [index, holdAbove] of [0.1, 0.2, 0.2].entries()) {
      must(await save({ ...scheme, holdAbove }, index + 1));
      for (let i = 0; i < 2; i++) {
        const frozen = must(await inDatabase((tx) => freezeDraft(tx, "value", index + 2)));
        tried.push(frozen.version);
        expect(frozen.draftRevision).toBe(index + 2);
      }
    }
    expect(tried).toEqual([-1, -1, -2, -2, -3, -3]); // one for each revision, not for each trial
    expect([await inForce(), (await inDatabase(readSchemes)).map(({ version }) => version)]).toEqual([
      1,
      [1],
    ]);
    expect(await inDatabase((tx) => findScheme(tx, "value", -1))).toBeUndefined();
    must(await inDatabase((tx) => publishDraft(tx, "value", 4)));
    expect((await inDatabase((tx) => readVersions(tx, "value"))).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
  });

  it("an earlier version again brings its rules back to the letter, metrics included, as the next version", async () => {
    await publish({ metrics: [receipts], scheme });
    const changed = { ...receipts, window: { kind: "all", yearsBack: 1 } } as const;
    await publish({ metrics: [changed], scheme });
    const again = must(await inDatabase((tx) => republishVersion(tx, "value", 1)));
    const [, , first] = await inDatabase((tx) => readVersions(tx, "value"));
    expect([again.version.version, again.version.closure]).toEqual([3, first?.closure]);
    expect(await inDatabase(readMetrics)).toEqual([receipts]);
    expect(words(await inDatabase((tx) => republishVersion(tx, "value", 9)))[0]).toMatch(/no version 9/);
    expect(words(await inDatabase((tx) => republishVersion(tx, "none", 1)))[0]).toMatch(/no scheme “none”/);
  });
});

describe("what is wrong with a draft", () => {
  const found = (draft: DraftDefinition) =>
    checkDraft({ ...named("value"), ...draft }, [receipts]).problems.map(({ path, problem }) => [
      path,
      problem.code,
    ]);

  it("is all told at once, part by part, with the place of each", () => {
    expect(
      found({
        name: { en: "", zh: "价值" },
        population: { where: "receits > 1" },
        criteria: [
          { metric: "receipts", weight: 60.001, scoring: { kind: "linear", from: 0, to: 1 } },
          { metric: "gone", weight: 50, scoring: { kind: "bands", bands: [{ at: 1, points: 101 }] } },
          { code: "x", metric: "receipts", weight: 50, scoring: { kind: "map", points: {} } },
          { weight: 1, scoring: {} },
        ],
        tiers: [
          { code: "Gold", name: { en: "Gold", zh: "黄金级" }, enter: 80, gate: "receipts >" },
          { ...named("new"), enter: 90, keep: null },
          { ...named("base"), enter: 10 },
        ],
        money: "receipts",
        holdAbove: 2,
        extra: 1,
      }),
    ).toEqual([
      ["name.en", "partMissing"],
      ["population.where", "schemeExpressionWrong"],
      ["criteria.0.weight", "partTooFine"],
      ["criteria.1.metric", "metricUnknown"],
      ["criteria.1.scoring.bands.0.points", "partTooLarge"],
      ["criteria.2.scoring", "schemeScoringWrong"],
      ["criteria.3.metric", "partMissing"],
      ["criteria.3.scoring.kind", "partMissing"],
      ["tiers.0.code", "partCodeWrong"],
      ["tiers.0.gate", "schemeExpressionWrong"],
      ["tiers.1.code", "schemeTierCodeWrong"],
      ["tiers.1.keep", "partMissing"],
      ["tiers.2", "schemeBaseTierWrong"],
      ["", "partUnknown"],
      ["holdAbove", "partTooLarge"],
    ]);
  });

  it("is nothing twice: a part that is wrong in itself raises no second problem where it meets others", () => {
    const open = { ...scheme, tiers: undefined, classes: [{ ...named("rest") }] };
    const bins = [{ ...named("best"), when: 'bin["receipts"] > 3' }, named("rest")];
    expect(found(open)).toEqual([]);
    expect(found({ ...open, classes: bins, criteria: [{ ...criterion, metric: "" }] })).toEqual([
      ["criteria.0.metric", "partMissing"],
    ]);
    expect(found({ ...scheme, criteria: [{ ...criterion, weight: "100" }] })).toEqual([
      ["criteria.0.weight", "partWrong"],
    ]);
    expect(found({ ...scheme, tiers: [] })).toEqual([["tiers", "partEmpty"]]);
    expect(found({ ...scheme, tiers: undefined })).toEqual([["tiers", "partTiersOrClasses"]]);
    expect(found({ ...scheme, classes: open.classes })).toEqual([["tiers", "partTiersOrClasses"]]);
    expect(found({ ...scheme, criteria: "all" })).toEqual([["criteria", "partWrong"]]);
  });

  it("is nothing just when applying it as a file would be accepted", async () => {
    for (const [code, file] of templates) {
      expect([code, checkDraft(file.scheme as DraftDefinition, file.metrics ?? []).problems]).toEqual([
        code,
        [],
      ]);
    }
    const drafts: DraftDefinition[] = [
      scheme as DraftDefinition,
      { ...scheme, money: "receipts", newWhen: "receipts < 5" },
      { ...scheme, criteria: [{ ...criterion, missing: { points: 50 } }] },
      { ...scheme, criteria: [{ ...criterion, scoring: { kind: "quantiles", bins: 5, points: [1, 2] } }] },
      { ...scheme, newWhen: "receipts" },
      { ...scheme, tiers: [{ ...named("base"), enter: 0, gate: "receipts > 1" }] },
    ];
    const accepted: boolean[] = [];
    for (const draft of drafts) {
      const applied = await inDatabase((tx) =>
        applyScheme(tx, { metrics: [receipts], scheme: draft as never }),
      );
      expect(checkDraft(draft, [receipts]).problems.length === 0).toBe(applied.ok);
      accepted.push(applied.ok);
    }
    expect(accepted).toEqual([true, true, true, false, false, false]);
  });
});

it("a draft remembers which metrics it reads, as far as it can be read", async () => {
  must(await inDatabase((tx) => applyMetrics(tx, [receipts, { ...receipts, code: "cost" }])));
  await begin({ scheme: "value" });
  must(
    await save({ tiers: [{ gate: "cost > 5" }], newWhen: "receipts <", criteria: [{ metric: "gone" }] }, 1),
  );
  const draft = (await draftNow()) as StoredDraft;
  expect(checkDraft(draft.definition, await inDatabase(readMetrics)).metrics).toEqual(["cost"]);
});
