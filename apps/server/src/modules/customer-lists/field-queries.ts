import type { CustomerField } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import { compileExpressionToSql } from "../../platform/database/expression-queries.ts";
import type { GradedScheme } from "./figures-queries.ts";
import type { ListField, ListFields } from "./list-fields.ts";

/** A piece of SQL. */
export type Fragment = RawBuilder<unknown>;

/** What fields of one list are read under. */
export interface FieldSetting {
  readonly fields: ListFields;
  readonly scheme: GradedScheme | undefined;
  /** The organisation's day: owners, tags and attributes are those in force on it. */
  readonly today: string;
}

/**
 * How a value stands in SQL: money in minor units (`minor`, a float8) or in major ones (`major`, a
 * numeric), a score in hundredths, a day as a date or as days since 1970-01-01.
 */
export type FieldForm = "text" | "number" | "minor" | "major" | "hundredths" | "date" | "dayNumber" | "bool";

/** A field's value for the customer `l`, null where it is missing. */
export interface FieldValue {
  readonly value: Fragment;
  readonly form: FieldForm;
  /** What must be joined to `customer_listing l`, by alias: fields that need the same join share it. */
  readonly joins: ReadonlyMap<string, Fragment>;
  /** By what it sorts, where that is another thing than the value. */
  readonly rank?: Fragment;
}

/** A fact in force on a day: of table alias, not undone, begun, and not followed by a later one. */
export function factInForce(
  table: string,
  alias: string,
  today: string,
  keys: readonly string[] = ["customer_id"],
): Fragment {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  const same = sql.join(
    keys.map((key) => sql`later.${sql.ref(key)} = ${of(key)}`),
    sql` and `,
  );
  return sql`(${of("retired_change")} is null and ${of("since")} <= ${today}::date and not exists (
    select from ${sql.table(table)} later where ${same} and later.retired_change is null
      and later.since > ${of("since")} and later.since <= ${today}::date))`;
}

/** The value of a field that lists can sort by, or compare. Tags and credit codes are none: there are several. */
export function fieldValue({ column, source }: ListField, setting: FieldSetting): FieldValue {
  switch (source.from) {
    case "customer":
      return customerValue(column.field, setting);
    case "attribute": {
      const alias = `attribute_${source.id}`;
      const { type, choices } = source.attribute;
      const joins = new Map([[alias, joinAttribute(alias, source.id, setting.today)]]);
      const read = (name: string) => sql.ref(`${alias}.${name}`);
      if (type === "day") return { value: read("value_day"), form: "date", joins };
      if (type === "number") return { value: read("value_number"), form: "number", joins };
      if (type === "bool") return { value: read("value_number"), form: "bool", joins };
      const value = sql`(${read("value_text")} collate "C")`;
      const rank = choices && sql`array_position(${choices}::text[], ${read("value_text")})`;
      return { value, form: "text", joins, ...(rank && { rank }) };
    }
    case "standing": {
      const value = sql`nullif(g.metric_values[${sql.lit(source.position)}], 'NaN'::float8)`;
      const form = source.unit === "money" ? "minor" : source.unit === "day" ? "dayNumber" : "number";
      return { value, form, joins: joinGrades(setting) };
    }
    case "formula": {
      const forms = { number: "number", text: "text", bool: "bool", day: "date" } as const;
      const form = source.unit === "money" ? "major" : forms[source.formula.type as keyof typeof forms];
      return { value: formulaToSql(column.field, setting), form, joins: joinGrades(setting) };
    }
  }
}

function customerValue(field: CustomerField, setting: FieldSetting): FieldValue {
  const none = new Map<string, Fragment>();
  const customers = new Map([["c", sql`join customers c on c.customer_id = l.customer_id`]]);
  switch (field) {
    case "name":
      return { value: sql`l.name_key`, form: "text", joins: none };
    case "code":
      return { value: sql`(c.code collate "C")`, form: "text", joins: customers };
    case "joinedOn":
      return { value: sql`c.joined_on`, form: "date", joins: customers };
    case "lastActivityOn": {
      const joins = new Map([["d", sql`left join last_activities d on d.customer_id = l.customer_id`]]);
      return { value: sql`d.day`, form: "date", joins };
    }
    case "owner":
    case "team": {
      const joins = new Map([["o", joinOwners(setting.today)]]);
      return { value: sql`(${sql.ref(`o.${field}`)} collate "C")`, form: "text", joins };
    }
    case "tier": {
      const steps = setting.fields.get("tier")?.column.choices?.map(({ value }) => value) ?? [];
      const rank = sql`array_position(${steps}::text[], g.tier)`;
      return { value: sql`g.tier`, form: "text", joins: joinGrades(setting), rank };
    }
    case "score":
      return { value: sql`g.score`, form: "hundredths", joins: joinGrades(setting) };
    case "since": {
      const joins = new Map([
        [
          "p",
          sql`left join spans p on p.customer_id = l.customer_id and p.scheme_id = ${setting.scheme?.schemeId}::int
            and p.valid_to is null`,
        ],
      ]);
      return { value: sql`p.valid_from`, form: "date", joins };
    }
    default:
      throw new RangeError(`${field} has no single value`);
  }
}

function joinGrades({ scheme }: FieldSetting): ReadonlyMap<string, Fragment> {
  const id = scheme?.schemeId;
  const join = sql`left join standings g on g.customer_id = l.customer_id and g.scheme_id = ${id}::int`;
  return new Map([["g", join]]);
}

/** Facts in force, the last of each customer, found in one pass. */
function joinOwners(today: string): Fragment {
  return sql`left join (
    select distinct on (customer_id) customer_id, owner, team from ownerships
    where retired_change is null and since <= ${today}::date
    order by customer_id, since desc
  ) o on o.customer_id = l.customer_id`;
}

function joinAttribute(alias: string, id: number, today: string): Fragment {
  const name = sql.ref(alias);
  return sql`left join (
    select distinct on (customer_id) customer_id, value_text, value_number, value_day from customer_attributes
    where attribute_id = ${id}::int and retired_change is null and since <= ${today}::date
    order by customer_id, since desc
  ) ${name} on ${name}.customer_id = l.customer_id`;
}

/** A formula over what standings keep, as expressions see it: money in major units, days as dates. */
function formulaToSql(field: CustomerField, setting: FieldSetting): Fragment {
  const { scheme, fields } = setting;
  const listed = fields.get(field);
  if (!scheme || listed?.source.from !== "formula") throw new RangeError(`${field} is no formula`);
  const read = (name: string): Fragment => {
    if (name === "asOf") return sql`${scheme.asOf}::date`;
    const source = fields.get(`metric:${name}` as CustomerField)?.source;
    if (source?.from === "formula") return formulaToSql(`metric:${name}` as CustomerField, setting);
    if (source?.from !== "standing") throw new RangeError(`no value of the metric ${name}`);
    const kept = sql`nullif(g.metric_values[${sql.lit(source.position)}], 'NaN'::float8)`;
    if (source.unit === "day") return sql`(date '1970-01-01' + cast(${kept} as int))`;
    const exact = sql`round(cast(cast(${kept} as text) as numeric), 12)`; // float8 to numeric loses digits
    if (source.unit !== "money") return exact;
    return sql`(${exact} / ${sql.lit(10 ** scheme.closure.currencyDigits)})`;
  };
  return compileExpressionToSql(listed.source.formula, { column: read });
}
