import type { Role } from "@gradus/contract";
import type { Kysely } from "kysely";
import type { PoolClient } from "pg";
import type { Schema } from "./schema.gen.ts";

/** Who is asking, for the audit and for row-level security. */
export interface Asker {
  /** Shown as the author of changes: `local` for the holder of the local key. */
  readonly actor: string;
  /** Whose customers are seen: `own` are those looked after by `owner`, or by one of `teams`. */
  readonly scope: "everybody" | "own" | "nobody";
  /** What the asker may do over HTTP; without one, nothing that needs a permission. */
  readonly role?: Role;
  /** The signed-in user; none for the local key. */
  readonly userId?: string;
  /** How customers name the user as their owner; for the scope `own`. */
  readonly owner?: string;
  /** The teams the user leads, as customers name them; for the scope `own`. */
  readonly teams?: readonly string[];
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
