import type { EventDetail } from "@gradus/contract";

/**
 * The one way to write a value as JSON (RFC 8785): no blanks, names in the order of their UTF-16 code
 * units, numbers and texts as JSON.stringify writes them.
 *
 * @throws RangeError for a number that JSON has not
 */
export function canonicalJson(value: EventDetail): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no ${value}`);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] as EventDetail)}`);
  return `{${members.join(",")}}`;
}

/** Array.isArray does not know a readonly one. */
function isList(value: EventDetail): value is readonly EventDetail[] {
  return Array.isArray(value);
}
