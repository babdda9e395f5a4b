import type { AssessmentScale } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { CatalogueUsers } from "./users-queries.ts";

/** A scale as it is referred to by assessments. */
export type StoredScale = AssessmentScale & { readonly id: number };

/** All scales, in the order in which they were added. */
export function readScales(tx: Tx): Promise<StoredScale[]> {
  return selectScales(tx, sql`true`, sql``);
}

/** A scale, kept as it is until the transaction ends, so that what is recorded is one of its levels. */
export async function holdScale(tx: Tx, code: string): Promise<StoredScale | undefined> {
  return (await selectScales(tx, sql`code = ${code}`, sql`for share`))[0];
}

/** Lets nobody be judged on these scales until the transaction ends. */
export async function lockScales(tx: Tx, scales: readonly Pick<AssessmentScale, "code">[]): Promise<void> {
  if (scales.length === 0) return;
  await selectScales(tx, sql`code = any(${scales.map(({ code }) => code)}::text[])`, sql`for update`);
}

async function selectScales(
  tx: Tx,
  which: RawBuilder<unknown>,
  lock: RawBuilder<unknown>,
): Promise<StoredScale[]> {
  const { rows } = await sql<StoredScale & { description: AssessmentScale["description"] | null }>`
    select scale_id as id, code, jsonb_build_object('en', name_en, 'zh', name_zh) as name, description, levels,
      validity_months as "validityMonths", raters
    from assessment_scales where ${which} order by scale_id ${lock}`.execute(tx.db);
  return rows.map(({ description, ...scale }) => ({ ...scale, ...(description && { description }) }));
}

/** Adds scales, or changes those there are. */
export async function saveScales(tx: Tx, scales: readonly AssessmentScale[]): Promise<void> {
  if (scales.length === 0) return;
  const rows = scales.map(({ code, name, description, levels, validityMonths, raters }) => ({
    ...{ code, name_en: name.en, name_zh: name.zh, validity_months: validityMonths, raters },
    description: description ? JSON.stringify(description) : null,
    levels: JSON.stringify(levels),
  }));
  await tx.db
    .insertInto("assessment_scales")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((eb) => ({
        name_en: eb.ref("excluded.name_en"),
        name_zh: eb.ref("excluded.name_zh"),
        description: eb.ref("excluded.description"),
        levels: eb.ref("excluded.levels"),
        validity_months: eb.ref("excluded.validity_months"),
        raters: eb.ref("excluded.raters"),
      })),
    )
    .execute();
}

/** Removes a scale; false when there is none of this code. */
export async function deleteScale(tx: Tx, code: string): Promise<boolean> {
  const deleted = await tx.db.deleteFrom("assessment_scales").where("code", "=", code).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Customers that were ever judged on the scale. */
export async function findAssessedOn(tx: Tx, scale: string): Promise<CatalogueUsers> {
  const { rows } = await sql<{ count: number; code: string | null }>`
    select count(distinct a.customer_id) as count, min(c.code) as code
    from customer_assessments a join assessment_scales s using (scale_id) join customers c using (customer_id)
    where s.code = ${scale}`.execute(tx.db);
  return rows.flatMap(({ count, code }) =>
    code === null ? [] : [{ code: "usedByCustomers" as const, params: { count, code } }],
  );
}

/** A level that assessments have and that a scale would lose, and who is judged to be there. */
export interface LostLevel {
  readonly scale: string;
  readonly value: number;
  readonly users: CatalogueUsers;
}

/** The first level in use that scales, saved like this, would not have any more. */
export async function findLostLevel(
  tx: Tx,
  scales: readonly AssessmentScale[],
): Promise<LostLevel | undefined> {
  if (scales.length === 0) return undefined;
  const kept = scales.map(({ code, levels }) => ({
    code,
    hundredths: levels.map(({ value }) => Math.round(value * 100)),
  }));
  const { rows } = await sql<{ scale: string; value: number; count: number; code: string }>`
    select s.code as scale, a.value, count(distinct a.customer_id) as count, min(c.code) as code
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k(code text, hundredths jsonb)
    join assessment_scales s on s.code = k.code
    join customer_assessments a on a.scale_id = s.scale_id and a.retired_change is null
    join customers c using (customer_id)
    where not k.hundredths @> to_jsonb(a.value)
    group by s.code, a.value order by s.code, a.value limit 1`.execute(tx.db);
  const [lost] = rows;
  if (!lost) return undefined;
  const users = [{ code: "usedByCustomers" as const, params: { count: lost.count, code: lost.code } }];
  return { scale: lost.scale, value: lost.value / 100, users };
}
