import {
  type CheckedExpression,
  checkExpression,
  compileExpression,
  type ExpressionContext,
  type ExpressionRead,
  type ExpressionRow,
  type ExpressionType,
  type ExpressionValue,
  formatDay,
  formatDecimal,
  formatExpression,
  growExpression,
  parseDay,
  parseDecimal,
  tellingValues,
} from "@gradus/engine";
import fc from "fast-check";
import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestPostgres, type TestPostgres } from "./embedded/start-test-postgres.ts";
import { compileExpressionToSql } from "./expression-queries.ts";

let server: TestPostgres;
let name: string;
let db: Kysely<unknown>;
beforeAll(async () => {
  server = await startTestPostgres();
  name = await server.createDatabase();
  const { socketDirectory: host, port, superuser: user } = server;
  db = new Kysely({
    dialect: new PostgresDialect({ pool: new Pool({ host, port, user, database: name, max: 1 }) }),
  });
});
afterAll(async () => {
  await db.destroy();
  await server.dropDatabase(name);
});

const context: ExpressionContext = {
  variables: {
    amount: "number",
    rate: "number",
    channel: "text",
    note: "text",
    active: "bool",
    since: "day",
    until: "day",
    row: { record: { 金额: "number", 客户编号: "text" } },
  },
};
const reads = Object.entries(context.variables).flatMap(([variable, declared]): ExpressionRead[] =>
  typeof declared === "string"
    ? [{ kind: "read", type: declared, name: variable }]
    : Object.entries(declared.record).map(([key, type]) => ({ kind: "read", type, name: variable, key })),
);
const slotOf = (variable: string, key?: string) =>
  reads.findIndex((read) => read.name === variable && read.key === key);
const bind = { column: (variable: string, key?: string) => sql.ref(`r.c${slotOf(variable, key)}`) };

const sqlTypes = { number: "numeric", text: "text", bool: "boolean", day: "date" } as const;

function write(value: ExpressionValue, type: ExpressionType): string | null {
  if (value === undefined) return null;
  if (type === "number") return formatDecimal(value as bigint);
  return type === "day" ? formatDay(value as number) : String(value);
}

function read(written: string | null, type: ExpressionType): ExpressionValue {
  if (written === null) return undefined;
  if (type === "text") return written;
  if (type === "bool") return written === "true";
  const value = type === "day" ? parseDay(written) : parseDecimal(written);
  if (value === undefined) throw new Error(`PostgreSQL gave ${written} as ${type}`);
  return value;
}

/** Runs expressions over rows in one statement: for every row the values of all expressions. */
async function runInSql(
  expressions: readonly CheckedExpression[],
  rows: readonly ExpressionRow[],
): Promise<ExpressionValue[][]> {
  const columns = reads.map(({ type }, slot) => {
    const values = rows.map((row) => write(row[slot], type));
    return sql`cast(${values} as ${sql.raw(sqlTypes[type])}[])`;
  });
  const names = sql.join(reads.map((_, slot) => sql.ref(`c${slot}`)));
  const results = expressions.map((expression, at): RawBuilder<unknown> => {
    const value = compileExpressionToSql(expression, bind);
    const written =
      expression.type === "day" ? sql`to_char(${value}, 'YYYY-MM-DD')` : sql`cast(${value} as text)`;
    return sql`${written} as ${sql.ref(`e${at}`)}`;
  });
  // Texts as columns of another collation than the database's: order must not depend on either.
  const given = reads.map(({ type }, slot) => {
    const column = sql.ref(`g.c${slot}`);
    return type === "text" ? sql`${column} collate "und-x-icu" as ${sql.ref(`c${slot}`)}` : column;
  });
  const { rows: found } = await sql<Record<string, string | null>>`
    select ${sql.join(results)}
    from (
      select ${sql.join(given)}, number
      from unnest(${sql.join(columns)}) with ordinality as g(${names}, number)
    ) as r
    order by r.number`.execute(db);
  return found.map((row) => expressions.map(({ type }, at) => read(row[`e${at}`] ?? null, type)));
}

function check(source: string): CheckedExpression {
  const checked = checkExpression(source, context);
  if (!checked.ok) throw new Error(`${source}: ${JSON.stringify(checked.problems)}`);
  return checked.value;
}

async function runBoth(sources: readonly string[], row: ExpressionRow): Promise<ExpressionValue[]> {
  const expressions = sources.map(check);
  const [inSql] = await runInSql(expressions, [row]);
  expect(inSql).toEqual(expressions.map((expression) => compileExpression(expression, slotOf)(row)));
  return inSql as ExpressionValue[];
}

const emptyRow: ExpressionRow = reads.map(() => undefined);

/** Values as they are in files, more often than not at an edge, every seventh missing. */
const anyRow = fc.tuple(
  ...reads.map(({ type }) => {
    const telling = fc.constantFrom(...tellingValues[type].map(({ value }): ExpressionValue => value));
    const random: Record<ExpressionType, fc.Arbitrary<ExpressionValue>> = {
      number: fc.bigInt({ min: -(10n ** 30n) + 1n, max: 10n ** 30n - 1n }),
      text: fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
      bool: fc.boolean(),
      day: fc.integer({ min: -719_162, max: 2_932_896 }),
    };
    return fc.oneof(
      { weight: 4, arbitrary: telling },
      { weight: 2, arbitrary: random[type] },
      { weight: 1, arbitrary: fc.constant<ExpressionValue>(undefined) },
    );
  }),
);

const anyExpression = fc
  .tuple(
    fc.constantFrom<ExpressionType>("number", "text", "bool", "day"),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    fc.integer({ min: 2, max: 6 }),
  )
  .map(([type, seed, depth]) => formatExpression(growExpression(type, reads, seed, depth)));

test("the two back ends agree on any expression over any rows", { timeout: 300_000 }, async () => {
  const batch = fc.array(anyExpression, { minLength: 30, maxLength: 40 });
  const rows = fc.array(anyRow, { minLength: 10, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(batch, rows, async (sources, values) => {
      const expressions = sources.map(check);
      const closures = expressions.map((expression) => compileExpression(expression, slotOf));
      const inSql = await runInSql(expressions, values);
      const inClosures = values.map((row) => closures.map((run) => run(row)));
      expect(inSql).toEqual(inClosures);
    }),
    { numRuns: 80 },
  );
});

test("they agree on quotients next to a tie", async () => {
  const nearTie = fc
    .tuple(
      fc.bigInt({ min: 1n, max: 10n ** 30n - 1n }),
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([divisor, whole, off]): ExpressionRow => {
      const dividend = ((2n * whole + 1n) * divisor) / (2n * 10n ** 12n) + BigInt(off);
      return emptyRow.map((_, slot) =>
        slot === slotOf("amount") ? dividend : slot === slotOf("rate") ? divisor : undefined,
      );
    });
  const expressions = ["amount / rate", "-amount / rate", "-amount / -rate"].map(check);
  const rows = fc.sample(nearTie, 1_000);
  const inClosures = rows.map((row) =>
    expressions.map((expression) => compileExpression(expression, slotOf)(row)),
  );
  expect(await runInSql(expressions, rows)).toEqual(inClosures);
});

test("they agree at the ends of what is allowed", async () => {
  const values = await runBoth(
    [
      "round(500000000000000000, -18)",
      "round(499999999999999999, -18)",
      "round(999999999999999999, -19)",
      "round(999999999999999999.5, 400)",
      "round(2.5, 99999999999)",
      "ceil(999999999999999999.5)",
      "500000000000000000 + 500000000000000000",
      "500000000000000000 - -499999999999999999.999999999999",
      "-1000000000 * 1000000000",
      "1 / 0.000000000001 / 0.000000000001",
      'day("9999-12-31") + 1',
      'day("9999-12-30") + 1',
      'day("0001-01-01") - 1',
      'day("1970-01-01") - 999999999999999999',
      '"a".substring(999999999999, 99999999999999999)',
      `"${"x".repeat(1_000)}".replace("x", "${"😀".repeat(100)}").size()`,
      `"${"x".repeat(1_001)}".replace("x", "${"😀".repeat(100)}").size()`,
    ],
    emptyRow,
  );
  const written = values.map((value, at) =>
    write(value, at < 10 || at > 14 ? "number" : at < 14 ? "day" : "text"),
  );
  expect(written).toEqual([
    ...[
      null,
      "0",
      "0",
      "999999999999999999.5",
      "2.5",
      null,
      null,
      "999999999999999999.999999999999",
      null,
      null,
    ],
    ...[null, "9999-12-31", null, null, "", "100000", null],
  ]);
});

test("the deepest tree is computed without doing any part of it twice", async () => {
  const nested = (open: string, close: string, times: number) =>
    `${open.repeat(times)}amount${close.repeat(times)}`;
  const row = emptyRow.map((_, slot) =>
    slot === slotOf("amount") ? (parseDecimal("12.5") as bigint) : undefined,
  );
  const values = await runBoth(
    [
      nested("number(text(", "))", 29),
      nested("min(max(", ", 1), 100)", 29),
      nested("round(round(1, ", "))", 29),
    ],
    row,
  );
  expect(values.map((value) => write(value, "number"))).toEqual(["12.5", "12.5", null]);
});

test("what is written in an expression reaches the statement as parameters only", () => {
  const sources = [
    `channel == "'; drop table customers; --"`,
    `amount in [12345, 678] || amount > 98765.4321`,
    `since == day("2026-01-31") || row["客户编号"].replace("O'Neill", "x").contains("$1")`,
  ];
  const { sql: statement, parameters } = sql`select ${sql.join(
    sources.map((source) => compileExpressionToSql(check(source), bind)),
  )}`.compile(db);
  expect(statement).not.toMatch(/drop|12345|678|98765|2026|O'Neill/);
  expect(new Set(parameters.map(String))).toEqual(
    new Set(["'; drop table customers; --", "12345,678", "98765.4321", "2026-01-31", "O'Neill", "x", "$1"]),
  );
});
