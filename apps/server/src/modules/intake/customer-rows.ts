import type { FieldSource } from "@gradus/contract";
import { formatDay, formatDecimal, numberFromDecimal } from "@gradus/engine";
import type { CopyColumn } from "../../platform/database/copy/copy-column.ts";
import type { StoredAttribute } from "../catalogue/index.ts";
import type { FieldCompiler, ReadField } from "./field-compiler.ts";
import type { MapSetting } from "./map-setting.ts";
import { compileParty, partyColumns } from "./party-fields.ts";
import { readBool } from "./read-bool.ts";
import type { RowStager } from "./row-reader.ts";

const ownColumns = [
  { name: "alias", type: "text" },
  { name: "joined_on", type: "date" },
  { name: "owner", type: "text" },
  { name: "team", type: "text" },
  { name: "group_code", type: "text" },
  { name: "group_name", type: "text" },
  { name: "group_head", type: "bool" },
  { name: "tags", type: "jsonb" },
  { name: "since", type: "date" },
  { name: "attributes", type: "jsonb" },
] as const satisfies readonly CopyColumn[];

const limits = {
  alias: 100,
  owner: 200,
  team: 200,
  group: 100,
  groupName: 300,
  tags: 2000,
  tag: 100,
  value: 2000,
};

/** Makes rows of customers: who they are, who looks after them, and their attributes. */
export function customerStager(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  setting: MapSetting,
): RowStager {
  const text = (field: "alias" | "owner" | "team" | "group" | "groupName" | "tags"): ReadField<string> => {
    const source = fields[field];
    return source === undefined ? () => undefined : compiler.text(field, source, limits[field]);
  };
  const day = (field: "joinedOn" | "since") => {
    const source = fields[field];
    return source === undefined ? () => undefined : compiler.day(field, source);
  };
  const readParty = compileParty(fields, compiler, { code: "code", creditCode: "creditCode", name: "name" });
  const [readAlias, readOwner, readTeam] = [text("alias"), text("owner"), text("team")];
  const [readGroup, readGroupName, readTags] = [text("group"), text("groupName"), text("tags")];
  const [readJoined, readSince] = [day("joinedOn"), day("since")];
  const readHead = fields.groupHead === undefined ? undefined : compiler.bool("groupHead", fields.groupHead);
  const readAttributes = compileAttributes(fields, compiler, setting.attributes);
  return {
    columns: [...partyColumns, ...ownColumns],
    stage(row, values, from) {
      readParty(row, values, from);
      let at = from + partyColumns.length;
      values[at++] = readAlias(row);
      values[at++] = readJoined(row);
      values[at++] = readOwner(row);
      values[at++] = readTeam(row);
      const groupName = readGroupName(row);
      const group = readGroup(row) ?? groupName;
      if (group !== undefined && group.length > limits.group) {
        return row.refuse("rowTextOverlong", { field: "groupName", limit: limits.group });
      }
      values[at++] = group;
      values[at++] = groupName;
      values[at++] = group === undefined ? undefined : readHead?.(row);
      const tags = splitTags(readTags(row));
      if (tags.some((tag) => tag.length > limits.tag)) {
        return row.refuse("rowTextOverlong", { field: "tags", limit: limits.tag });
      }
      values[at++] = tags.length === 0 ? undefined : JSON.stringify(tags);
      values[at++] = readSince(row);
      values[at] = readAttributes(row);
    },
  };
}

/** Tags in order, each once; between them stands one of ; , | or their Chinese forms. */
function splitTags(text: string | undefined): string[] {
  const tags = (text ?? "").split(/[;；,，、|｜]/).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ""))].sort();
}

/** A value of an attribute in the column of its type: id, text, number, day. */
type AttributeValue = readonly [number, string | null, number | null, string | null];

/** Attributes given by a row as one JSON array, in the order of their ids; empty ones are none. */
function compileAttributes(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  attributes: readonly StoredAttribute[],
): ReadField<string> {
  const prefix = "attributes.";
  const readers: { id: number; read: ReadField<AttributeValue> }[] = [];
  for (const [field, source] of Object.entries(fields)) {
    if (!field.startsWith(prefix)) continue;
    const code = field.slice(prefix.length);
    const attribute = attributes.find((candidate) => candidate.code === code);
    if (attribute)
      readers.push({ id: attribute.id, read: compileAttribute(field, source, compiler, attribute) });
    else compiler.refuse("mapAttributeUnknown", { attribute: code });
  }
  readers.sort((a, b) => a.id - b.id);
  return (row) => {
    const values = readers.map(({ read }) => read(row)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : JSON.stringify(values);
  };
}

function compileAttribute(
  field: string,
  source: FieldSource,
  compiler: FieldCompiler,
  { id, code, type, choices }: StoredAttribute,
): ReadField<AttributeValue> {
  if (type === "number") {
    const read = compiler.number(field, source);
    return (row) => {
      const number = read(row);
      if (number === undefined) return undefined;
      const written = formatDecimal(number);
      if (countSignificantDigits(written) > 15)
        return row.refuse("rowAttributeWrong", { attribute: code, value: written });
      return [id, null, numberFromDecimal(number), null];
    };
  }
  if (type === "day") {
    const read = compiler.day(field, source);
    return (row) => {
      const day = read(row);
      return day === undefined ? undefined : [id, null, null, formatDay(day)];
    };
  }
  const read = compiler.text(field, source, limits.value);
  const choice = choices && new Set(choices);
  return (row) => {
    const text = read(row);
    if (text === undefined) return undefined;
    if (type === "bool") {
      const bool = readBool(text);
      return bool === undefined
        ? row.refuse("rowAttributeWrong", { attribute: code, value: text })
        : [id, null, bool ? 1 : 0, null];
    }
    if (choice && !choice.has(text)) return row.refuse("rowAttributeWrong", { attribute: code, value: text });
    return [id, text, null, null];
  };
}

/** Digits between the first and the last that is not zero: what a double must hold. */
function countSignificantDigits(written: string): number {
  return written.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length;
}
