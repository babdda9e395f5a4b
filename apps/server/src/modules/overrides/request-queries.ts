import type { Override } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { teamOf } from "./situation-queries.ts";

/** An override as it was asked for, what became of it, and where the customer stands without it. */
export interface StoredRequest {
  readonly id: number;
  readonly customerId: number;
  readonly customer: string;
  readonly name: string | null;
  /** Of the customer today. */
  readonly team: string | null;
  readonly schemeId: number;
  readonly scheme: string;
  readonly tier: string;
  readonly reason: string;
  readonly evidence: string | null;
  readonly from: string | null;
  readonly until: string;
  readonly state: Override["state"];
  readonly askedBy: string;
  /** The user; null for the holder of the local key. */
  readonly asker: string | null;
  readonly askedAt: Date;
  readonly leadStep: Override["leadStep"];
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedAlone: boolean;
  readonly note: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly tierThen: string | null;
  readonly tierNow: string | null;
}

/** Which requests are looked at. */
export interface RequestFilter {
  readonly show: "forMe" | "waiting" | "inForce" | "closed" | "all";
  readonly state?: Override["state"] | undefined;
  readonly scheme?: string | undefined;
  /** The customer's code. */
  readonly customer?: string | undefined;
}

/** Who looks, on which day, and whether approvers decide on what they asked for, since there is no other. */
export interface Looking {
  readonly asker: Asker;
  readonly today: string;
  readonly isAlone: boolean;
}

const requestsLock = 4_710_021; // any constant of our own

/** Makes whoever asks for an override take turns until the transaction ends. */
export async function lockRequests(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${requestsLock})`.execute(tx.db);
}

/** Locks a request until the transaction ends, so that it is decided once; whether there is one. */
export async function lockRequest(tx: Tx, id: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom("override_requests")
    .select("request_id")
    .where("request_id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** A request by its number; undefined where there is none of a customer that is seen. */
export async function findRequest(tx: Tx, id: number, today: string): Promise<StoredRequest | undefined> {
  const { rows } = await sql<StoredRequest>`${requestsOf(sql`r.request_id = ${id}`, today)}`.execute(tx.db);
  return rows[0];
}

/** A page of requests, the latest first, and how many there are. */
export async function readRequests(
  tx: Tx,
  filter: RequestFilter,
  looking: Looking,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; requests: StoredRequest[] }> {
  const requests = requestsOf(fits(filter, looking), looking.today);
  const { rows } = await sql<StoredRequest & { total: number }>`
    select r.*, count(*) over () as total from (${requests}) r
    order by id desc offset ${page.offset} limit ${page.limit}`.execute(tx.db);
  return { total: rows[0]?.total ?? 0, requests: rows.map(({ total: _, ...request }) => request) };
}

function fits({ show, state, scheme, customer }: RequestFilter, looking: Looking): RawBuilder<unknown> {
  const shown = {
    forMe: waitsFor(looking),
    waiting: sql`r.state in ('asked', 'agreed')`,
    inForce: sql`r.state = 'approved'`,
    closed: sql`r.state in ('refused', 'withdrawn', 'ended')`,
    all: sql`true`,
  };
  return sql`${shown[show]}
    and ${state === undefined ? sql`true` : sql`r.state = ${state}`}
    and ${scheme === undefined ? sql`true` : sql`s.code = ${scheme}`}
    and ${customer === undefined ? sql`true` : sql`c.code = ${customer}`}`;
}

/** Approvers decide on what is agreed to, leads agree to what is asked for; nobody does on their own request. */
function waitsFor({ asker, isAlone }: Looking): RawBuilder<unknown> {
  const own = sql`r.asker is not distinct from ${asker.userId ?? null}::uuid`;
  if (asker.role === "administrator") {
    return isAlone ? sql`r.state = 'agreed'` : sql`(r.state = 'agreed' and not ${own})`;
  }
  return sql`(r.state = 'asked' and o.team = any(${asker.teams ?? []}::text[]) and not ${own})`;
}

function requestsOf(where: RawBuilder<unknown>, today: string): RawBuilder<unknown> {
  return sql`
    select r.request_id as id, r.customer_id as "customerId", c.code as customer, n.name, o.team,
      r.scheme_id as "schemeId", s.code as scheme, r.tier, r.reason, r.evidence, r.valid_from as "from",
      r.valid_until as "until", r.state, r.asked_by as "askedBy", r.asker, r.asked_at as "askedAt",
      r.lead_step as "leadStep", r.agreed_by as "agreedBy", r.agreed_at as "agreedAt",
      r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.decided_alone as "decidedAlone", r.note,
      r.ended_by as "endedBy", r.ended_at as "endedAt", r.end_reason as "endReason", r.tier_then as "tierThen",
      coalesce(m.ruled, t.tier) as "tierNow"
    from override_requests r
    join schemes s on s.scheme_id = r.scheme_id
    join customers c on c.customer_id = r.customer_id and c.retired_change is null
    left join customer_names n on n.customer_id = r.customer_id and n.retired_change is null
    left join lateral (${teamOf(sql`r.customer_id`, today)}) o on true
    left join standings t on t.customer_id = r.customer_id and t.scheme_id = r.scheme_id
    left join movements m on m.customer_id = r.customer_id and m.scheme_id = r.scheme_id and m.closed_by is null
    where ${where}`;
}

/** A request to be written. */
export type NewRequest = Pick<
  StoredRequest,
  "customerId" | "schemeId" | "tier" | "reason" | "evidence" | "until" | "state" | "leadStep" | "tierThen"
>;

/** Writes a request of who asks; gives its number. */
export async function insertRequest(tx: Tx, request: NewRequest): Promise<number> {
  const { id } = await tx.db
    .insertInto("override_requests")
    .values({
      customer_id: request.customerId,
      scheme_id: request.schemeId,
      tier: request.tier,
      reason: request.reason,
      evidence: request.evidence,
      valid_until: request.until,
      state: request.state,
      lead_step: request.leadStep,
      tier_then: request.tierThen,
      asked_by: tx.asker.actor,
      asker: tx.asker.userId ?? null,
    })
    .returning("request_id as id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes down that who asks agrees to a request as a lead. */
export async function saveAgreement(tx: Tx, id: number): Promise<void> {
  await tx.db
    .updateTable("override_requests")
    .set({ state: "agreed", agreed_by: tx.asker.actor, agreed_at: sql`clock_timestamp()` })
    .where("request_id", "=", id)
    .execute();
}

/** Writes down how who asks decided on a request. */
export async function saveDecision(
  tx: Tx,
  id: number,
  decision: {
    readonly state: "approved" | "refused" | "withdrawn";
    readonly note: string | null;
    readonly from?: string;
    readonly isAlone?: boolean;
  },
): Promise<void> {
  await tx.db
    .updateTable("override_requests")
    .set({
      state: decision.state,
      note: decision.note,
      valid_from: decision.from ?? null,
      decided_alone: decision.isAlone ?? false,
      decided_by: tx.asker.actor,
      decided_at: sql`clock_timestamp()`,
    })
    .where("request_id", "=", id)
    .execute();
}

/** Writes down that overrides ended. `by` is null where they ran out. */
export async function saveEnd(
  tx: Tx,
  ids: readonly number[],
  { by, reason }: { readonly by: string | null; readonly reason: string | null },
): Promise<void> {
  await tx.db
    .updateTable("override_requests")
    .set({ state: "ended", ended_by: by, ended_at: sql`clock_timestamp()`, end_reason: reason })
    .where("request_id", "in", [...ids])
    .execute();
}
