import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { undoImport } from "./undo-import.ts";

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake();
});
afterAll(() => intake.close());

interface Row {
  readonly id: string;
  readonly customer: string;
  readonly amount: number | null;
  readonly channel: string | null;
}

type Step =
  | {
      readonly kind: "import";
      readonly rows: readonly Row[];
      readonly existing: "skip" | "overwrite" | "fill";
      readonly hasIds: boolean;
    }
  | { readonly kind: "undo"; readonly pick: number };

/** For every fact the contributions of imports that are not undone; the last one is in force. */
class Model {
  readonly #facts = new Map<string, { by: number; content: Omit<Row, "id"> }[]>();

  import(by: number, { rows, existing, hasIds }: Extract<Step, { kind: "import" }>): void {
    const seen = new Map<string, number>();
    for (const { id, ...content } of rows) {
      const same = hasIds ? `id ${id}` : `content ${JSON.stringify(content)}`;
      const occurrence = (seen.get(same) ?? 0) + 1;
      seen.set(same, occurrence);
      if (hasIds && occurrence > 1) continue; // unchanged, or refused
      this.#contribute(hasIds ? same : `${same} ${occurrence}`, by, content, existing);
    }
  }

  undo(by: number): void {
    for (const [key, stack] of this.#facts)
      this.#facts.set(
        key,
        stack.filter((one) => one.by !== by),
      );
  }

  facts(): string[] {
    return [...this.#facts.values()]
      .flatMap((stack) => stack.slice(-1).map(({ content }) => write(content)))
      .sort();
  }

  #contribute(
    key: string,
    by: number,
    content: Omit<Row, "id">,
    existing: "skip" | "overwrite" | "fill",
  ): void {
    const stack = this.#facts.get(key) ?? [];
    this.#facts.set(key, stack);
    const old = stack.at(-1)?.content;
    if (!old) return void stack.push({ by, content });
    if (existing === "skip") return;
    const filled = { ...old, amount: old.amount ?? content.amount, channel: old.channel ?? content.channel };
    const next = existing === "fill" ? filled : content;
    if (write(next) !== write(old)) stack.push({ by, content: next });
  }
}

const write = ({ customer, amount, channel }: Omit<Row, "id">) =>
  [customer, amount === null ? "-" : amount * 100, channel ?? "-"].join(" ");

async function factsKnownTo(change: number, prefix: string): Promise<string[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{ fact: string }>`
      select concat_ws(' ', c.code, coalesce(a.amount::text, '-'), coalesce(a.channel, '-')) as fact
      from activities a join customers c using (customer_id)
      where c.code like ${`${prefix}%`} and a.recorded_change <= ${change}::bigint
        and (a.retired_change is null or a.retired_change > ${change}::bigint)
        and c.recorded_change <= ${change}::bigint
        and (c.retired_change is null or c.retired_change > ${change}::bigint)`.execute(tx.db),
  );
  return rows.map(({ fact }) => fact).sort();
}

const steps = (prefix: string): fc.Arbitrary<Step[]> => {
  const row = fc.record({
    id: fc.constantFrom("1", "2", "3").map((id) => prefix + id),
    customer: fc.constantFrom("A", "B").map((code) => prefix + code),
    amount: fc.constantFrom(null, 1, 2),
    channel: fc.constantFrom(null, "x", "y"),
  });
  const importing = fc.record({
    kind: fc.constant("import" as const),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    existing: fc.constantFrom("skip" as const, "overwrite" as const, "fill" as const),
    hasIds: fc.boolean(),
  });
  const undoing = fc.record({ kind: fc.constant("undo" as const), pick: fc.nat(5) });
  return fc.array(fc.oneof({ arbitrary: importing, weight: 3 }, { arbitrary: undoing, weight: 2 }), {
    minLength: 2,
    maxLength: 7,
  });
};

test("any sequence of imports and undos leaves the facts that a simple model says, and what was known once stays known", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps("#"), async (drawn) => {
      const prefix = `r${run++}-`;
      const model = new Model();
      const undoable: { id: number; number: number }[] = [];
      const known: [number, string[]][] = [];
      for (const [number, step] of drawn.entries()) {
        const change = step.kind === "import" ? await bringIn(step, number) : await takeBack(step.pick);
        if (change === undefined) continue;
        expect(await factsKnownTo(change, prefix)).toEqual(model.facts());
        known.push([change, model.facts()]);
      }
      for (const [change, facts] of known) expect(await factsKnownTo(change, prefix)).toEqual(facts);

      async function bringIn(step: Extract<Step, { kind: "import" }>, number: number) {
        const rows = step.rows.map((row) => ({
          ...row,
          id: row.id.replace("#", prefix),
          customer: row.customer.replace("#", prefix),
        }));
        const done = await intake.take(fileOf(rows), mapOf(step));
        model.import(number, { ...step, rows });
        undoable.push({ id: done.id, number });
        return done.change ?? undefined;
      }

      async function takeBack(pick: number) {
        const [chosen] = undoable.splice(pick % Math.max(1, undoable.length), 1);
        if (!chosen) return undefined;
        const undone = await intake.context.database.asApp(intake.asker, (tx) =>
          undoImport(tx, chosen.id, true),
        );
        model.undo(chosen.number);
        return undone.ok ? (undone.value.undoneChange ?? undefined) : undefined;
      }
    }),
    { numRuns: 20 },
  );
});

function fileOf(rows: readonly Row[]): string {
  return [
    "id,customer,amount,channel",
    ...rows.map((row) => `${row.id},${row.customer},${row.amount ?? ""},${row.channel ?? ""}`),
  ].join("\n");
}

function mapOf({ existing, hasIds }: Extract<Step, { kind: "import" }>): WrittenMap {
  return {
    to: "activities",
    existing,
    columns: { amount: "decimal" },
    fields: {
      ...{ customer: "customer", day: { value: "2024-01-01" }, type: { value: "received" } },
      ...{ amount: "amount", channel: "channel" },
      ...(hasIds ? { externalId: "id" } : {}),
    },
  };
}
