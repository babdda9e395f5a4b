import type { SchemeClosure } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A version of a scheme as it was published, or a draft of it as it was tried. */
export interface StoredVersion {
  readonly schemeId: number;
  readonly code: string;
  /** From 1; below 0 it is a draft that was tried, which only trials refer to. */
  readonly version: number;
  /** Of a draft that was tried, its revision. */
  readonly draftRevision: number | null;
  readonly closure: SchemeClosure;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  /** Runs as of this day and later go by it; null: every run since it was published. */
  readonly inForceFrom: string | null;
  /** Whether that day has come. */
  readonly hasCome: boolean;
  /** Null where it was published without a second person. */
  readonly approvedBy: string | null;
}

/**
 * The version in force of a scheme today, or that of a number; undefined when there is no such scheme. Of a scheme
 * that is not in force yet, the version that comes first.
 */
export async function findScheme(tx: Tx, code: string, version?: number): Promise<StoredVersion | undefined> {
  const found = await selectVersions(tx)
    .where("s.code", "=", code)
    .where("v.version", ">", 0)
    .$if(version !== undefined, (query) => query.where("v.version", "=", version as number))
    .orderBy(inForceFirst(today))
    .orderBy("v.version", "desc")
    .limit(1)
    .executeTakeFirst();
  return found && toVersion(found);
}

/** The version by which a run as of a day goes: the latest whose day has come; undefined where none has. */
export async function findSchemeOn(tx: Tx, code: string, day: string): Promise<StoredVersion | undefined> {
  const found = await selectVersions(tx)
    .where("s.code", "=", code)
    .where("v.version", ">", 0)
    .where(hasCome(sql`${day}::date`))
    .orderBy("v.version", "desc")
    .limit(1)
    .executeTakeFirst();
  return found && toVersion(found);
}

/** A scheme's versions, the latest published first; none when there is no such scheme. */
export async function readVersions(tx: Tx, code: string): Promise<StoredVersion[]> {
  const found = await selectVersions(tx)
    .where("s.code", "=", code)
    .where("v.version", ">", 0)
    .orderBy("v.version", "desc")
    .execute();
  return found.map(toVersion);
}

const today = sql`(now() at time zone (select time_zone from organisation))::date`;

function hasCome(day: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`coalesce(v.in_force_from <= ${day}, true)`;
}

/** Orders versions whose day has come before those to come, and these by their day. */
function inForceFirst(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${hasCome(day)} then '-infinity' else v.in_force_from end`;
}

/** A version of a scheme by its numbers, as runs refer to it. */
export async function readVersion(tx: Tx, schemeId: number, version: number): Promise<StoredVersion> {
  const found = await selectVersions(tx)
    .where("s.scheme_id", "=", schemeId)
    .where("v.version", "=", version)
    .executeTakeFirstOrThrow();
  return toVersion(found);
}

/** Versions by their numbers, as many runs refer to them, in no order. */
export async function readVersionsOf(
  tx: Tx,
  runs: readonly { readonly schemeId: number; readonly version: number }[],
): Promise<StoredVersion[]> {
  if (runs.length === 0) return [];
  const found = await selectVersions(tx)
    .where((eb) =>
      eb.or(
        runs.map(({ schemeId, version }) =>
          eb.and([eb("v.scheme_id", "=", schemeId), eb("v.version", "=", version)]),
        ),
      ),
    )
    .execute();
  return found.map(toVersion);
}

/** Every scheme's version in force today, by code; only of `codes` where they are given. */
export async function readSchemes(tx: Tx, codes?: readonly string[]): Promise<StoredVersion[]> {
  const found = await selectVersions(tx)
    .distinctOn("s.code")
    .where("v.version", ">", 0)
    .$if(codes !== undefined, (query) => query.where("s.code", "in", [...(codes ?? [])]))
    .orderBy("s.code")
    .orderBy(inForceFirst(today))
    .orderBy("v.version", "desc")
    .execute();
  return found.map(toVersion);
}

/** Makes sure that a scheme of this code is known, and locks it: its versions and drafts take turns. */
export async function ensureScheme(tx: Tx, code: string): Promise<number> {
  const { scheme_id } = await tx.db
    .insertInto("schemes")
    .values({ code })
    .onConflict((conflict) => conflict.column("code").doUpdateSet({ code }))
    .returning("scheme_id")
    .executeTakeFirstOrThrow();
  return scheme_id;
}

/** How a version is published: from when, and by whose approval. */
export interface Publication {
  /** In force at once when left out. */
  readonly inForceFrom?: string | null | undefined;
  readonly approvedBy?: string | null | undefined;
}

/** Writes the next version of a scheme, the first if there is none, and returns it. */
export async function saveVersion(
  tx: Tx,
  closure: SchemeClosure,
  publication: Publication = {},
): Promise<StoredVersion> {
  const schemeId = await ensureScheme(tx, closure.scheme.code);
  const next = sql<number>`(select coalesce(max(version), 0) + 1 from scheme_versions
    where scheme_id = ${schemeId} and version > 0)`;
  return insertVersion(tx, { schemeId, closure, version: next, draftRevision: null, publication });
}

/**
 * Writes down a draft as it is tried, so that its trials can be explained later: no version, and not in
 * force. The same revision, over the same metrics, is written once.
 */
export async function freezeTried(
  tx: Tx,
  closure: SchemeClosure,
  draftRevision: number,
): Promise<StoredVersion> {
  const schemeId = await ensureScheme(tx, closure.scheme.code);
  const before = await selectVersions(tx)
    .where("s.scheme_id", "=", schemeId)
    .where("v.draft_revision", "=", draftRevision)
    .where(sql<boolean>`v.closure = ${JSON.stringify(closure)}::jsonb`)
    .executeTakeFirst();
  if (before) return toVersion(before);
  const next = sql<number>`(select least(min(version), 0) - 1 from scheme_versions where scheme_id = ${schemeId})`;
  return insertVersion(tx, { schemeId, closure, version: next, draftRevision, publication: {} });
}

interface NewVersion {
  readonly schemeId: number;
  readonly closure: SchemeClosure;
  readonly version: RawBuilder<number>;
  readonly draftRevision: number | null;
  readonly publication: Publication;
}

async function insertVersion(
  tx: Tx,
  { schemeId, closure, version, draftRevision, publication }: NewVersion,
): Promise<StoredVersion> {
  const inserted = await tx.db
    .insertInto("scheme_versions")
    .values({
      scheme_id: schemeId,
      version,
      definition: JSON.stringify(closure.scheme),
      closure: JSON.stringify(closure),
      draft_revision: draftRevision,
      published_by: tx.asker.actor,
      in_force_from: publication.inForceFrom ?? null,
      approved_by: publication.approvedBy ?? null,
    })
    .returning("version")
    .executeTakeFirstOrThrow();
  return readVersion(tx, schemeId, inserted.version);
}

function selectVersions(tx: Tx) {
  return tx.db
    .selectFrom("schemes as s")
    .innerJoin("scheme_versions as v", "v.scheme_id", "s.scheme_id")
    .select([
      "s.scheme_id as schemeId",
      "s.code",
      "v.version",
      "v.draft_revision as draftRevision",
      "v.closure",
      "v.published_at as publishedAt",
      "v.published_by as publishedBy",
      "v.in_force_from as inForceFrom",
      hasCome(today).as("hasCome"),
      "v.approved_by as approvedBy",
    ]);
}

function toVersion(row: Omit<StoredVersion, "closure"> & { closure: unknown }): StoredVersion {
  return { ...row, closure: row.closure as SchemeClosure };
}
