import type { SchemeClosure } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";

/** A version of a scheme as it was published. */
export interface StoredVersion {
  readonly schemeId: number;
  readonly code: string;
  readonly version: number;
  readonly closure: SchemeClosure;
  readonly publishedAt: Date;
}

/** The version in force of a scheme, or an older one; undefined when there is no such scheme. */
export async function findScheme(tx: Tx, code: string, version?: number): Promise<StoredVersion | undefined> {
  const [found] = await selectVersions(tx)
    .where("s.code", "=", code)
    .$if(version !== undefined, (query) => query.where("v.version", "=", version as number))
    .orderBy("v.version", "desc")
    .limit(1)
    .execute();
  return found && toVersion(found);
}

/** A version of a scheme by its numbers, as runs refer to it. */
export async function readVersion(tx: Tx, schemeId: number, version: number): Promise<StoredVersion> {
  const found = await selectVersions(tx)
    .where("s.scheme_id", "=", schemeId)
    .where("v.version", "=", version)
    .executeTakeFirstOrThrow();
  return toVersion(found);
}

/** Every scheme's version in force, by code. */
export async function readSchemes(tx: Tx): Promise<StoredVersion[]> {
  const found = await selectVersions(tx)
    .distinctOn("s.code")
    .orderBy("s.code")
    .orderBy("v.version", "desc")
    .execute();
  return found.map(toVersion);
}

/** Writes the next version of a scheme, the first if there is none, and returns it. */
export async function saveVersion(tx: Tx, closure: SchemeClosure): Promise<StoredVersion> {
  const { code } = closure.scheme;
  const { scheme_id } = await tx.db
    .insertInto("schemes")
    .values({ code })
    .onConflict((conflict) => conflict.column("code").doUpdateSet({ code })) // locks it: versions take turns
    .returning("scheme_id")
    .executeTakeFirstOrThrow();
  const { version } = await tx.db
    .insertInto("scheme_versions")
    .values((eb) => ({
      scheme_id,
      version: eb
        .selectFrom("scheme_versions")
        .select((last) => last(last.fn.coalesce(last.fn.max("version"), last.lit(0)), "+", 1).as("next"))
        .where("scheme_id", "=", scheme_id),
      definition: JSON.stringify(closure.scheme),
      closure: JSON.stringify(closure),
      published_by: tx.asker.actor,
    }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return readVersion(tx, scheme_id, version);
}

function selectVersions(tx: Tx) {
  return tx.db
    .selectFrom("schemes as s")
    .innerJoin("scheme_versions as v", "v.scheme_id", "s.scheme_id")
    .select(["s.scheme_id", "s.code", "v.version", "v.closure", "v.published_at"]);
}

function toVersion(row: {
  scheme_id: number;
  code: string;
  version: number;
  closure: unknown;
  published_at: Date;
}): StoredVersion {
  return {
    schemeId: row.scheme_id,
    code: row.code,
    version: row.version,
    closure: row.closure as SchemeClosure,
    publishedAt: row.published_at,
  };
}
