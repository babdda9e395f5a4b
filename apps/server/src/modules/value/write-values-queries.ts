import { sql } from "kysely";
import type { CopyColumn } from "../../platform/database/copy/copy-column.ts";
import { copyInto } from "../../platform/database/copy/copy-into.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { CustomerColumns } from "./measure-customers.ts";

/**
 * Writes what a report found of each customer, in one COPY, and removes what the one before found. Row-level
 * security lets COPY into no table that it guards, so the rows go through one of this transaction.
 */
export async function replaceValues(tx: Tx, reportId: number, found: CustomerColumns): Promise<void> {
  const columns = columnsOf(found);
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  await sql`create temporary table staged_values on commit drop as select ${names} from customer_values limit 0`.execute(
    tx.db,
  );
  const writer = await copyInto(tx.client, "staged_values", columns);
  try {
    const row = new Array<unknown>(columns.length);
    for (const position of found.listed) {
      for (const [at, column] of columns.entries()) row[at] = column.read(position);
      if (!writer.write(row)) await writer.drain();
    }
  } catch (error) {
    await writer.abort(error as Error);
    throw error;
  }
  await writer.end();
  await sql`delete from customer_values`.execute(tx.db);
  await sql`
    insert into customer_values (report_id, ${names})
    select ${reportId}::int, ${names} from staged_values order by customer_id`.execute(tx.db);
}

interface ReadColumn extends CopyColumn {
  readonly read: (position: number) => unknown;
}

function columnsOf(found: CustomerColumns): ReadColumn[] {
  const { purchases, rfm, activity, growth, profit } = found;
  /** NaN is missing. */
  const number = (name: string, type: CopyColumn["type"], values: Float64Array | undefined): ReadColumn => ({
    ...{ name, type },
    read: (position) => {
      const value = values?.[position] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    },
  });
  const text = (name: string, textAt: (position: number) => string | undefined): ReadColumn => ({
    ...{ name, type: "text", read: textAt },
  });
  const bin = (name: string, bins: Int8Array | undefined): ReadColumn => ({
    ...{ name, type: "int2", read: (position) => bins?.[position] || null },
  });
  return [
    number("customer_id", "int8", found.ids),
    number("purchase_days", "int4", purchases.purchaseDays),
    number("first_day", "date", purchases.firstDay),
    number("last_day", "date", purchases.lastDay),
    number("usual_interval", "float8", found.usualInterval),
    number("spend", "int8", purchases.spend),
    number("mean_spend", "int8", found.meanSpend),
    number("alive", "float8", found.alive),
    number("expected_purchases", "float8", found.expectedPurchases),
    number("expected_spend", "int8", found.expectedSpend),
    number("lifetime_value", "int8", found.lifetimeValue),
    bin("r", rfm?.r),
    bin("f", rfm?.f),
    bin("m", rfm?.m),
    text("segment", (position) => rfm?.segment[position]),
    text("grid_segment", (position) => rfm?.gridSegment[position]),
    text("class", (position) => rfm?.class[position]),
    text("activity", (position) => activity.state[position]),
    text("activity_reason", (position) => activity.reason[position]),
    text("growth", (position) => growth.state[position]),
    number("spend_trend", "float8", growth.spendTrend),
    number("frequency_trend", "float8", growth.frequencyTrend),
    number("revenue", "int8", profit.revenue),
    number("revenue_before", "int8", profit.revenueBefore),
    number("cost", "int8", profit.cost),
    number("cost_to_serve", "int8", profit.costToServe),
    number("profit", "int8", profit.profit),
    number("share_of_wallet", "float8", found.shareOfWallet),
  ];
}
