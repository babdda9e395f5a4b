import { type Day, parseDay } from "@gradus/engine";
import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { Base } from "../metrics/index.ts";
import type { HeldAt } from "./held-tiers-queries.ts";

/** What the movement rules had given some run before, where the customers of a base stand. */
export interface PlacedMovement {
  /** The as-of day of that run. */
  readonly asOf: Day;
  /** Codes of the tiers and states that the rules gave. */
  readonly ruledCodes: readonly string[];
  /** By customer of the base: the place in `ruledCodes`, −1 for none. */
  readonly ruled: Int16Array;
  /** By customer: the first day of it. */
  readonly since: Int32Array;
  readonly pendingCodes: readonly string[];
  /** By customer: the place in `pendingCodes` of the tier to which a move waits, −1 for none. */
  readonly pending: Int16Array;
  readonly pendingSince: Int32Array;
  readonly due: Int32Array;
}

/** Reads what the movement rules had given once a run was published, of everybody or just some. */
export async function readMovement(
  tx: Tx,
  schemeId: number,
  { afterRun }: HeldAt,
  { ids }: Pick<Base, "ids">,
  only?: readonly number[],
): Promise<PlacedMovement> {
  const stood = (alias: string) => sql`${sql.ref(`${alias}.opened_by`)} <= ${afterRun}
    and (${sql.ref(`${alias}.closed_by`)} is null or ${sql.ref(`${alias}.closed_by`)} > ${afterRun})`;
  const query = sql`
    select p.customer_id, coalesce(m.ruled, p.tier) as ruled, coalesce(m.ruled_since, p.valid_from) as since,
      m.pending, m.pending_since, m.due
    from spans p
    left join movements m on m.customer_id = p.customer_id and m.scheme_id = p.scheme_id and ${stood("m")}
    where p.scheme_id = ${schemeId} and ${isAmong("p.customer_id", only)} and ${stood("p")}`.compile(tx.db);
  const { columns, count } = await copyColumnsOut(tx.client, query, [
    { name: "customer_id", type: "int8" },
    { name: "ruled", type: "text", dictionary: true },
    { name: "since", type: "date" },
    { name: "pending", type: "text", dictionary: true },
    { name: "pending_since", type: "date" },
    { name: "due", type: "date" },
  ]);
  const rowOf = new Map<number, number>();
  for (let row = 0; row < count; row++) rowOf.set(columns.customer_id.values[row] as number, row);
  const placed = {
    ruled: new Int16Array(ids.length).fill(-1),
    since: new Int32Array(ids.length),
    pending: new Int16Array(ids.length).fill(-1),
    pendingSince: new Int32Array(ids.length),
    due: new Int32Array(ids.length),
  };
  for (let i = 0; i < ids.length; i++) {
    const row = rowOf.get(ids[i] as number);
    if (row === undefined) continue;
    placed.ruled[i] = columns.ruled.codes[row] as number;
    placed.since[i] = columns.since.values[row] as number;
    placed.pending[i] = columns.pending.codes[row] as number;
    placed.pendingSince[i] = columns.pending_since.values[row] as number;
    placed.due[i] = columns.due.values[row] as number;
  }
  return {
    asOf: await readAsOf(tx, afterRun),
    ruledCodes: columns.ruled.values,
    pendingCodes: columns.pending.values,
    ...placed,
  };
}

/** The day of the last run over everybody up to this one: a regrade names the cases of a committee for some only. */
async function readAsOf(tx: Tx, runId: number): Promise<Day> {
  const { as_of } = await tx.db
    .selectFrom("runs as r")
    .innerJoin("runs as last", "last.scheme_id", "r.scheme_id")
    .select("r.as_of")
    .where("last.run_id", "=", runId)
    .where("r.run_id", "<=", runId)
    .where("r.kind", "in", ["live", "take-back"])
    .where((eb) => eb.or([eb("r.published_at", "is not", null), eb("r.run_id", "=", runId)]))
    .orderBy("r.run_id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return parseDay(as_of) as Day;
}
