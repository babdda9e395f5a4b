/** Where a request holds what cannot be kept, and what that is. */
export interface Unkeepable {
  /** `body.definition.tiers.0` */
  readonly path: string;
  readonly reason: string;
}

/** Lists and records within each other: no route asks for a third as many. */
const deepest = 64;
/** The database keeps no NUL, and no half of a character that UTF-16 has in two. */
const noText = /\0|\p{Surrogate}/u;

/**
 * Finds the first text of a request, be it a name of a part, that the database could not keep, or the first part that
 * lies so deep that walking there could exhaust the stack; undefined where there is none. It keeps no stack of calls
 * itself.
 */
export function findUnkeepable(given: unknown, path: string): Unkeepable | undefined {
  let level: { readonly path: string; readonly value: unknown }[] = [{ path, value: given }];
  for (let depth = 0; level.length > 0; depth++) {
    const below: typeof level = [];
    for (const each of level) {
      if (typeof each.value === "string") {
        if (noText.test(each.value))
          return { path: each.path, reason: "holds a character that cannot be stored" };
        continue;
      }
      if (typeof each.value !== "object" || each.value === null) continue;
      if (depth === deepest) return { path: shorten(each.path), reason: `lies deeper than ${deepest} parts` };
      for (const [name, value] of Object.entries(each.value)) {
        if (noText.test(name)) return { path: each.path, reason: "holds a character that cannot be stored" };
        if (typeof value === "string" || (typeof value === "object" && value !== null)) {
          below.push({ path: `${each.path}.${name}`, value });
        }
      }
    }
    level = below;
  }
  return undefined;
}

function shorten(path: string): string {
  return path.length > 100 ? `${path.slice(0, 100)}…` : path;
}
