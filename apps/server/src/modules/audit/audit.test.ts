import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuse } from "@gradus/contract";
import fc from "fast-check";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { canonicalJson } from "./canonical-json.ts";
import { hashLink } from "./chain-link.ts";
import { checkAudit } from "./check-audit.ts";
import { type AuditEvent, recordEvent } from "./record-event.ts";
import { readWitness, witnessHead } from "./witness-head.ts";

const asker: Asker = { actor: "Demo One", scope: "everybody" };
let database: TestDatabase;
let context: Context;
beforeEach(async () => {
  database = await openTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "gradus-audit-"));
  context = { database, dataDirectory, logger: pino({ level: "silent" }), now: () => new Date() };
});
afterEach(async () => {
  await database.drop();
  await rm(context.dataDirectory, { recursive: true });
});

const record = (event: AuditEvent) => database.asApp(asker, (tx) => recordEvent(tx, event));
const recordMany = async (count: number) => {
  for (let i = 1; i <= count; i++) {
    await record({ kind: "user.created", subject: `user:${i}`, details: { role: "member", nth: i } });
  }
};
const check = async () => {
  const witness = await readWitness(context.dataDirectory);
  return database.asApp(asker, (tx) => checkAudit(tx, witness));
};
const asOwner = (statement: string, values: unknown[] = []) => database.owner.query(statement, values);

it("is sound when nothing was done to it, empty or not", async () => {
  expect(await check()).toEqual({ sound: true, entries: 0, witnessedTo: 0, faults: [] });
  await recordMany(3);
  expect(await check()).toEqual({ sound: true, entries: 3, witnessedTo: 0, faults: [] });
});

it("chains what many record at once, without a gap, and what is refused leaves no entry", async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      i % 4 === 0
        ? database.asApp(asker, async (tx) => {
            await recordEvent(tx, { kind: "user.created", subject: `user:${i}` });
            return refuse("notPermitted");
          })
        : record({ kind: "user.created", subject: `user:${i}` }),
    ),
  );
  expect(await check()).toMatchObject({ sound: true, entries: 30 });
});

it("can be neither changed nor cut short by those who serve", async () => {
  await recordMany(1);
  for (const statement of [
    "update audit_entries set actor = 'x'",
    "delete from audit_entries",
    "truncate audit_entries",
    "delete from audit_head",
  ]) {
    await expect(database.asApp(asker, (tx) => tx.client.query(statement))).rejects.toThrow(/denied/);
    await expect(database.asWorker("x", (tx) => tx.client.query(statement))).rejects.toThrow(/denied/);
  }
});

describe("by SQL of the owner", () => {
  beforeEach(() => recordMany(5));

  it.each([
    "actor = 'somebody else'",
    "kind = 'user.disabled'",
    "subject = 'user:99'",
    "at = at + interval '1 microsecond'",
    `details = '{"nth":3,"role":"administrator"}'`,
    `details = '{"nth":3, "role":"member"}'`, // the same, written otherwise
    `details = '{"nth":3,"nth":3,"role":"member"}'`,
    "hash = sha256(hash)",
  ])("an edit is found: %s", async (edit) => {
    await asOwner(`update audit_entries set ${edit} where entry = 3`);
    const { sound, faults } = await check();
    expect(sound).toBe(false);
    expect(faults[0]).toEqual({ entry: 3, fault: "edited" });
  });

  it("a deletion is found, of one, of several, of the first", async () => {
    await asOwner("delete from audit_entries where entry in (1, 3, 4)");
    expect(await check()).toMatchObject({
      sound: false,
      entries: 2,
      faults: [
        { entry: 1, fault: "missing" },
        { entry: 3, fault: "missing" },
      ],
    });
  });

  it("a deletion that closes the gap is found", async () => {
    await asOwner("delete from audit_entries where entry = 3");
    await asOwner("update audit_entries set entry = entry - 1 where entry > 3");
    await asOwner("update audit_head set entry = 4");
    const { faults } = await check();
    expect(faults).toEqual([
      { entry: 3, fault: "misplaced" },
      { entry: 4, fault: "edited" },
    ]);
  });

  it("a reorder is found", async () => {
    await asOwner("update audit_entries set entry = 100 where entry = 2");
    await asOwner("update audit_entries set entry = 2 where entry = 4");
    await asOwner("update audit_entries set entry = 4 where entry = 100");
    const { faults } = await check();
    expect(new Set(faults.map(({ entry }) => entry))).toEqual(new Set([2, 3, 4, 5]));
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(["misplaced"]));
  });

  it("a tail cut off is found, and one of everything", async () => {
    await asOwner("delete from audit_entries where entry > 3");
    expect((await check()).faults).toEqual([{ entry: 4, fault: "cut" }]);
    await asOwner("delete from audit_entries");
    expect((await check()).faults).toEqual([{ entry: 1, fault: "cut" }]);
  });

  it("a tail cut off together with its head is found once it was witnessed", async () => {
    await witnessHead(context);
    await asOwner("delete from audit_entries where entry > 3");
    await asOwner(
      "update audit_head set (entry, hash) = (select entry, hash from audit_entries where entry = 3)",
    );
    expect((await check()).faults).toEqual([{ entry: 4, fault: "cut" }]);
    await asOwner("delete from audit_head");
    expect((await check()).sound).toBe(false);
  });

  it("a log chained anew from an edit on, head and all, is found once it was witnessed", async () => {
    await witnessHead(context);
    await recordMany(2);
    await asOwner("update audit_entries set actor = 'somebody else' where entry = 2");
    await chainAnew();
    expect(await check()).toMatchObject({
      sound: false,
      witnessedTo: 5,
      faults: [{ entry: 5, fault: "rewritten" }],
    });
    await witnessHead(context); // a witness of what is true no more is not believed
    expect((await readWitness(context.dataDirectory))?.entry).toBe(5);
    expect((await check()).sound).toBe(false);
  });

  it("an entry put on behind the head is found", async () => {
    await asOwner(`insert into audit_entries
      select 6, at, actor, kind, subject, details, hash, hash from audit_entries where entry = 5`);
    const { faults } = await check();
    expect(faults).toEqual([
      { entry: 6, fault: "edited" },
      { entry: 6, fault: "rewritten" },
    ]);
  });
});

/** Computes every hash again, as somebody would who knows how. */
async function chainAnew() {
  const { rows } = await asOwner(`
    select entry, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, kind, subject,
      details::text as details from audit_entries order by audit_entries.entry`);
  let previous: Buffer = Buffer.alloc(32);
  for (const row of rows) {
    const hash = hashLink({ ...row, entry: Number(row.entry), previous });
    await asOwner("update audit_entries set previous = $2, hash = $3 where entry = $1", [
      row.entry,
      previous,
      hash,
    ]);
    previous = hash;
  }
  await asOwner("update audit_head set hash = $1", [previous]);
}

it("is witnessed again as it grows", async () => {
  await recordMany(2);
  await witnessHead(context);
  await recordMany(2);
  await witnessHead(context);
  expect(await check()).toMatchObject({ sound: true, entries: 4, witnessedTo: 4 });
  expect(await readFile(join(context.dataDirectory, "audit-witness.json"), "utf8")).toMatch(/^\{"entry":4,/);
});

it("keeps what looks personal only masked, at any depth", async () => {
  await record({
    kind: "contact.revealed",
    subject: "contact:1",
    details: {
      reason: "call 138 1234 5678 or zhang.san@example.com, card 11010119900307851X",
      also: ["+44 20 7946 0958", { phone: "010-62345678" }],
    },
  });
  const { rows } = await asOwner("select details::text as text from audit_entries");
  expect(JSON.parse(rows[0].text)).toEqual({
    reason: "call 138****5678 or z***@example.com, card 110****1X",
    also: ["+44****0958", { phone: "010****5678" }],
  });
  expect((await check()).sound).toBe(true);
});

test("canonical JSON says the same of equal values, whatever the order they were written in", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as never);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value) as never)).toBe(text);
    }),
  );
  expect(canonicalJson({ b: 1, a: [true, null, "é\n"], "\u{1F600}": 0, "\uFB33": 1e21 })).toBe(
    '{"a":[true,null,"é\\n"],"b":1,"\u{1F600}":0,"\uFB33":1e+21}',
  );
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}
