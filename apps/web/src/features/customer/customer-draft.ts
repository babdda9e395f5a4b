import type { Answer, Body } from "@gradus/sdk/browser";

/** What a field of the form holds; null is empty. */
export type DraftValue = string | number | boolean | readonly string[] | null;

/**
 * A customer as it stands in the form, by field: `name`, `owner`, `groupCode` … and `attribute:CODE`.
 * A field that is not there is empty.
 */
export type Draft = Readonly<Record<string, DraftValue | undefined>>;

type CustomerRecord = Answer<"getCustomer">;
type Edit = Omit<Body<"editCustomer">, "revision">;

const attributePrefix = "attribute:";

/** The field of an attribute. */
export function attributeField(code: string): string {
  return `${attributePrefix}${code}`;
}

/** A customer's record as the form holds it. */
export function draftOf(record: CustomerRecord): Draft {
  return {
    name: record.name,
    creditCode: record.creditCode,
    aliases: record.aliases,
    joinedOn: record.joinedOn,
    owner: record.owner,
    team: record.team,
    groupCode: record.group?.code ?? null,
    groupName: record.group?.name ?? null,
    tags: record.tags.map(({ tag }) => tag),
    ...Object.fromEntries(record.attributes.map(({ code, value }) => [attributeField(code), value])),
  };
}

/** The fields in which two drafts differ; blanks around a text do not count. */
export function fieldsThatDiffer(a: Draft, b: Draft): string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].filter((field) => written(a[field]) !== written(b[field]));
}

/**
 * Carries one's own changes over to what another has made of the customer meanwhile: what was touched
 * stays as typed, the rest follows the other.
 */
export function rebaseDraft(base: Draft, theirs: Draft, mine: Draft): Draft {
  const touched = fieldsThatDiffer(base, mine).map((field) => [field, mine[field] ?? null] as const);
  const gone = Object.keys(base).map((field) => [field, null] as const); // else the form would keep them
  return { ...Object.fromEntries(gone), ...theirs, ...Object.fromEntries(touched) };
}

/** What is to be sent so that `base` becomes `draft`; empty when nothing differs. */
export function editOf(base: Draft, draft: Draft): Edit {
  const fields = fieldsThatDiffer(base, draft);
  const value = (field: string) => trimmed(draft[field]);
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    if (["name", "creditCode", "joinedOn", "owner", "team", "since"].includes(field))
      changes[field] = value(field);
    if (field === "aliases" || field === "tags") changes[field] = value(field) ?? [];
  }
  if (fields.includes("groupCode") || fields.includes("groupName")) {
    const [code, name] = [value("groupCode"), value("groupName")];
    changes.group = code === null ? null : { code, ...(name !== null && { name }) };
  }
  const attributes = fields.filter((field) => field.startsWith(attributePrefix));
  if (attributes.length > 0) {
    changes.attributes = Object.fromEntries(
      attributes.map((field) => [field.slice(attributePrefix.length), value(field)]),
    );
  }
  return changes as Edit;
}

function trimmed(value: DraftValue | undefined): DraftValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value.trim() || null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

function written(value: DraftValue | undefined): string {
  return JSON.stringify(trimmed(value));
}
