import { createHash } from "node:crypto";
import type { ImportMap, ImportTarget } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";

/** A map kept under a name. */
export interface StoredMap {
  readonly id: number;
  readonly name: string;
  readonly map: ImportMap;
  readonly columns: readonly string[];
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Saved maps, by name; of one target when it is given. */
export async function readMaps(tx: Tx, to: ImportTarget | undefined): Promise<StoredMap[]> {
  const rows = await tx.db
    .selectFrom("import_maps")
    .selectAll()
    .$if(to !== undefined, (query) => query.where("target", "=", to as string))
    .orderBy("name")
    .execute();
  return rows.map(toMap);
}

/** The saved maps for files with these columns in any order, the latest first. */
export async function findMapsFor(
  tx: Tx,
  columns: readonly string[],
  to: ImportTarget | undefined,
): Promise<StoredMap[]> {
  const rows = await tx.db
    .selectFrom("import_maps")
    .selectAll()
    .where("fingerprint", "=", fingerprintOf(columns))
    .$if(to !== undefined, (query) => query.where("target", "=", to as string))
    .orderBy("saved_at", "desc")
    .execute();
  return rows.map(toMap);
}

/** Keeps a map, in place of one of the same name. */
export async function saveMap(
  tx: Tx,
  { name, map, columns }: Pick<StoredMap, "name" | "map" | "columns">,
  now: Date,
): Promise<StoredMap> {
  const values = {
    target: map.to,
    map: JSON.stringify(map),
    columns: [...columns],
    fingerprint: fingerprintOf(columns),
    saved_by: tx.asker.actor,
    saved_at: now,
  };
  const row = await tx.db
    .insertInto("import_maps")
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toMap(row);
}

/** Forgets a map; whether there was one. */
export async function removeMap(tx: Tx, id: number): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom("import_maps")
    .where("map_id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Equal for files with the same columns, whatever their order. */
function fingerprintOf(columns: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([...columns].sort()))
    .digest("hex");
}

function toMap(row: {
  map_id: number;
  name: string;
  map: unknown;
  columns: string[];
  saved_by: string;
  saved_at: Date;
}): StoredMap {
  return {
    id: row.map_id,
    name: row.name,
    map: row.map as ImportMap,
    columns: row.columns,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  };
}
