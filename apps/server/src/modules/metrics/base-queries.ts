import { formatDay, type Population } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { type KnownTo, knownCustomer, knownFact } from "./known-facts-queries.ts";

/** As of when, and known to which change. */
export interface Moment {
  readonly asOf: number;
  readonly knownTo: KnownTo;
}

/** What one unit of grading is; see {@link Population}. */
export type PopulationUnit = NonNullable<Population["unit"]>;

/**
 * Who is there to be graded. Every customer is graded by way of a unit: itself, its group's head, or
 * the group as a whole, which goes by the name of its head or, without one, its first member.
 */
export interface Base {
  /** Customer ids, ascending. */
  readonly ids: Float64Array;
  readonly codes: readonly string[];
  /** By customer: position of its unit in `units`. */
  readonly unitOf: Int32Array;
  /** Positions in `ids` of the customers that stand for a unit, ascending. */
  readonly units: Int32Array;
}

/**
 * Reads the base. With `only`, just these customers and, where they are graded by way of a group,
 * those who stand for it.
 */
export async function readBase(
  tx: Tx,
  moment: Moment,
  unit: PopulationUnit,
  only?: readonly number[],
): Promise<Base> {
  const some = only === undefined ? sql`true` : sql`c.customer_id in (${unitIds(moment, unit, only)})`;
  const unitId = unit === "company" ? sql`c.customer_id` : sql`coalesce(u.unit_id, c.customer_id)`;
  const query = sql`
    select c.customer_id, c.code, ${unitId} as unit_id
    from customers c ${unit === "company" ? sql`` : sql`left join (${unitMembers(moment, only)}) u using (customer_id)`}
    where ${knownCustomer("c", moment.knownTo)} and ${some}
    order by c.customer_id`.compile(tx.db);
  const { columns } = await copyColumnsOut(tx.client, query, [
    { name: "customer_id", type: "int8" },
    { name: "code", type: "text" },
    { name: "unit_id", type: "int8" },
  ]);
  return arrangeUnits(columns.customer_id.values, columns.code.values, columns.unit_id.values);
}

/**
 * Who belongs to which unit, as `customer_id, unit_id`: only customers in a group are in it. A group
 * goes by its head, or who stands for a head that was merged away, while that is a member in force, else
 * by its member of the lowest id. With `only`, of these customers' groups, and of others a part.
 */
export function unitMembers(
  { asOf, knownTo }: Moment,
  only: readonly number[] | undefined,
): RawBuilder<unknown> {
  const companions = sql`
    select fellow.customer_id from group_memberships own
    join group_memberships fellow on fellow.group_id = own.group_id
    where ${isAmong("own.customer_id", only)}`;
  return sql`
    select m.customer_id, coalesce(
        min(m.customer_id) filter (where m.customer_id = coalesce(h.into_id, g.head_customer_id)) over by_group,
        min(m.customer_id) over by_group
      ) as unit_id
    from (
      select distinct on (g.customer_id) g.customer_id, g.group_id
      from group_memberships g
      where ${knownFact("g", knownTo)} and g.since <= ${formatDay(asOf)}::date
        ${only ? sql`and g.customer_id in (${companions})` : sql``}
      order by g.customer_id, g.since desc, g.recorded_change desc
    ) m
    join groups g on g.group_id = m.group_id
    left join merged_customers h on h.customer_id = g.head_customer_id and ${knownFact("h", knownTo)}
    join customers c on c.customer_id = m.customer_id and ${knownCustomer("c", knownTo)}
    window by_group as (partition by m.group_id)`;
}

/** The customers themselves, those who stand for their units, and in group mode all fellow members. */
function unitIds(moment: Moment, unit: PopulationUnit, only: readonly number[]): RawBuilder<unknown> {
  const given = sql`select unnest(${only}::bigint[])`;
  if (unit === "company") return given;
  return sql`${given} union
    select unnest(array[u.customer_id, u.unit_id]) from (${unitMembers(moment, only)}) u
    where u.unit_id in (
      select v.unit_id from (${unitMembers(moment, only)}) v where ${isAmong("v.customer_id", only)})`;
}

function arrangeUnits(ids: Float64Array, codes: readonly string[], unitIdOf: Float64Array): Base {
  const positionOf = new Map<number, number>();
  const units: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] !== unitIdOf[i]) continue;
    positionOf.set(ids[i] as number, units.length);
    units.push(i);
  }
  const unitOf = Int32Array.from(unitIdOf, (id) => positionOf.get(id) ?? -1);
  const stray = unitOf.indexOf(-1);
  if (stray >= 0)
    throw new Error(`customer ${ids[stray]} is graded by way of ${unitIdOf[stray]}, who is not there`);
  return { ids, codes, unitOf, units: Int32Array.from(units) };
}
