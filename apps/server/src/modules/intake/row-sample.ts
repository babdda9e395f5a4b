import { type ImportMap, importFields, type Language } from "@gradus/contract";
import { type Day, formatDay } from "@gradus/engine";
import { currencyDigits, formatMinor } from "../organisation/index.ts";
import type { MapSetting } from "./map-setting.ts";
import type { RowReader } from "./row-reader.ts";

/** A field of a row as it is understood, in words; null where the row gives none. */
export interface ReadValue {
  readonly field: string;
  readonly value: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Staging columns that are another field's, by target, where they are not called as the field is. */
const fieldNames: Readonly<Record<ImportMap["to"], Readonly<Record<string, string>>>> = {
  customers: {
    ...{ credit_code: "creditCode", joined_on: "joinedOn", group_code: "group" },
    ...{ group_name: "groupName", group_head: "groupHead" },
  },
  contacts: { code: "customer", credit_code: "creditCode", name: "customerName", contact: "name" },
  activities: {
    ...{ code: "customer", credit_code: "creditCode", name: "customerName", type_id: "type" },
    ...{ amount: "", cost: "", amount_original: "amount", cost_original: "cost", external_id: "externalId" },
  },
  ownTiers: { code: "customer", credit_code: "creditCode", name: "customerName" },
  rates: {},
};

/** Says how a row was understood, field by field of the map, from its staged values. */
export function describeRow(
  { columns }: RowReader,
  staged: readonly unknown[],
  { to, fields }: ImportMap,
  setting: MapSetting,
  language: Language,
): ReadValue[] {
  const values: Values = Object.fromEntries(columns.map(({ name }, at) => [name, staged[at]]));
  const described = new Map<string, string | null>();
  for (const { name, type } of columns) {
    const field = fieldNames[to][name] ?? name;
    if (values[name] === undefined) continue;
    if (name === "properties" || name === "attributes") {
      for (const [key, value] of readNested(name, String(values[name]), setting)) described.set(key, value);
    } else described.set(field, describe(name, type, values, setting, language));
  }
  const given = inUsualOrder(to, Object.keys(fields));
  return given.map((field) => ({ field, value: described.get(field) ?? null }));
}

/** Fields as people expect them: who, what, the rest, and then those without a fixed name. */
function inUsualOrder(to: ImportMap["to"], fields: readonly string[]): string[] {
  const { oneOf, needed, other } = importFields[to];
  const usual: readonly string[] = [...oneOf, ...needed, ...other];
  const rest = fields.filter((field) => !usual.includes(field)).sort();
  return [...usual.filter((field) => fields.includes(field)), ...rest];
}

function describe(
  name: string,
  type: string,
  values: Values,
  { activityTypes, organisation }: MapSetting,
  language: Language,
): string | null {
  const value = values[name];
  if (type === "date") return formatDay(value as Day);
  switch (name) {
    case "type_id":
      return activityTypes.find(({ id }) => id === value)?.name[language] ?? null;
    case "amount_original":
    case "cost_original": {
      const currency = String(values.currency ?? organisation.baseCurrency);
      return formatMinor(BigInt(value as number | bigint), currencyDigits(currency));
    }
    case "quantity":
      return formatMinor(BigInt(value as number | bigint), 6).replace(/\.?0+$/, "");
    case "tags":
      return (JSON.parse(String(value)) as string[]).join(language === "zh" ? "、" : ", ");
    default:
      return String(value);
  }
}

/** Properties and attributes, which are staged as one JSON text. */
function readNested(name: string, json: string, { attributes }: MapSetting): [string, string][] {
  if (name === "properties") {
    return Object.entries(JSON.parse(json) as object).map(([key, value]) => [
      `properties.${key}`,
      String(value),
    ]);
  }
  return (JSON.parse(json) as [number, ...unknown[]][]).map(([id, ...value]) => {
    const code = attributes.find((attribute) => attribute.id === id)?.code ?? String(id);
    return [`attributes.${code}`, String(value.find((part) => part !== null))];
  });
}
