import { accept, type ImportMap, type Outcome, refuse } from "@gradus/contract";
import type { ClassDefinition, SchemeClosure } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { currencyDigits, readOrganisation } from "../organisation/index.ts";
import { findScheme, isOwnList, type StoredVersion, saveVersion } from "../schemes/index.ts";

const usualScheme = { code: "own-tiers", name: { en: "Own tiers", zh: "自有等级" } };

/** The scheme that own tiers become, as the map says. */
export function ownSchemeOf(map: ImportMap): NonNullable<ImportMap["scheme"]> {
  return map.scheme ?? usualScheme;
}

/** Refuses own tiers under the code of a scheme that is computed. */
export async function checkOwnScheme(tx: Tx, map: ImportMap): Promise<Outcome<undefined, "mapSchemeTaken">> {
  if (map.to !== "ownTiers") return accept(undefined);
  const { code } = ownSchemeOf(map);
  const found = await findScheme(tx, code);
  return found && !isOwnList(found) ? refuse("mapSchemeTaken", { scheme: code }) : accept(undefined);
}

/**
 * Makes sure that the scheme of own tiers has a class for each of the words, in their order behind
 * those it has: as its next version where one was missing. Gives the version, and the class of each word.
 */
export async function ensureClasses(
  tx: Tx,
  map: ImportMap,
  words: readonly string[],
): Promise<{ version: StoredVersion; classOf: ReadonlyMap<string, string> }> {
  const { code, name } = ownSchemeOf(map);
  const inForce = await findScheme(tx, code);
  const known = inForce?.closure.scheme.classes ?? [];
  const classOf = new Map(known.map((one) => [one.name.zh, one.code]));
  const codes = new Set(classOf.values());
  const added: ClassDefinition[] = [];
  for (const word of words) {
    if (classOf.has(word)) continue;
    const own = codeFor(word, codes);
    codes.add(own);
    classOf.set(word, own);
    added.push({ code: own, name: { en: word, zh: word } });
  }
  if (inForce && added.length === 0) return { version: inForce, classOf };
  const { baseCurrency, fiscalStartMonth } = await readOrganisation(tx);
  const closure: SchemeClosure = {
    scheme: { code, name, criteria: [], classes: [...known, ...added] },
    metrics: [],
    ...{ baseCurrency, currencyDigits: currencyDigits(baseCurrency), fiscalStartMonth },
  };
  return { version: await saveVersion(tx, closure), classOf };
}

/** States that are no class. */
const reserved = new Set(["ungraded", "new"]);

/** The word itself where it can be a code, as A becomes a; else a number. */
function codeFor(word: string, taken: ReadonlySet<string>): string {
  const plain = word.toLowerCase();
  if (/^[a-z][a-z0-9_-]{0,62}$/.test(plain) && !reserved.has(plain) && !taken.has(plain)) return plain;
  let number = taken.size + 1;
  while (taken.has(`tier-${number}`)) number++;
  return `tier-${number}`;
}
