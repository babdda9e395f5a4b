import { totalmem } from "node:os";
import type { Database } from "../../platform/database/open-database.ts";
import { ColumnCache } from "./column-cache.ts";

const shareOfMemory = 1 / 8;
const caches = new WeakMap<Database, ColumnCache>();

/** The columns of a database's customers that are in memory: one store for all who look, of an eighth of the machine's. */
export function columnsInMemory(database: Database): ColumnCache {
  const known = caches.get(database);
  if (known) return known;
  const cache = new ColumnCache(totalmem() * shareOfMemory);
  caches.set(database, cache);
  return cache;
}
