import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CopyColumn } from "./copy-column.ts";
import { copyColumnsInto } from "./copy-columns-into.ts";
import { copyInto } from "./copy-into.ts";
import { type CopyTestClient, openCopyTestClient } from "./copy-test-client.ts";

const columns: CopyColumn[] = [
  { name: "id", type: "int8" },
  { name: "note", type: "text" },
];

describe("copyInto", () => {
  let database: CopyTestClient;
  let client: pg.Client;

  beforeAll(async () => {
    database = await openCopyTestClient();
    client = database.client;
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await client.query(`DROP TABLE IF EXISTS "odd "" name"; DROP TABLE IF EXISTS facts`);
    await client.query("CREATE TABLE facts (id int8 PRIMARY KEY CHECK (id <> -13), note text)");
  });

  it("counts what it wrote and what the server took", async () => {
    const writer = await copyInto(client, "public.facts", columns);
    for (let id = 0; id < 5; id++) writer.write([id, undefined]);
    expect(writer.rows).toBe(5);
    expect(await writer.end()).toBe(5);
    expect(await count()).toBe(5);
  });

  it("takes no rows at all", async () => {
    expect(await (await copyInto(client, "facts", columns)).end()).toBe(0);
  });

  it("quotes names", async () => {
    await client.query(`CREATE TABLE "odd "" name" ("a ""b" int4)`);
    const writer = await copyInto(client, 'odd " name', [{ name: 'a "b', type: "int4" }]);
    writer.write([7]);
    expect(await writer.end()).toBe(1);
  });

  it("fails at once where there is no such table or column", async () => {
    await expect(copyInto(client, "nowhere", columns)).rejects.toMatchObject({ code: "42P01" });
    await expect(copyInto(client, "facts", [{ name: "nothing", type: "int4" }])).rejects.toMatchObject({
      code: "42703",
    });
    expect(await count()).toBe(0);
  });

  it("gives the server's error at the end, and the client back after ROLLBACK", async () => {
    await client.query("BEGIN");
    const writer = await copyInto(client, "facts", columns);
    for (const id of [1, -13]) writer.write([id, "x"]);
    await expect(writer.end()).rejects.toMatchObject({ code: "23514", constraint: "facts_id_check" });
    await expect(client.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
    await client.query("ROLLBACK");
    expect(await count()).toBe(0);
  });

  it("refuses a type that is not the column's, even one of the same width", async () => {
    const wrong = copyInto(client, "facts", [{ name: "id", type: "float8" }]);
    await expect(wrong).rejects.toThrow(new RangeError('Column "id" of facts is bigint.'));
    await client.query(`
      CREATE TYPE pg_temp.tier AS ENUM ('gold'); CREATE DOMAIN pg_temp.points AS float8;
      CREATE TEMPORARY TABLE alike (tier pg_temp.tier, points pg_temp.points, code varchar(3))`);
    const writer = await copyInto(client, "alike", [
      { name: "tier", type: "text" },
      { name: "points", type: "float8" },
      { name: "code", type: "text" },
    ]);
    writer.write(["gold", 1.5, "CN"]);
    expect(await writer.end()).toBe(1);
  });

  it("tells of the server's error on the way, drops what follows, and gives it again at the end", async () => {
    await client.query(`
      CREATE FUNCTION pg_temp.fill_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER fill_disk BEFORE INSERT ON facts FOR EACH ROW WHEN (NEW.id = 5000) EXECUTE FUNCTION pg_temp.fill_disk()`);
    const writer = await copyInto(client, "facts", columns);
    const endless = async () => {
      for (let id = 0; ; id++) if (!writer.write([id, "x".repeat(100)])) await writer.drain();
    };
    await expect(endless()).rejects.toMatchObject({ code: "53100" });
    writer.write([-1, "dropped"]);
    await expect(writer.end()).rejects.toMatchObject({ code: "53100" });
    await writer.abort(new Error("too late to matter"));
    expect(await count()).toBe(0);
  });

  it("leaves nothing when it is aborted, and tells the server why", async () => {
    await client.query("BEGIN");
    const writer = await copyInto(client, "facts", columns);
    for (let id = 0; id < 100_000; id++) if (!writer.write([id, "x"]) && id < 20_000) await writer.drain();
    const reason = new Error("the file is\0broken");
    await writer.abort(reason);
    await writer.abort(new Error("again"));
    await expect(writer.end()).rejects.toBe(reason);
    await client.query("ROLLBACK");
    expect(await count()).toBe(0);
  });

  it("goes on after a row that does not fit", async () => {
    const writer = await copyInto(client, "facts", columns);
    writer.write([1, "fits"]);
    expect(() => writer.write([2, "a\0b"])).toThrow('Column "note": text cannot hold "a\\u0000b".');
    writer.write([3, "fits"]);
    expect(writer.rows).toBe(2);
    expect(await writer.end()).toBe(2);
  });

  it("fails when the connection is lost, waiting or not", async () => {
    for (const rows of [0, 200_000]) {
      const doomed = await database.connect();
      const writer = await copyInto(doomed, "facts", columns);
      const {
        rows: [process],
      } = await client.query(
        "SELECT pid, pg_terminate_backend(pid, $1) FROM pg_stat_activity WHERE query LIKE 'COPY \"facts\"%' AND datname = current_database() AND state = 'active'",
        [rows === 0 ? 10_000 : 0], // an empty copy is over in one message, which can outrun the signal: wait for the end
      );
      expect(process.pg_terminate_backend).toBe(true);
      const write = async () => {
        for (let id = 0; id < rows; id++) if (!writer.write([id, "x".repeat(100)])) await writer.drain();
        await writer.end();
      };
      await expect(write()).rejects.toThrow(/terminat|EPIPE|ECONNRESET/);
    }
    expect(await count()).toBe(0);
  });

  it("keeps little in memory when the caller waits as asked, however slow the server", async () => {
    await client.query(`
      CREATE FUNCTION pg_temp.dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.2); RETURN NEW; END $$;
      CREATE TRIGGER dawdle BEFORE INSERT ON facts FOR EACH ROW WHEN (NEW.id % 250000 = 0) EXECUTE FUNCTION pg_temp.dawdle()`);
    const before = process.memoryUsage().rss;
    let peak = before;
    let waits = 0;
    const note = "x".repeat(200);
    const writer = await copyInto(client, "facts", columns);
    for (let id = 1; id <= 1_000_000; id++) {
      if (writer.write([id, note])) continue;
      await writer.drain();
      waits++;
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    expect(await writer.end()).toBe(1_000_000);
    expect(waits).toBeGreaterThan(10);
    expect(peak - before).toBeLessThan(100e6);
  });

  it("copies columns all or nothing", async () => {
    const ids = { name: "id", type: "int8", values: Float64Array.of(1, 2, 3) } as const;
    const notes = { name: "note", type: "text", values: ["a", "b\0", "c"] } as const;
    await expect(copyColumnsInto(client, "facts", [ids, notes], 3)).rejects.toThrow('Column "note"');
    expect(await count()).toBe(0);
    await expect(copyColumnsInto(client, "facts", [ids], 4)).rejects.toThrow(
      'Column "id" has 3 values for 4 rows.',
    );
    const missing = (row: number) => row === 1;
    expect(await copyColumnsInto(client, "facts", [ids, { ...notes, missing }], 3)).toBe(3);
    const { rows } = await client.query("SELECT note FROM facts ORDER BY id");
    expect(rows.map((row) => row.note)).toEqual(["a", null, "c"]);
  });

  async function count(): Promise<number> {
    const { rows } = await client.query("SELECT count(*)::int4 AS count FROM facts");
    return rows[0].count;
  }
});
