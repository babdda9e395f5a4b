import type { Condition, CustomerField, CustomerRow, SchemeFile } from "@gradus/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gradeBase } from "../../testing/grade-base.ts";
import { administrator, openTestLists, ownAsker, type TestLists } from "../../testing/open-test-lists.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { applyScheme } from "../schemes/index.ts";

const named = (code: string, zh = code) => ({ code, name: { en: code, zh } });
const all = { kind: "all" } as const;
const scheme: SchemeFile = {
  metrics: [
    { ...named("receipts"), from: "activities", unit: "money", aggregate: "sum", of: "amount", window: all },
    { ...named("last_day"), from: "activities", unit: "day", aggregate: "last", window: all },
    { ...named("idle"), from: "formula", unit: "days", formula: "asOf - last_day" },
    { ...named("doubled"), from: "formula", unit: "money", formula: "receipts * 2" },
    { ...named("branch"), from: "attribute", unit: "category", attribute: "industry" },
  ],
  scheme: {
    ...named("value"),
    criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
    tiers: [
      { ...named("gold", "黄金级"), enter: 60 },
      { ...named("silver", "白银级"), enter: 30 },
      { ...named("base", "基础级"), enter: 0 },
    ],
    ungradedWhen: "!has(last_day)",
    population: { where: 'branch != "外部" && idle < 10000 && doubled > -1' },
  },
};

const industries = ["制造", "零售", "外部"];
const owners = ["演示甲", "演示乙", undefined];
const teams = ["华东", "华南", undefined];
const cities = ["上海", "北京", "重庆", "长沙", "广州", "Demo "];

/** Forty customers of all kinds, told apart by number. */
const people = Array.from({ length: 40 }, (_, i) => ({
  code: `C-${String((i * 7) % 40).padStart(2, "0")}`,
  name: i === 13 ? "" : `${cities[i % 6]}示例${"甲乙丙丁"[i % 4]}公司`,
  joinedOn: i % 5 === 0 ? "" : `2020-0${1 + (i % 9)}-15`,
  owner: owners[i % 3] ?? "",
  team: teams[(i >> 1) % 3] ?? "",
  tags: [...(i % 2 ? ["重点"] : []), ...(i % 3 === 1 ? ["展会"] : [])].join(";"),
  industry: i % 7 === 0 ? "" : (industries[i % 3] as string),
  staff: i % 4 === 0 ? "" : String((i * 37) % 101),
  exporter: i % 4 === 1 ? "" : i % 2 ? "true" : "false",
  founded: i % 6 === 0 ? "" : `19${10 + i}-01-31`,
  amount: i % 8 === 7 ? "" : `${(i * 131) % 1000}.5`,
  day: `2026-0${1 + (i % 6)}-1${i % 9}`,
}));

let lists: TestLists;
beforeAll(async () => {
  lists = await openTestLists(() => new Date("2026-07-01T04:00:00Z"));
  const { intake } = lists;
  const { database } = intake.context;
  const attribute = (code: string, type: string, choices?: string[]) => ({
    ...{ code, name: { en: code, zh: code }, type },
    ...(choices && { choices }),
  });
  const attributes = [
    attribute("industry", "choice", industries),
    ...[attribute("staff", "number"), attribute("exporter", "bool"), attribute("founded", "day")],
  ];
  const applied = await database.asApp(intake.asker, (tx) => applyCatalogue(tx, { attributes } as never));
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  const columns = Object.keys(people[0] as object);
  const csv = [columns.join(","), ...people.map((person) => Object.values(person).join(","))].join("\n");
  await intake.take(csv, {
    to: "customers",
    columns: { staff: "number", joinedOn: { date: "yyyy-MM-dd" }, founded: { date: "yyyy-MM-dd" } },
    fields: {
      ...{ code: "code", name: "name", joinedOn: "joinedOn", owner: "owner", team: "team", tags: "tags" },
      ...{ "attributes.industry": "industry", "attributes.staff": "staff" },
      ...{ "attributes.exporter": "exporter", "attributes.founded": "founded" },
    },
  });
  await intake.take(csv, {
    to: "activities",
    columns: { amount: "decimal", day: { date: "yyyy-MM-dd" } },
    fields: { customer: "code", day: "day", amount: "amount", type: { value: "received" } },
    leaveOut: 'row["amount"] == null',
  });
  const scored = await database.asApp(intake.asker, (tx) => applyScheme(tx, scheme));
  if (!scored.ok) throw new Error(JSON.stringify(scored.problem));
  const { run } = await gradeBase(intake.context, { scheme: "value", asOf: "2026-06-30", accept: true });
  expect(run.status).toBe("published");
});
afterAll(() => lists.close());

const everyField: CustomerField[] = [
  ...(["attribute:industry", "attribute:staff", "attribute:exporter", "attribute:founded"] as const),
  ...(["metric:receipts", "metric:last_day", "metric:idle", "metric:doubled"] as const),
];
const everybody = async () => (await lists.page(administrator, { limit: 500, columns: everyField })).rows;

test("an empty wish lists everybody by the sound of the name, those without one by their code", async () => {
  const { total, rows, figures } = await lists.page(administrator, {});
  expect(total).toBe(40);
  expect(rows).toHaveLength(40);
  expect(figures).toMatchObject({ scheme: "value", version: 1, asOf: "2026-06-30" });
  const cityOf = ({ name }: CustomerRow) => name?.slice(0, 2) ?? "none";
  expect([...new Set(rows.map(cityOf))]).toEqual(["北京", "none", "长沙", "重庆", "De", "广州", "上海"]);
});

test("a row says what is known of a customer, with figures in their units", async () => {
  const { rows } = await lists.page(administrator, { columns: everyField, filter: { search: "C-07" } });
  expect(rows).toEqual([
    {
      ...{ code: "C-07", name: "北京示例乙公司", creditCode: null, owner: "演示乙", team: "华东" },
      ...{ tags: ["展会", "重点"].sort(), joinedOn: "2020-02-15", lastActivityOn: "2026-02-11" },
      ...{ tier: "base", tierName: { en: "base", zh: "基础级" }, since: "2026-06-30", score: 13.15 },
      flags: [],
      values: {
        ...{ "attribute:industry": "零售", "attribute:staff": 37, "attribute:exporter": null },
        ...{
          "attribute:founded": "1911-01-31",
          "metric:receipts": "131.50",
          "metric:last_day": "2026-02-11",
        },
        ...{ "metric:idle": 139, "metric:doubled": "263.00" },
      },
    },
  ]);
});

describe("paging", () => {
  const sortable: CustomerField[] = [
    ...(["name", "code", "owner", "team", "joinedOn", "lastActivityOn", "tier", "score", "since"] as const),
    ...everyField,
  ];
  test.each(sortable)(
    "by %s covers each customer once, in either direction, those without it last",
    async (by) => {
      for (const direction of ["ascending", "descending"] as const) {
        const wish = { sort: [{ by, direction }], columns: everyField };
        const pages: CustomerRow[] = [];
        for (let offset = 0; offset < 40; offset += 7) {
          const { rows, total } = await lists.page(administrator, { ...wish, offset, limit: 7 });
          expect(total).toBe(40);
          pages.push(...rows);
        }
        expect(new Set(pages.map(({ code }) => code)).size).toBe(40);
        if (by === "name") continue; // sorted by sound: see the test above
        const keys = pages.map((row) => sortKey(row, by)).filter((key) => key !== undefined);
        const missing = pages.map((row) => sortKey(row, by) === undefined);
        expect(missing.indexOf(true) < 0 || missing.lastIndexOf(false) < missing.indexOf(true)).toBe(true);
        const ordered = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(keys).toEqual(direction === "ascending" ? ordered : ordered.reverse());
      }
    },
  );

  test("goes nowhere beyond the end, however far", async () => {
    for (const offset of [40, 1_000_000_000]) {
      expect(await lists.page(administrator, { offset })).toMatchObject({ total: 40, rows: [] });
    }
  });
});

/** What a field sorts by, so that `<` orders it: tiers and choices by their place. */
function sortKey(row: CustomerRow, field: CustomerField): number | string | undefined {
  const value = valueOfRow(row, field);
  if (value === null || value === undefined) return undefined;
  if (field === "tier") return ["gold", "silver", "base", "new", "ungraded"].indexOf(String(value));
  if (field === "attribute:industry") return industries.indexOf(String(value));
  if (field === "metric:receipts" || field === "metric:doubled") return Number(value);
  return typeof value === "boolean" ? Number(value) : (value as number | string);
}

function valueOfRow(row: CustomerRow, field: CustomerField): unknown {
  return field in row ? row[field as keyof CustomerRow] : row.values[field];
}

/** What a condition means, said once more without SQL. */
function meets(row: CustomerRow, { field, operator, value }: Condition): boolean {
  if (field === "tags") {
    const has = (tag: unknown) => row.tags.includes(String(tag));
    const given = (value ?? []) as unknown[];
    const meanings: Record<string, boolean> = {
      ...{ in: given.some(has), notIn: !given.some(has), all: given.every(has) },
      ...{ missing: row.tags.length === 0, present: row.tags.length > 0 },
    };
    return meanings[operator] as boolean;
  }
  const found = valueOfRow(row, field) ?? undefined;
  if (operator === "missing") return found === undefined;
  if (operator === "present") return found !== undefined;
  const list = Array.isArray(value) ? value : [value];
  if (operator === "notIn") return found === undefined || !list.includes(found as string);
  if (found === undefined) return false;
  if (operator === "in") return list.includes(found as string);
  const isAmount = field === "metric:receipts" || field === "metric:doubled";
  const sized = (one: unknown) => (isAmount ? Number(one) : one) as number;
  const [have, first, second] = [sized(found), sized(list[0]), sized(list[1])];
  const comparisons: Record<string, boolean> = {
    ...{ is: have === first, atLeast: have >= first, above: have > first },
    ...{ atMost: have <= first, below: have < first, between: have >= first && have <= second },
  };
  return comparisons[operator] as boolean;
}

describe("a filter", () => {
  const numbers = ["atLeast", "above", "atMost", "below", "is"] as const;
  const over = (field: CustomerField, values: readonly (string | number)[]) =>
    fc.oneof(
      fc.record({
        field: fc.constant(field),
        operator: fc.constantFrom(...numbers),
        value: fc.constantFrom(...values),
      }),
      fc.record({
        field: fc.constant(field),
        operator: fc.constant("between" as const),
        value: fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values)).map((both) => both.sort()),
      }),
      fc.record({ field: fc.constant(field), operator: fc.constantFrom("missing", "present") }),
    );
  const among = (
    field: CustomerField,
    values: readonly string[],
    operators: readonly string[] = ["in", "notIn"],
  ) =>
    fc.oneof(
      fc.record({
        ...{ field: fc.constant(field), operator: fc.constantFrom(...operators) },
        value: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
      }),
      fc.record({ field: fc.constant(field), operator: fc.constantFrom("missing", "present") }),
    );
  const days = ["1911-01-31", "1925-01-31", "1940-01-31", "2020-03-15", "2026-02-11", "2026-05-14"];
  const condition = fc.oneof(
    among("owner", ["演示甲", "演示乙", "nobody's"]),
    among("team", ["华东", "华南"]),
    among("tags", ["重点", "展会", "没有"], ["in", "notIn", "all"]),
    among("tier", ["gold", "silver", "base", "ungraded"]),
    among("attribute:industry", industries),
    over("attribute:staff", [0, 37, 50, 99.5]),
    ...(["joinedOn", "lastActivityOn", "attribute:founded", "metric:last_day"] as const).map((field) =>
      over(field, days),
    ),
    over("score", [0, 13.15, 39.35, 60]),
    over("metric:receipts", ["131.50", "262.5", "500", "0.5"]),
    over("metric:doubled", ["263.00", "525", "1000"]),
    over("metric:idle", [100, 139, 140]),
    fc.record({
      ...{ field: fc.constant("attribute:exporter" as const), operator: fc.constant("is" as const) },
      value: fc.boolean(),
    }),
  ) as fc.Arbitrary<Condition>;

  test("lists exactly those who meet every condition", async () => {
    const rows = await everybody();
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { minLength: 1, maxLength: 3 }), async (conditions) => {
        const wanted = rows.filter((row) => conditions.every((one) => meets(row, one)));
        const found = await lists.page(administrator, { filter: { all: conditions }, limit: 500 });
        expect(found.total).toBe(wanted.length);
        expect(found.rows.map(({ code }) => code)).toEqual(wanted.map(({ code }) => code));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [{ field: "attribute:staff", operator: "atLeast", value: "five" }, "listConditionWrong"],
    [{ field: "attribute:staff", operator: "contains", value: "5" }, "listConditionWrong"],
    [{ field: "attribute:founded", operator: "is", value: "2025-02-30" }, "listConditionWrong"],
    [{ field: "attribute:founded", operator: "between", value: ["2025-02-01"] }, "listConditionWrong"],
    [{ field: "tier", operator: "in", value: "gold" }, "listConditionWrong"],
    [{ field: "tier", operator: "missing", value: ["gold"] }, "listConditionWrong"],
    [{ field: "tags", operator: "all", value: [] }, "listConditionWrong"],
    [{ field: "name", operator: "contains", value: "甲" }, "listConditionWrong"],
    [{ field: "metric:receipts", operator: "above", value: "1,000" }, "listConditionWrong"],
    [{ field: "attribute:unheard_of", operator: "present" }, "listFieldUnknown"],
    [{ field: "metric:branch", operator: "present" }, "listFieldUnknown"],
  ])("that makes no sense is refused: %j", async (one, code) => {
    const answer = await lists.send(administrator, "POST", "/api/customers/query", {
      filter: { all: [one] },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
  });
});

describe("a search", () => {
  const find = (search: string) => lists.codes(administrator, { filter: { search }, limit: 500 });
  const cityCodes = (city: string) =>
    people
      .filter(({ name }) => name.startsWith(city))
      .map(({ code }) => code)
      .sort();

  test.each([
    ["重庆", "重庆"],
    ["chongqing", "重庆"],
    ["CHONGQINGSHILI", "重庆"],
    ["cqsl", "重庆"],
    ["changsha", "长沙"],
    ["ｄｅｍｏ", "Demo"],
    ["示例 beijing", "北京"],
  ])("%s finds whom it names", async (search, city) => {
    expect((await find(search)).sort()).toEqual(cityCodes(city));
  });

  test("a code finds its customer before all others, in either case", async () => {
    expect(await find("c-07")).toEqual(["C-07"]);
    expect((await find("C-1")).sort()).toEqual(
      people
        .map(({ code }) => code)
        .filter((code) => code.startsWith("C-1"))
        .sort(),
    );
  });

  test("what begins a name comes before what stands within", async () => {
    const rows = (await lists.page(administrator, { filter: { search: "sh" }, limit: 500 })).rows;
    const begins = rows.map(({ name }) => name?.startsWith("上海"));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  test("signs of patterns and of SQL stand for themselves", async () => {
    for (const search of ["%", "_", "\\", "'; drop table customers; --", "C-0_", "%示例"]) {
      expect(await find(search)).toEqual([]);
    }
    expect(await find("   ")).toHaveLength(40);
  });
});

describe("attacks", () => {
  test.each([
    { sort: [{ by: "name; drop table customers", direction: "ascending" }] },
    { sort: [{ by: "attribute:x' or true --", direction: "ascending" }] },
    { sort: [{ by: "name", direction: "desc nulls first" }] },
    { columns: ["metric:receipts]::text"] },
    { filter: { all: [{ field: "owner", operator: "in", value: ["x\u0000"] }] } },
    { filter: { search: "\u0000" } },
    { offset: -1 },
    { offset: 1e300 },
    { limit: 501 },
    { filter: { any: [] } },
    { scheme: "x".repeat(1000) },
  ])("what no list can mean is refused as a wrong request: %j", async (wish) => {
    const answer = await lists.send(administrator, "POST", "/api/customers/query", wish);
    expect([answer.statusCode, answer.json().code]).toEqual([400, "requestWrong"]);
  });

  test("texts that look like SQL are texts", async () => {
    const text = "') or true --";
    for (const filter of [
      { all: [{ field: "owner", operator: "in", value: [text] }] },
      { all: [{ field: "attribute:industry", operator: "in", value: [text] }] },
    ]) {
      expect(await lists.codes(administrator, { filter })).toEqual([]);
    }
  });
});

describe("whose", () => {
  const codesOf = (fits: (person: (typeof people)[number]) => boolean) =>
    people
      .filter(fits)
      .map(({ code }) => code)
      .sort();
  const seenBy = async (asker: Parameters<TestLists["codes"]>[0], wish: object = {}) =>
    (await lists.codes(asker, { ...wish, limit: 500 })).sort();
  const member = ownAsker("member", "演示甲");
  const manager = ownAsker("manager", "演示乙", ["华东"]);

  test("a member sees their own, a manager also those of the teams led, and whoever has neither nobody", async () => {
    expect(await seenBy(member)).toEqual(codesOf(({ owner }) => owner === "演示甲"));
    const managed = codesOf(({ owner, team }) => owner === "演示乙" || team === "华东");
    expect(await seenBy(manager)).toEqual(managed);
    expect(await seenBy(ownAsker("member", "演示丙"))).toEqual([]);
    expect((await lists.page(manager, {})).total).toBe(managed.length);
  });

  test("mine and my teams' are parts of what one sees", async () => {
    expect(await seenBy(manager, { whose: "mine" })).toEqual(codesOf(({ owner }) => owner === "演示乙"));
    expect(await seenBy(manager, { whose: "team" })).toEqual(codesOf(({ team }) => team === "华东"));
    expect(await seenBy(member, { whose: "team" })).toEqual([]);
    expect(await seenBy({ ...administrator, owner: "演示甲" }, { whose: "mine" })).toEqual(
      await seenBy(member),
    );
  });

  test("search and filters find nobody out of sight", async () => {
    const [foreign] = people.filter(({ owner }) => owner === "演示乙");
    expect(await seenBy(member, { filter: { search: foreign?.code } })).toEqual([]);
    expect(await seenBy(member, { filter: { search: "shanghai" } })).toEqual(
      codesOf(({ owner, name }) => owner === "演示甲" && name.startsWith("上海")),
    );
    const all = [{ field: "team", operator: "in", value: ["华南"] }];
    expect(await seenBy(member, { filter: { all } })).toEqual(
      codesOf(({ owner, team }) => owner === "演示甲" && team === "华南"),
    );
    for (const by of ["score", "owner", "attribute:staff", "tier"]) {
      expect(await seenBy(member, { sort: [{ by, direction: "descending" }] })).toEqual(await seenBy(member));
    }
  });

  test("the choices offered are those of customers in sight", async () => {
    const answer = await lists.send(member, "GET", "/api/customers/columns");
    const columns = answer.json().columns as { field: string; choices: { value: string }[] | null }[];
    const choices = (field: string) =>
      columns.find((column) => column.field === field)?.choices?.map(({ value }) => value);
    expect(choices("owner")).toEqual(["演示甲"]);
    expect(choices("tier")).toEqual(["gold", "silver", "base", "new", "ungraded"]);
    expect(choices("attribute:industry")).toEqual(industries);
    expect(answer.json().views).toEqual({ mine: true, team: false });
  });
});

test("a scheme that is not there, or has no grades, is said so", async () => {
  const ask = async (code: string) =>
    (await lists.send(administrator, "POST", "/api/customers/query", { scheme: code })).json().code;
  expect(await ask("nothing")).toBe("schemeUnknown");
  const { database } = lists.intake.context;
  const other = { ...scheme, scheme: { ...scheme.scheme, code: "other" } };
  await database.asApp(lists.intake.asker, (tx) => applyScheme(tx, other));
  expect(await ask("other")).toBe("schemeNotRun");
});
