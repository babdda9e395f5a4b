import type { Refusal } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Who uses something of the catalogue, each to be worded in the refusal to change it. */
export type CatalogueUsers = readonly Refusal<
  "usedByScheme" | "usedByDraft" | "usedByMetric" | "usedByCustomers" | "usedByActivities"
>[];

/** Schemes whose version in force rests on the metric as it is frozen there, and drafts that read it. */
export async function findUsersOfMetric(tx: Tx, metric: string): Promise<CatalogueUsers> {
  const drafts = await readCodes(
    tx,
    sql`select s.code from scheme_drafts d join schemes s using (scheme_id)
      where d.metrics @> array[${metric}]::text[] order by s.code`,
  );
  return [
    ...(await findSchemes(tx, sql`m ->> 'code' = ${metric}`)),
    ...drafts.map((code) => ({ code: "usedByDraft" as const, params: { code } })),
  ];
}

/** Metrics that are one of the attributes, and schemes in force that rest on one. */
export async function findUsersOfAttributes(tx: Tx, attributes: readonly string[]): Promise<CatalogueUsers> {
  return findUsersBy(tx, sql`m ->> 'attribute' = any(${attributes}::text[])`);
}

/** Metrics that name the type, as one they count or as a purchase or refund of a model, and schemes in force that rest on one. */
export async function findUsersOfType(tx: Tx, type: string): Promise<CatalogueUsers> {
  const isNamed = (place: RawBuilder<unknown>) => sql`coalesce(m ${place} ? ${type}, false)`;
  const places = [sql`-> 'types'`, sql`-> 'purchases' -> 'types'`, sql`-> 'purchases' -> 'refunds'`];
  return findUsersBy(tx, sql`(${sql.join(places.map(isNamed), sql` or `)})`);
}

/** Metrics that read the scale, and schemes in force that rest on one. */
export async function findUsersOfScale(tx: Tx, scale: string): Promise<CatalogueUsers> {
  return findUsersBy(tx, sql`(m ->> 'from' = 'assessment' and m ->> 'scale' = ${scale})`);
}

/** Customers with any value of the attribute, taken back or not. */
export async function findHolders(tx: Tx, attribute: string): Promise<CatalogueUsers> {
  const { rows } = await sql<{ count: number; code: string | null }>`
    select count(distinct v.customer_id) as count, min(c.code) as code
    from customer_attributes v join attributes a using (attribute_id) join customers c using (customer_id)
    where a.code = ${attribute}`.execute(tx.db);
  return rows.flatMap(({ count, code }) => (code === null ? [] : [holdersOf(count, code)]));
}

/** A choice of an attribute of type choice. */
export interface AttributeChoice {
  readonly attribute: string;
  readonly choice: string;
}

/** The first of these choices that any customer has, now or dated, and who has it. */
export async function findHeldChoice(
  tx: Tx,
  choices: readonly AttributeChoice[],
): Promise<(AttributeChoice & { readonly users: CatalogueUsers }) | undefined> {
  const { rows } = await sql<AttributeChoice & { count: number; code: string }>`
    select l.attribute, l.choice, count(distinct v.customer_id) as count, min(c.code) as code
    from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as l(attribute text, choice text)
    join attributes a on a.code = l.attribute
    join customer_attributes v
      on v.attribute_id = a.attribute_id and v.value_text = l.choice and v.retired_change is null
    join customers c using (customer_id)
    group by l.attribute, l.choice order by l.attribute, l.choice limit 1`.execute(tx.db);
  const [held] = rows;
  return (
    held && { attribute: held.attribute, choice: held.choice, users: [holdersOf(held.count, held.code)] }
  );
}

function holdersOf(count: number, code: string): CatalogueUsers[number] {
  return { code: "usedByCustomers", params: { count, code } };
}

/** Whether any activity of the type was ever recorded, and of which day the last is. */
export async function findActivitiesOf(tx: Tx, type: string): Promise<CatalogueUsers> {
  const { rows } = await sql<{ day: string | null }>`
    select max(a.day) as day from activities a join activity_types t using (type_id)
    where t.code = ${type}`.execute(tx.db);
  const day = rows[0]?.day ?? null;
  return day === null ? [] : [{ code: "usedByActivities", params: { day } }];
}

/** @param uses a condition on a metric's definition, `m` */
async function findUsersBy(tx: Tx, uses: RawBuilder<unknown>): Promise<CatalogueUsers> {
  const metrics = await readCodes(
    tx,
    sql`select code from (select code, position, definition as m from metrics) d where ${uses} order by position`,
  );
  return [
    ...metrics.map((code) => ({ code: "usedByMetric" as const, params: { code } })),
    ...(await findSchemes(tx, uses)),
  ];
}

async function findSchemes(tx: Tx, uses: RawBuilder<unknown>): Promise<CatalogueUsers> {
  const codes = await readCodes(
    tx,
    sql`
      select s.code from schemes s
      join lateral (
        select closure from scheme_versions v
        where v.scheme_id = s.scheme_id and v.version > 0 order by v.version desc limit 1
      ) f on true
      where exists (select from jsonb_array_elements(f.closure -> 'metrics') m where ${uses})
      order by s.code`,
  );
  return codes.map((code) => ({ code: "usedByScheme" as const, params: { code } }));
}

async function readCodes(tx: Tx, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await (query as RawBuilder<{ code: string }>).execute(tx.db);
  return rows.map(({ code }) => code);
}
