import { type RawBuilder, sql } from "kysely";

/** Which facts count: those recorded up to a change, and not retired by then. */
export interface KnownTo {
  readonly change: number;
  /** Whether that is all there is: the test is then on one column, and cheaper. */
  readonly isNow: boolean;
}

/** The condition that a version of a fact, under this alias, was known and in force. */
export function knownFact(alias: string, knownTo: KnownTo): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  if (knownTo.isNow) return sql`${column("retired_change")} is null`;
  return sql`${column("recorded_change")} <= ${knownTo.change}
    and (${column("retired_change")} is null or ${column("retired_change")} > ${knownTo.change})`;
}

/**
 * The condition that a customer, under this alias, was known and there. One that was merged away and is
 * back was not there in between, of which only the merge tells.
 */
export function knownCustomer(alias: string, knownTo: KnownTo): RawBuilder<boolean> {
  if (knownTo.isNow) return knownFact(alias, knownTo);
  return sql`${knownFact(alias, knownTo)} and not exists (
    select from merged_customers w
    where w.customer_id = ${sql.ref(`${alias}.customer_id`)} and ${knownFact("w", knownTo)})`;
}
