import type { Kysely } from "kysely";
import type { PoolClient } from "pg";
import type { Schema } from "./schema.gen.ts";

/** Who is asking, for the audit and for row-level security. */
export interface Asker {
  /** Shown as the author of changes: `local` for the holder of the local key. */
  readonly actor: string;
  /** Whose customers are seen. */
  readonly scope: "everybody" | "nobody";
}

/**
 * A transaction in which it is known who asks. Operations take it explicitly; no query runs outside
 * of one.
 */
export interface Tx {
  readonly db: Kysely<Schema>;
  /** The same connection, for COPY. */
  readonly client: PoolClient;
  readonly asker: Asker;
}
