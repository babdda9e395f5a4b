import type { FieldSource } from "@gradus/contract";
import { formatDecimal } from "@gradus/engine";
import type { CopyColumn } from "../../platform/database/copy/copy-column.ts";
import { type ActivityContent, hashContent, hashExternalId } from "./activity-id.ts";
import type { FieldCompiler, ReadField } from "./field-compiler.ts";
import type { MapSetting } from "./map-setting.ts";
import { toMillionths } from "./money.ts";
import { compileMoney } from "./money-field.ts";
import { compileParty, partyColumns } from "./party-fields.ts";
import type { RowStager } from "./row-reader.ts";

const ownColumns = [
  { name: "activity_id", type: "uuid" },
  { name: "day", type: "date" },
  { name: "type_id", type: "int2" },
  { name: "amount", type: "int8" },
  { name: "cost", type: "int8" },
  { name: "amount_original", type: "int8" },
  { name: "cost_original", type: "int8" },
  { name: "quantity", type: "int8" },
  { name: "currency", type: "text" },
  { name: "channel", type: "text" },
  { name: "source", type: "text" },
  { name: "occasion", type: "text" },
  { name: "external_id", type: "text" },
  { name: "properties", type: "jsonb" },
] as const satisfies readonly CopyColumn[];

const textLimit = 200;
const propertyLimit = 2000;

/** Makes rows of activities: what happened, with which customer, when, and for how much. */
export function activityStager(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  setting: MapSetting,
): RowStager {
  const text = (field: string): ReadField<string> => {
    const source = fields[field];
    return source === undefined ? () => undefined : compiler.text(field, source, textLimit);
  };
  const readParty = compileParty(fields, compiler, {
    code: "customer",
    creditCode: "creditCode",
    name: "customerName",
  });
  const readDay = compiler.day("day", fields.day ?? "");
  const readType = compileType(fields.type ?? "", compiler, setting);
  const readMoney = compileMoney(fields, compiler, setting);
  const readQuantity =
    fields.quantity === undefined ? undefined : compiler.number("quantity", fields.quantity);
  const [readChannel, readSource, readOccasion] = [text("channel"), text("source"), text("occasion")];
  const readExternalId = text("externalId");
  const readProperties = compileProperties(fields, compiler);
  const id = new Uint8Array(16);
  const content = {} as { -readonly [Key in keyof ActivityContent]: ActivityContent[Key] };

  return {
    columns: [...partyColumns, ...ownColumns],
    stage(row, values, from) {
      const customer = readParty(row, values, from);
      const day = readDay(row);
      const type = readType(row);
      if (row.problem || customer === undefined) return;
      if (day === undefined) return row.refuse("rowFieldMissing", { field: "day" });
      if (type === undefined) return row.refuse("rowFieldMissing", { field: "type" });
      const money = readMoney(row, day);
      const quantityRead = readQuantity?.(row);
      const quantity = quantityRead === undefined ? undefined : toMillionths(quantityRead);
      if (quantityRead !== undefined && quantity === undefined) {
        return row.refuse("rowAmountOverlong", { value: formatDecimal(quantityRead) });
      }
      const channel = readChannel(row);
      const source = readSource(row);
      const occasion = readOccasion(row);
      const externalId = readExternalId(row);
      const properties = readProperties(row);
      const { amount, cost, amountOriginal, costOriginal, currency } = money;
      if (externalId !== undefined) hashExternalId(id, source, externalId);
      else {
        content.customer = customer;
        content.day = day;
        content.type = type.code;
        content.amount = amountOriginal;
        content.cost = costOriginal;
        content.quantity = quantity;
        content.currency = currency;
        content.channel = channel;
        content.occasion = occasion;
        content.properties = properties;
        hashContent(id, source, content);
      }
      let at = from + partyColumns.length;
      values[at++] = id;
      values[at++] = day;
      values[at++] = type.id;
      values[at++] = amount;
      values[at++] = cost;
      values[at++] = amountOriginal;
      values[at++] = costOriginal;
      values[at++] = quantity;
      values[at++] = currency;
      values[at++] = channel;
      values[at++] = source;
      values[at++] = occasion;
      values[at++] = externalId;
      values[at] = properties;
    },
  };
}

interface TypeOfActivity {
  readonly id: number;
  readonly code: string;
}

/** A type is named by its code or by its name in either language. */
function compileType(
  source: FieldSource,
  compiler: FieldCompiler,
  { activityTypes }: MapSetting,
): ReadField<TypeOfActivity> {
  const known = new Map<string, TypeOfActivity>();
  for (const type of activityTypes) {
    for (const name of [type.name.zh, type.name.en]) known.set(name.toLowerCase(), type);
  }
  for (const type of activityTypes) known.set(type.code, type);
  const find = (text: string) => known.get(text) ?? known.get(text.toLowerCase());
  const constant = compiler.constant(source);
  if (constant !== undefined && !find(constant))
    compiler.refuse("mapValueWrong", { field: "type", value: constant });
  const read = compiler.text("type", source, textLimit);
  return (row) => {
    const text = read(row);
    return text === undefined ? undefined : (find(text) ?? row.refuse("rowTypeUnknown", { value: text }));
  };
}

/** Properties as one JSON object, its keys in order, so that equal ones are equal texts. */
function compileProperties(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
): ReadField<string> {
  const prefix = "properties.";
  const parts = Object.entries(fields)
    .filter(([field]) => field.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, source]) => ({
      key: JSON.stringify(field.slice(prefix.length)),
      read: compiler.json(field, source, propertyLimit),
    }));
  if (parts.length === 0) return () => undefined;
  return (row) => {
    let json = "";
    for (const { key, read } of parts) {
      const value = read(row);
      if (value !== undefined) json += `${json === "" ? "" : ","}${key}:${value}`;
    }
    return json === "" ? undefined : `{${json}}`;
  };
}
