import type { ActivityType, Attribute } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

const definitionsLock = 4_710_003; // any constant of our own

/**
 * Lets those who change the catalogue, metrics or schemes take turns until the transaction ends: what one applies is
 * checked against what all others applied, and frozen together with it.
 */
export async function lockDefinitions(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${definitionsLock})`.execute(tx.db);
}

/** An activity type as it is referred to by facts. */
export interface StoredActivityType extends ActivityType {
  readonly id: number;
}

/** An attribute as it is referred to by values. */
export type StoredAttribute = Attribute & { readonly id: number };

/** All activity types, in the order in which they were added. */
export async function readActivityTypes(tx: Tx): Promise<StoredActivityType[]> {
  const rows = await tx.db.selectFrom("activity_types").selectAll().orderBy("type_id").execute();
  return rows.map((row) => ({
    id: row.type_id,
    code: row.code,
    name: { en: row.name_en, zh: row.name_zh },
    family: row.family as ActivityType["family"],
  }));
}

/** All attributes, in the order in which they were added. */
export async function readAttributes(tx: Tx): Promise<StoredAttribute[]> {
  const rows = await tx.db.selectFrom("attributes").selectAll().orderBy("attribute_id").execute();
  return rows.map((row) => ({
    id: row.attribute_id,
    code: row.code,
    name: { en: row.name_en, zh: row.name_zh },
    type: row.type as Attribute["type"],
    ...(row.choices && { choices: row.choices }),
    ...(row.sensitive && { sensitive: true }),
  }));
}

/** Adds activity types, or renames those there are. */
export async function saveActivityTypes(tx: Tx, types: readonly ActivityType[]): Promise<void> {
  if (types.length === 0) return;
  const rows = types.map(({ code, name, family }) => ({ code, name_en: name.en, name_zh: name.zh, family }));
  await tx.db
    .insertInto("activity_types")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((eb) => ({
        name_en: eb.ref("excluded.name_en"),
        name_zh: eb.ref("excluded.name_zh"),
        family: eb.ref("excluded.family"),
      })),
    )
    .execute();
}

/** Adds attributes, or changes those there are; what is not said to be sensitive or not stays what it was. */
export async function saveAttributes(tx: Tx, attributes: readonly Attribute[]): Promise<void> {
  if (attributes.length === 0) return;
  const rows = attributes.map(({ code, name, type, choices, sensitive }) => ({
    code,
    name_en: name.en,
    name_zh: name.zh,
    type,
    choices: choices ?? null,
    sensitive: sensitive ?? false,
  }));
  const said = attributes.filter(({ sensitive }) => sensitive !== undefined).map(({ code }) => code);
  await tx.db
    .insertInto("attributes")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((eb) => ({
        name_en: eb.ref("excluded.name_en"),
        name_zh: eb.ref("excluded.name_zh"),
        type: eb.ref("excluded.type"),
        choices: eb.ref("excluded.choices"),
        sensitive: sql<boolean>`case when excluded.code = any(${said}::text[])
          then excluded.sensitive else attributes.sensitive end`,
      })),
    )
    .execute();
}

/** Those of the attributes, by code, for which any value was ever recorded. */
export async function findAttributesWithValues(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`
    select code from attributes a
    where code = any(${codes}::text[])
      and exists (select from customer_attributes v where v.attribute_id = a.attribute_id)`.execute(tx.db);
  return new Set(rows.map(({ code }) => code));
}

/** Removes an activity type; false when there is none of this code. */
export async function deleteActivityType(tx: Tx, code: string): Promise<boolean> {
  const deleted = await tx.db.deleteFrom("activity_types").where("code", "=", code).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Removes an attribute; false when there is none of this code. */
export async function deleteAttribute(tx: Tx, code: string): Promise<boolean> {
  const deleted = await tx.db.deleteFrom("attributes").where("code", "=", code).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
