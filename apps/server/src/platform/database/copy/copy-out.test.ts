import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyColumnsOut } from "./copy-columns-out.ts";
import { copyOutRows } from "./copy-out-rows.ts";
import { type CopyTestClient, openCopyTestClient } from "./copy-test-client.ts";

let database: CopyTestClient;
let client: pg.Client;

beforeAll(async () => {
  database = await openCopyTestClient();
  client = database.client;
});
afterAll(() => database.drop());

const n = [{ name: "n", type: "int4" }] as const;

/** A billion rows that are made as they are read, where `FROM generate_series(…)` would store them first. */
const endless = "(SELECT generate_series(1, 1000000000) AS n) AS endless";

describe("copyColumnsOut", () => {
  it("gives typed columns by name, with what is missing", async () => {
    const { count, columns } = await copyColumnsOut(
      client,
      {
        sql: "SELECT n AS id, sum(n) AS total, nullif(n, 2)::text AS note, 'T' || n % 2 AS tier FROM generate_series($1::int, $2) AS n GROUP BY n ORDER BY n -- ends",
        parameters: [1, 4],
      },
      [
        { name: "tier", type: "text", dictionary: true },
        { name: "id", type: "int4" },
        { name: "total", type: "int8", bigint: true },
        { name: "note", type: "text" },
      ],
    );
    expect(count).toBe(4);
    expect(columns).toEqual({
      tier: { codes: Int32Array.of(0, 1, 0, 1), values: ["T1", "T0"], missing: null },
      id: { values: Int32Array.of(1, 2, 3, 4), missing: null },
      total: { values: BigInt64Array.of(1n, 2n, 3n, 4n), missing: null },
      note: { values: ["1", "", "3", "4"], missing: Uint8Array.of(0, 1, 0, 0) },
    });
  });

  it("shows a missing value as nothing that could be one", async () => {
    const { columns } = await copyColumnsOut(
      client,
      "SELECT NULL AS a, NULL AS b, NULL AS c, NULL AS d, NULL AS e",
      [
        { name: "a", type: "float8" },
        { name: "b", type: "int8" },
        { name: "c", type: "text", dictionary: true },
        { name: "d", type: "uuid" },
        { name: "e", type: "int4[]" },
      ],
    );
    expect(columns.a).toEqual({ values: Float64Array.of(Number.NaN), missing: Uint8Array.of(1) });
    expect(columns.b).toEqual({ values: Float64Array.of(Number.NaN), missing: Uint8Array.of(1) });
    expect(columns.c).toEqual({ codes: Int32Array.of(-1), values: [], missing: Uint8Array.of(1) });
    expect(columns.d).toEqual({ values: new Uint8Array(16), missing: Uint8Array.of(1) });
    expect(columns.e).toEqual({ values: [new Int32Array(0)], missing: Uint8Array.of(1) });
  });

  it("gives empty columns for an empty result", async () => {
    const { count, columns } = await copyColumnsOut(client, "SELECT 1 AS n WHERE false", n);
    expect(count).toBe(0);
    expect(columns.n).toEqual({ values: new Int32Array(0), missing: null });
  });

  it("keeps the order of the query", async () => {
    const { columns } = await copyColumnsOut(
      client,
      "SELECT n FROM generate_series(1, 50000) AS n ORDER BY n DESC",
      n,
    );
    expect(columns.n.values).toEqual(Int32Array.from({ length: 50_000 }, (_, i) => 50_000 - i));
  });

  it.each([
    ["a number beyond 2^53", "9007199254740993::int8", "int8", "9007199254740993 lies beyond ±2^53"],
    ["an infinite date", "date 'infinity'", "date", "an infinite date has no number"],
    ["a NULL within an array", "array[1, NULL]", "int4[]", "NULL elements"],
    ["a matrix", "array[[1.5]]", "float8[]", "2 dimensions"],
  ] as const)(
    "refuses %s and frees the client, however much was to come",
    async (_, value, type, message) => {
      await client.query("BEGIN");
      const query = `SELECT CASE WHEN n = 3 THEN ${value} END AS v FROM ${endless}`;
      const read = copyColumnsOut(client, query, [{ name: "v", type }]);
      await expect(read).rejects.toThrow(RangeError);
      await expect(read).rejects.toThrow('Column "v" of row 3: ');
      await expect(read).rejects.toThrow(message);
      await client.query("ROLLBACK");
      await client.query("SELECT 1");
    },
  );

  it("gives the server's error, and the client back after ROLLBACK", async () => {
    await client.query("BEGIN");
    await expect(
      copyColumnsOut(client, "SELECT 1 / (70000 - n) AS n FROM generate_series(1, 80000) AS n", n),
    ).rejects.toMatchObject({ code: "22012" });
    await client.query("ROLLBACK");
    await expect(copyColumnsOut(client, "SELECT FROM", n)).rejects.toMatchObject({ code: "42601" });
    await expect(copyColumnsOut(client, "SELECT 1 AS m", n)).rejects.toMatchObject({ code: "42703" });
    expect((await copyColumnsOut(client, "SELECT 7 AS n", n)).columns.n.values).toEqual(Int32Array.of(7));
  });

  it("fails when the connection is lost", async () => {
    const doomed = await database.connect();
    await expect(
      copyColumnsOut(doomed, "SELECT pg_terminate_backend(pg_backend_pid())::int AS n", n),
    ).rejects.toThrow(/terminat/);
  });
});

describe("copyOutRows", () => {
  const numbers = (to: number) => ({ sql: "SELECT n FROM generate_series(1, $1) AS n", parameters: [to] });

  it("gives every row once, in full batches but for the last", async () => {
    const sizes: number[] = [];
    let next = 1;
    for await (const batch of copyOutRows(client, numbers(10_500), n, { batchRows: 1000 })) {
      sizes.push(batch.length);
      for (const [value] of batch) expect(value).toBe(next++);
    }
    expect(sizes).toEqual([...new Array(10).fill(1000), 500]);
  });

  it("gives no batch for no rows", async () => {
    for await (const batch of copyOutRows(client, numbers(0), n)) expect(batch).toBe("not reached");
  });

  it("cancels the query when the reader leaves, and nothing after it", async () => {
    for (let round = 0; round < 20; round++) {
      await client.query("BEGIN");
      for await (const batch of copyOutRows(client, `SELECT n FROM ${endless}`, n, { batchRows: 10 })) {
        expect(batch).toHaveLength(10);
        break;
      }
      await client.query("ROLLBACK");
      await client.query("SELECT 1");
    }
  });

  it("passes on what the reader throws", async () => {
    const read = async () => {
      for await (const _ of copyOutRows(client, `SELECT n FROM ${endless}`, n))
        throw new Error("the disk is full");
    };
    await expect(read()).rejects.toThrow("the disk is full");
    await client.query("SELECT 1");
  });

  it("gives the server's error after the rows before it", async () => {
    let rows = 0;
    const read = async () => {
      const query = "SELECT 1 / (90000 - n) AS n FROM generate_series(1, 100000) AS n";
      for await (const batch of copyOutRows(client, query, n)) rows += batch.length;
    };
    await expect(read()).rejects.toMatchObject({ code: "22012" });
    expect(rows).toBeGreaterThan(0);
    await client.query("SELECT 1");
  });

  it("fails when the connection is lost under a waiting reader", async () => {
    const doomed = await database.connect();
    const {
      rows: [{ pid }],
    } = await doomed.query("SELECT pg_backend_pid() AS pid");
    const read = async () => {
      for await (const _ of copyOutRows(doomed, `SELECT n FROM ${endless}`, n)) {
        await client.query("SELECT pg_terminate_backend($1)", [pid]);
      }
    };
    await expect(read()).rejects.toThrow(/terminat|ECONNRESET/);
  });

  it("keeps little in memory, however slow the reader", async () => {
    const before = process.memoryUsage().rss;
    let peak = before;
    let rows = 0;
    const query = "SELECT repeat('x', 300) || n AS note FROM generate_series(1, 1000000) AS n";
    for await (const batch of copyOutRows(client, query, [{ name: "note", type: "text" }])) {
      rows += batch.length;
      if (rows % 250_000 === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    expect(rows).toBe(1_000_000);
    expect(peak - before).toBeLessThan(150e6);
  });
});
