import { accept, type Condition, type FieldOperator, type Outcome, refuse } from "@gradus/contract";
import { parseDay } from "@gradus/engine";
import { sql } from "kysely";
import {
  type FieldForm,
  type FieldSetting,
  type Fragment,
  factInForce,
  fieldValue,
} from "./field-queries.ts";
import type { ListField } from "./list-fields.ts";

/** What a condition asks of the customer `l`, and what must be joined for it. */
export interface ConditionSql {
  readonly holds: Fragment;
  readonly joins: ReadonlyMap<string, Fragment>;
}

/** Makes SQL of a condition; refused when its operator or value does not go with the field. */
export function conditionToSql(
  { field: name, operator, value }: Condition,
  field: ListField,
  setting: FieldSetting,
): Outcome<ConditionSql, "listConditionWrong"> {
  const wrong = () =>
    refuse("listConditionWrong", { field: name, operator, value: JSON.stringify(value ?? null) });
  if (!field.column.operators.includes(operator)) return wrong();
  const { source } = field;
  if (source.from === "customer" && (name === "owner" || name === "team" || name === "tags")) {
    const texts = textsOf(operator, value);
    if (!texts) return wrong();
    const holds =
      name === "tags" ? tagsHold(operator, texts, setting) : ownerHolds(name, operator, texts, setting);
    return accept({ holds, joins: new Map() });
  }
  const { value: expression, form, joins } = fieldValue(field, setting);
  const perMajor = 10 ** (setting.scheme?.closure.currencyDigits ?? 0);
  const operands = readOperands(operator, value, form, perMajor);
  if (!operands) return wrong();
  return accept({ holds: compare(expression, operator, operands), joins });
}

/** The texts of a list; none for `missing` and `present`. */
function textsOf(operator: FieldOperator, value: Condition["value"]): string[] | undefined {
  if (operator === "missing" || operator === "present") return value === undefined ? [] : undefined;
  const isList = Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === "string");
  return isList ? (value as string[]) : undefined;
}

/** By who is looked for, since few customers are any one person's. */
function ownerHolds(
  column: "owner" | "team",
  operator: FieldOperator,
  texts: readonly string[],
  { today }: FieldSetting,
): Fragment {
  const is = operator === "in" || operator === "notIn" ? sql`= any(${texts}::text[])` : sql`is not null`;
  const found = sql`exists (
    select from ownerships o where o.customer_id = l.customer_id and ${sql.ref(`o.${column}`)} ${is}
      and ${factInForce("ownerships", "o", today)})`;
  return operator === "in" || operator === "present" ? found : sql`not ${found}`;
}

function tagsHold(operator: FieldOperator, texts: readonly string[], { today }: FieldSetting): Fragment {
  const has = (which: Fragment) => sql`exists (
    select from customer_tags t where t.customer_id = l.customer_id and t.on_it and ${which}
      and ${factInForce("customer_tags", "t", today, ["customer_id", "tag"])})`;
  const each = (text: string) => has(sql`t.tag = ${text}`);
  if (operator === "all") return sql`(${sql.join([...new Set(texts)].map(each), sql` and `)})`;
  const any = has(operator === "in" || operator === "notIn" ? sql`t.tag = any(${texts}::text[])` : sql`true`);
  return operator === "in" || operator === "present" ? any : sql`not ${any}`;
}

/** Values of a condition as they are compared: typed pieces of SQL. */
function readOperands(
  operator: FieldOperator,
  value: Condition["value"],
  form: FieldForm,
  perMajor: number,
): Fragment[] | undefined {
  if (operator === "missing" || operator === "present") return value === undefined ? [] : undefined;
  const isList = operator === "in" || operator === "notIn" || operator === "between";
  if (Array.isArray(value) !== isList) return undefined;
  const given = Array.isArray(value) ? value : [value];
  if (given.length === 0 || (operator === "between" && given.length !== 2)) return undefined;
  const operands = given.map((one) => readOperand(one, form, perMajor));
  return operands.every((one) => one !== undefined) ? operands : undefined;
}

function readOperand(value: unknown, form: FieldForm, perMajor: number): Fragment | undefined {
  switch (form) {
    case "text":
      return typeof value === "string" ? sql`${value}::text` : undefined;
    case "bool":
      return typeof value === "boolean" ? sql`${value ? 1 : 0}::float8` : undefined;
    case "date":
      return isDay(value) ? sql`${value}::date` : undefined;
    case "dayNumber":
      return isDay(value) ? sql`${parseDay(value)}::float8` : undefined;
    case "number":
      return typeof value === "number" ? sql`${value}::float8` : undefined;
    case "hundredths":
      return typeof value === "number" ? sql`${value * 100}::float8` : undefined;
    case "minor":
    case "major": {
      const amount =
        typeof value === "string" && /^-?\d{1,16}(\.\d{1,4})?$/.test(value) ? Number(value) : value;
      if (typeof amount !== "number") return undefined;
      return form === "major"
        ? sql`${String(value)}::numeric`
        : sql`round((${String(value)}::numeric * ${perMajor}::int), 4)::float8`;
    }
  }
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && parseDay(value) !== undefined;
}

const signs = {
  is: sql`=`,
  atLeast: sql`>=`,
  above: sql`>`,
  atMost: sql`<=`,
  below: sql`<`,
} as const;

function compare(value: Fragment, operator: FieldOperator, operands: readonly Fragment[]): Fragment {
  const [first, second] = operands as [Fragment, Fragment];
  switch (operator) {
    case "missing":
      return sql`(${value} is null)`;
    case "present":
      return sql`(${value} is not null)`;
    case "isNot":
      return sql`(${value} is distinct from ${first})`;
    case "in":
      return sql`(${value} in (${sql.join(operands)}))`;
    case "notIn":
      return sql`(${value} is null or ${value} not in (${sql.join(operands)}))`;
    case "between":
      return sql`(${value} between ${first} and ${second})`;
    case "contains":
      return sql`(strpos(lower(${value}), lower(${first})) > 0)`;
    case "startsWith":
      return sql`starts_with(lower(${value}), lower(${first}))`;
    case "all":
      throw new RangeError("only tags are several");
    default:
      return sql`(${value} ${signs[operator]} ${first})`;
  }
}
