import type { Tx } from "../../platform/database/tx.ts";

/** A customer as found by one of its keys or its name. */
export interface FoundCustomer {
  readonly id: number;
  readonly code: string;
  /** Null for a customer of which only a key is known. */
  readonly name: string | null;
}

/** Customers by a key: in the order in which kinds of keys count, the best first. */
export async function findCustomersByKey(
  tx: Tx,
  code: string,
  creditCode: string | undefined,
): Promise<FoundCustomer[]> {
  const rows = await tx.db
    .selectFrom("customer_keys as k")
    .innerJoin("customers as c", "c.customer_id", "k.customer_id")
    .leftJoin("customer_names as n", (join) =>
      join.onRef("n.customer_id", "=", "c.customer_id").on("n.retired_change", "is", null),
    )
    .select(["c.customer_id", "c.code", "n.name", "k.kind"])
    .where((eb) =>
      eb.or([
        eb.and([eb("k.kind", "in", ["code", "alias"]), eb("k.key", "=", code)]),
        ...(creditCode === undefined
          ? []
          : [eb.and([eb("k.kind", "=", "credit-code"), eb("k.key", "=", creditCode)])]),
      ]),
    )
    .execute();
  const rank = (kind: string) => ["code", "alias", "credit-code"].indexOf(kind);
  return rows
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map((row) => ({ id: row.customer_id, code: row.code, name: row.name }));
}

/** Customers whose present name has this core, at most `limit`, by code. */
export async function findCustomersByNameCore(tx: Tx, core: string, limit: number): Promise<FoundCustomer[]> {
  const rows = await tx.db
    .selectFrom("customer_names as n")
    .innerJoin("customers as c", "c.customer_id", "n.customer_id")
    .select(["c.customer_id", "c.code", "n.name"])
    .where("n.name_core", "=", core)
    .where("n.retired_change", "is", null)
    .where("c.retired_change", "is", null)
    .orderBy("c.code")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.customer_id, code: row.code, name: row.name }));
}

/** Whether a text is a code of the customer: its own, or that of one merged into it. */
export async function isCodeOf(tx: Tx, customerId: number, code: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("customer_keys")
    .select("key")
    .where("kind", "=", "code")
    .where("key", "=", code)
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  return row !== undefined;
}
