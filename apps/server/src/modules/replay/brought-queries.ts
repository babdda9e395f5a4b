import type { ReplayLine, ValueSettings } from "@gradus/contract";
import { type Day, formatDay, parseDay } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { type KnownTo, knownFact } from "../metrics/index.ts";

/** What is added up, of which days `(after, through]`, known to which change. */
export interface BroughtWish {
  readonly outcome: ReplayLine["outcome"];
  readonly settings: ValueSettings;
  /** Decimal places of the base currency. */
  readonly digits: number;
  readonly after: Day;
  readonly through: Day;
  readonly knownTo: KnownTo;
}

/** What customers brought, in minor units, by id ascending; who is not there brought nothing. */
export interface Brought {
  readonly ids: Float64Array;
  readonly money: Float64Array;
}

/**
 * Adds up what each customer brought. Receipts are of the purchases of the value settings less refunds;
 * profit is these less the cost of activities of any type, and less what serving the customer cost by the settings' rates.
 */
export async function readBrought(tx: Tx, wish: BroughtWish): Promise<Brought> {
  const { settings, digits, after, through, knownTo } = wish;
  const receipts = sql`coalesce(sum(a.amount) filter (where ${isReceipt(settings)}), 0)`;
  const during = sql`${knownFact("a", knownTo)}
    and a.day > ${formatDay(after)}::date and a.day <= ${formatDay(through)}::date`;
  const types = Object.keys(settings.costToServe);
  const query =
    wish.outcome === "receipts"
      ? sql`
        select a.customer_id, ${receipts}::bigint as money
        from activities a where ${during} and ${isReceipt(settings)}
        group by a.customer_id order by a.customer_id`
      : sql`
        select a.customer_id,
          (${receipts} - coalesce(sum(a.cost), 0) - round(coalesce(sum(r.rate), 0) * 10::numeric ^ ${digits}::int))::bigint as money
        from activities a
        left join (
          select t.type_id, rate
          from unnest(${types}::text[], ${types.map((type) => String(settings.costToServe[type]))}::numeric[]) s (code, rate)
          join activity_types t using (code)
        ) r on r.type_id = a.type_id
        where ${during}
        group by a.customer_id order by a.customer_id`;
  const { columns } = await copyColumnsOut(tx.client, query.compile(tx.db), [
    { name: "customer_id", type: "int8" },
    { name: "money", type: "int8" },
  ]);
  return { ids: columns.customer_id.values, money: columns.money.values };
}

/** The day of the last receipt or refund that is known now; undefined without any. */
export async function readLastReceipt(tx: Tx, settings: ValueSettings): Promise<Day | undefined> {
  const { rows } = await sql<{ last: string | null }>`
    select max(a.day) as last from activities a
    where a.retired_change is null and ${isReceipt(settings)}`.execute(tx.db);
  const last = rows[0]?.last;
  return last == null ? undefined : parseDay(last);
}

function isReceipt({ purchases: { types, refunds = [] } }: ValueSettings): RawBuilder<boolean> {
  return sql`a.type_id = any(array(
    select type_id from activity_types where code = any(${[...types, ...refunds]}::text[])))`;
}
