import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CopyType } from "./copy-column.ts";
import { copyColumnsInto } from "./copy-columns-into.ts";
import { copyColumnsOut } from "./copy-columns-out.ts";
import { copyInto } from "./copy-into.ts";
import { copyOutRows } from "./copy-out-rows.ts";
import { type CopyTestClient, openCopyTestClient } from "./copy-test-client.ts";

/** How one type is tested: values, what reads them back, and PostgreSQL's own reading of their text. */
interface TypeCase {
  readonly type: CopyType;
  readonly bigint?: true;
  readonly values: fc.Arbitrary<unknown>;
  /** The text PostgreSQL is given of a value. */
  readonly text: (value: never) => string;
  /** The SQL that makes the value of that text, `e.text`. */
  readonly oracle?: string;
  /** What comes out, where it differs from what went in. */
  readonly out?: (value: never) => unknown;
}

const withinInt4 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const micros = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
const text = fc.string({ unit: "binary", maxLength: 80 }).map((string) => string.replaceAll("\0", ""));
const uuidBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const braces = (values: ArrayLike<unknown>) => `{${Array.from(values, numberText).join(",")}}`;
const numberText = (value: unknown) => (Object.is(value, -0) ? "-0" : String(value));
const uuidText = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

const cases: TypeCase[] = [
  { type: "int2", values: fc.integer({ min: -32_768, max: 32_767 }), text: String },
  { type: "int4", values: withinInt4, text: String },
  { type: "int8", values: fc.maxSafeInteger(), text: String },
  { type: "int8", bigint: true, values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), text: String },
  { type: "float8", values: fc.double(), text: numberText },
  { type: "bool", values: fc.boolean(), text: String },
  { type: "text", values: text, text: String },
  { type: "text", values: text.map((string) => string.repeat(1000)), text: String },
  {
    type: "date",
    values: fc.integer({ min: -2_440_588, max: 2_145_042_905 }),
    text: String,
    oracle: "date '1970-01-01' + e.text::int4",
  },
  {
    type: "timestamptz",
    values: micros.map((count) => count / 1000),
    text: (millis: number) => String(Math.round(millis * 1000)),
    oracle: "timestamptz '1970-01-01 00:00Z' + e.text::int8 * interval '1 microsecond'",
  },
  { type: "uuid", values: uuidBytes, text: uuidText, out: uuidText },
  {
    type: "uuid",
    values: fc.uuid().map((uuid) => uuid.toUpperCase()),
    text: String,
    out: (uuid: string) => uuid.toLowerCase(),
  },
  {
    type: "jsonb",
    values: fc.string().map((string) => JSON.stringify([string.replaceAll("\0", "")])),
    text: String,
  },
  {
    type: "int4[]",
    values: fc.array(withinInt4),
    text: braces,
    out: (values: number[]) => Int32Array.from(values),
  },
  { type: "float8[]", values: fc.float64Array(), text: braces },
];

describe("binary COPY", () => {
  let database: CopyTestClient;
  let client: pg.Client;

  beforeAll(async () => {
    database = await openCopyTestClient();
    client = database.client;
  });
  afterAll(() => database.drop());

  it.each(cases)("holds a $type as PostgreSQL reads its text, and gives it back", async (one) => {
    const { type, values, text, oracle = `e.text::${type}`, out = (value: never) => value as unknown } = one;
    await client.query(`CREATE TEMPORARY TABLE held (n int4, v ${type})`);
    const property = fc.asyncProperty(fc.array(fc.option(values), { maxLength: 20 }), async (items) => {
      await client.query("TRUNCATE held");
      const writer = await copyInto(client, "held", [
        { name: "v", type },
        { name: "n", type: "int4" },
      ]);
      items.forEach((value, n) => {
        writer.write([value, n]);
      });
      expect(await writer.end()).toBe(items.length);

      const texts = items.map((value) => (value === null ? null : text(value as never)));
      const differing = await client.query(
        `SELECT n, v FROM held FULL JOIN unnest($1::text[]) WITH ORDINALITY AS e (text, row) ON e.row = n + 1
         WHERE n IS NULL OR v IS DISTINCT FROM ${oracle}`,
        [texts],
      );
      expect(differing.rows).toEqual([]);

      const column = { name: "v", type, ...(one.bigint ? { bigint: one.bigint } : {}) } as const;
      const rows: unknown[] = [];
      for await (const batch of copyOutRows(client, "SELECT v FROM held ORDER BY n", [column], {
        batchRows: 7,
      })) {
        rows.push(...batch.map(([value]) => value));
      }
      expect(rows).toEqual(items.map((value) => (value === null ? null : out(value as never))));
    });
    try {
      await fc.assert(property, { numRuns: 40 });
    } finally {
      await client.query("DROP TABLE held");
    }
  });

  it("carries columns from one table to another", async () => {
    const types: CopyType[] = [
      "int2",
      "int4",
      "int8",
      "float8",
      "bool",
      "text",
      "date",
      "timestamptz",
      "uuid",
      "jsonb",
      "int4[]",
      "float8[]",
    ];
    const definitions = types.map((type, i) => `c${i} ${type}`).join(", ");
    await client.query(
      `CREATE TEMPORARY TABLE original (${definitions}); CREATE TEMPORARY TABLE duplicate (${definitions})`,
    );
    await client.query(`
      INSERT INTO original SELECT -n, n * 1000, n * 1e12, n / 7.0, n % 2 = 0, '客户 ' || n, date '2024-02-29' + n,
        timestamptz '2024-02-29 12:00:00.123456Z' + n * interval '1 day', gen_random_uuid(), jsonb_build_object('n', n),
        array[n, -n], array[n / 3.0, 'NaN'] FROM generate_series(1, 3000) AS n;
      INSERT INTO original (c0) VALUES (1), (NULL)`);
    const columns = types.map((type, i) => ({ name: `c${i}`, type }));

    const copied = await copyColumnsOut(client, "SELECT * FROM original", columns, { expectedRows: 10 });
    expect(copied.count).toBe(3002);
    const back = columns.map(({ name, type }) => {
      const { values, missing } = copied.columns[name] as { values: ArrayLike<unknown>; missing: Uint8Array };
      return { name, type, values, missing: (row: number) => missing[row] === 1 };
    });
    expect(await copyColumnsInto(client, "duplicate", back, copied.count)).toBe(3002);

    const differing = await client.query(
      "(TABLE original EXCEPT ALL TABLE duplicate) UNION ALL (TABLE duplicate EXCEPT ALL TABLE original)",
    );
    expect(differing.rows).toEqual([]);
  });

  it("keeps distant and infinite instants", async () => {
    const instants = [
      Date.UTC(9999, 11, 31),
      Date.UTC(1, 0, 1),
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    await client.query("CREATE TEMPORARY TABLE distant (at timestamptz)");
    await copyColumnsInto(client, "distant", [{ name: "at", type: "timestamptz", values: instants }], 4);
    const read = await client.query(
      "SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM distant WHERE isfinite(at)",
    );
    expect(read.rows).toEqual([{ day: "9999-12-31" }, { day: "1901-01-01" }]);
    const { columns } = await copyColumnsOut(client, "TABLE distant", [{ name: "at", type: "timestamptz" }]);
    expect([...columns.at.values]).toEqual(instants);
  });
});
