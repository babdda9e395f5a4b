import { accept, type Outcome, type ProblemCode, type TierCost } from "@gradus/contract";
import {
  type CompiledScheme,
  compileScheme,
  type Grades,
  gradeColumns,
  newcomer,
  parseDay,
  type SchemeClosure,
  type SchemeDefinition,
  type Texts,
  ungraded,
} from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { readLastChange } from "../changes/index.ts";
import { type ColumnCache, type KeptTable, readSeenColumns, type SeenTable } from "../metrics/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import {
  findRulesToTry,
  findScheme,
  type RulesToTry,
  type RulesWish,
  readVersion,
} from "../schemes/index.ts";
import { type Movement, moveGrades, nameOutcome } from "./evaluate-scheme.ts";
import { readHeldTiers } from "./held-tiers-queries.ts";
import { readMovement } from "./movement-queries.ts";
import { countOverridden } from "./override-outcomes.ts";
import { readOverrides } from "./override-queries.ts";
import { type PlacedTiers, placeHeldTiers } from "./place-held-tiers.ts";
import { priorMovement } from "./prior-movement.ts";
import { findLastPublished, findRunAt, findRunBefore } from "./published-run-queries.ts";
import { readRun } from "./run-queries.ts";
import { refuseWithoutFacts } from "./start-run.ts";

/** What is to be looked at. */
export interface WhatIfWish extends RulesWish {
  /** `yyyy-MM-dd`; today in the organisation's zone when left out. */
  readonly asOf?: string | undefined;
  /** What moves are counted against: the grades in force when left out, else what the version in force would give. */
  readonly against?: "inForce" | "published" | undefined;
  /** By the code of a tier, class or state. */
  readonly costs?: Readonly<Record<string, TierCost>> | undefined;
}

/** What rules give, of which nothing is written; without `tried` they could not be tried. */
export interface Look {
  readonly rules: RulesToTry;
  readonly asOf: string;
  readonly knownTo: number;
  readonly tried?: TriedRules;
}

/** What everybody is graded by rules that were tried. */
export interface TriedRules {
  readonly scheme: CompiledScheme;
  readonly base: KeptTable["base"];
  /** By customer. */
  readonly codes: Texts;
  readonly columns: KeptTable["columns"];
  readonly grades: Grades;
  /** Where the rules move tiers or there are overrides: what the score gives, and what the rules made of it. */
  readonly movement: Movement | undefined;
  /** How many of the customers seen hold their tier by an override on the day. */
  readonly overridden: number;
  /** The grades in force, or those of the day for one that is past. */
  readonly before: PlacedTiers;
  /** The rules that gave them; undefined where nobody has any. */
  readonly schemeBefore: SchemeDefinition | undefined;
  /** Whether they still stand. */
  readonly standsNow: boolean;
  readonly seconds: { readonly metrics: number; readonly kernel: number };
  readonly fromCache: boolean;
}

/**
 * Looks at what rules would do: grades everybody the asker sees as a run would, by the same code, from one instant
 * of the facts, and writes nothing. Tiers held are those a run of the day would start from, and moves are counted
 * against the grades in force.
 *
 * Who sees everybody is served from columns in memory, as far as they are of the facts known now. For a scope of
 * one's own all is computed afresh, and base-relative rules cut among the customers of that scope.
 */
export async function whatIf<Answer>(
  { database, now }: Pick<Context, "database" | "now">,
  cache: ColumnCache,
  asker: Asker,
  wish: WhatIfWish,
  present: (tx: Tx, look: Look) => Promise<Answer>,
): Promise<Outcome<Answer, ProblemCode>> {
  return readAs(database, asker, async (tx) => {
    const found = await findRulesToTry(tx, wish);
    if (!found.ok) return found as Outcome<Answer, ProblemCode>;
    const rules = found.value;
    const asOf = wish.asOf ?? dayInZone(now(), (await readOrganisation(tx)).timeZone);
    const knownTo = await readLastChange(tx);
    if (!rules.closure) return accept(await present(tx, { rules, asOf, knownTo }));
    const known = { change: knownTo, isNow: true };
    const nothing = await refuseWithoutFacts(tx, rules.schemeId, asOf, known);
    if (nothing) return nothing;
    const trial = { closure: rules.closure, schemeId: rules.schemeId, asOf, knownTo };
    const tried = await tryRules(tx, cache, trial);
    const version = wish.against === "published" ? await findScheme(tx, wish.scheme) : undefined;
    const against = version && (await tryRules(tx, cache, { ...trial, closure: version.closure }));
    const compared = against ? compareWith(tried, against) : tried;
    return accept(await present(tx, { rules, asOf, knownTo, tried: compared }));
  });
}

interface Trial {
  readonly closure: SchemeClosure;
  /** Undefined for a scheme that does not exist yet. */
  readonly schemeId: number | undefined;
  readonly asOf: string;
  readonly knownTo: number;
}

async function tryRules(tx: Tx, cache: ColumnCache, trial: Trial): Promise<TriedRules> {
  const { closure, schemeId = 0, asOf, knownTo } = trial;
  const started = performance.now();
  const day = parseDay(asOf) as number;
  const at = { schemeId, asOf, knownTo };
  const [heldAfter, inForceAfter] = [await findRunBefore(tx, at), await findRunAt(tx, at)];
  const last = await findLastPublished(tx, schemeId);
  const moment = { asOf: day, knownTo: { change: knownTo, isNow: true } };
  const table = await readSeenColumns(tx, cache, closure, moment);
  let isRead = false;
  const placedAfter = (afterRun: number) =>
    table.keep(`held in ${schemeId} after ${afterRun}`, async () => {
      isRead = true;
      return placeHeldTiers(await readHeldTiers(tx, schemeId, { afterRun }), table.base);
    });
  const held = await placedAfter(heldAfter);
  const before = heldAfter === inForceAfter ? held : await placedAfter(inForceAfter);
  const overrides = await readOverrides(tx, schemeId, moment);
  const placedMovement =
    (closure.scheme.movement || overrides) && heldAfter > 0
      ? await table.keep(`movement in ${schemeId} after ${heldAfter}`, () => {
          isRead = true;
          return readMovement(tx, schemeId, { afterRun: heldAfter }, table.base);
        })
      : undefined;
  const read = performance.now();
  const scheme = compileScheme(closure);
  const moving =
    placedMovement &&
    table.memory.recall([], `movement of ${schemeId} after ${heldAfter} among ${stepsOf(scheme)}`, () =>
      priorMovement(scheme, table.base, placedMovement),
    );
  const computed = gradeColumns(scheme, {
    columns: table.columns,
    asOf: day,
    held:
      moving?.tier ??
      table.memory.recall([], `held of ${schemeId} after ${heldAfter} among ${stepsOf(scheme)}`, () =>
        heldOfUnits(scheme, table.base, held),
      ),
    codes: codesOfUnits(table),
    memory: table.memory,
  });
  const { grades, movement } = moveGrades(scheme, computed, table, day, { before: moving, overrides });
  const graded = performance.now();
  return {
    ...{ scheme, base: table.base, codes: table.codes, columns: table.columns, before },
    ...{ grades, movement },
    schemeBefore: inForceAfter === 0 ? undefined : await readRulesOf(tx, inForceAfter),
    overridden: countOverridden(scheme, table.base, grades.outcome, overrides ?? []),
    standsNow: last !== undefined && last.runId === inForceAfter,
    seconds: { metrics: (read - started) / 1000, kernel: (graded - read) / 1000 },
    fromCache: table.isFromMemory && !isRead,
  };
}

async function readRulesOf(tx: Tx, runId: number): Promise<SchemeDefinition | undefined> {
  const run = await readRun(tx, runId);
  return run && (await readVersion(tx, run.schemeId, run.version)).closure.scheme;
}

/** The same trial, with what another of the same customers gives in place of the grades in force. */
function compareWith(tried: TriedRules, other: TriedRules): TriedRules {
  const { scheme, grades, base } = other;
  const codes = [...scheme.steps.map(({ code }) => code), ungraded, newcomer];
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const byCustomer = Int16Array.from(base.unitOf, (unit) => {
    const code = nameOutcome(scheme, grades.outcome[unit] as number);
    return code === undefined ? -1 : (placeOf.get(code) as number);
  });
  return {
    ...tried,
    before: { codes, byCustomer, gone: new Int32Array(codes.length) },
    schemeBefore: scheme.closure.scheme,
    standsNow: false,
    fromCache: tried.fromCache && other.fromCache,
  };
}

/** By unit: the position among the scheme's tiers of the one held by who stands for it. */
function heldOfUnits(
  { steps }: CompiledScheme,
  { units }: KeptTable["base"],
  { codes, byCustomer }: PlacedTiers,
): Int16Array {
  const positions = new Map(steps.map(({ code }, position) => [code, position]));
  const positionOf = Int16Array.from([-1, ...codes.map((code) => positions.get(code) ?? -1)]); // place −1 stands at 0
  const held = new Int16Array(units.length);
  for (let unit = 0; unit < held.length; unit++) {
    held[unit] = positionOf[(byCustomer[units[unit] as number] as number) + 1] as number;
  }
  return held;
}

function stepsOf({ steps }: CompiledScheme): string {
  return steps.map(({ code }) => code).join();
}

function codesOfUnits({ base: { units }, codes }: SeenTable): Texts {
  return { at: (unit) => codes.at(units[unit] as number) };
}
