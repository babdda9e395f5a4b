import type { Language, Run, TierCost, WhatIf } from "@gradus/contract";
import {
  type LocalName,
  largestMoves,
  type SchemeClosure,
  type SchemeDefinition,
  scoreHistogram,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { wordDefinitionProblems } from "../metrics/index.ts";
import { formatMinor } from "../organisation/index.ts";
import { readNamesAndScores } from "./affected-queries.ts";
import { countWaiting } from "./count-waiting.ts";
import { countWorkload } from "./count-workload.ts";
import { hasTierByScore, nameOutcome } from "./evaluate-scheme.ts";
import {
  countCells,
  isTier,
  kindsOfMoves,
  type MoveCell,
  moveKinds,
  outcomeChange,
} from "./outcome-moves.ts";
import { countMoves, moneyColumn, sumCells, sumPlaces } from "./summarise-run.ts";
import { tiersAndStates } from "./tiers-and-states.ts";
import type { Look, TriedRules, WhatIfWish } from "./what-if.ts";

const mostAffected = 20;
const bins = 100;

const nothingTried = {
  ...{
    customers: 0,
    tiers: [],
    tiersBefore: [],
    workload: null,
    histogram: [],
    overridden: 0,
    pending: { up: 0, down: 0 },
    fromCache: false,
  },
  moves: { total: 0, up: 0, down: 0, first: 0, outOfTop: 0, in: 0, out: 0, matrix: [] },
  affected: { up: [], down: [], other: [] },
};

/** What rules would do as it goes over the wire; all is empty where they could not be tried. */
export async function presentWhatIf(
  tx: Tx,
  { rules, asOf, knownTo, tried }: Look,
  wish: WhatIfWish,
  language: Language,
  started: number,
): Promise<WhatIf> {
  const head = { scheme: wish.scheme, draft: rules.draft, version: rules.version, asOf, knownTo };
  const problems = wordDefinitionProblems(rules.problems, language);
  const found = tried
    ? { ...(await tell(tx, tried, rules.schemeId, wish)), problems: [] }
    : { ...nothingTried, problems };
  const { metrics = 0, kernel = 0 } = tried?.seconds ?? {};
  const total = (performance.now() - started) / 1000;
  return {
    ...head,
    ...found,
    seconds: { total: round(total), metrics: round(metrics), kernel: round(kernel) },
  };
}

async function tell(tx: Tx, tried: TriedRules, schemeId: number | undefined, { costs }: WhatIfWish) {
  const { scheme, base, grades, movement, before, schemeBefore } = tried;
  const byScore = movement?.computed ?? grades.outcome; // an override gives a tier to who has no score
  const { closure } = scheme;
  const money = moneyColumn(scheme, tried.columns.byMetric);
  const change = outcomeChange(scheme, base, grades, before);
  const cells = countCells(scheme, change, before, money);
  const sums = sumCells(scheme, cells);
  const tiersBefore = sumPlaces(closure, placesBefore(schemeBefore, before.codes), cells, ({ from }) => from);
  const kinds = kindsOfMoves(scheme, change, before.codes);
  const moves = largestMoves(change, kinds, money ?? grades.score, mostAffected);
  const affected = await tellAffected(tx, tried, schemeId, moves);
  return {
    ...sums,
    tiersBefore,
    moves: { ...countMoves(scheme, cells), ...countInAndOut(cells), matrix: presentCells(cells, closure) },
    affected: {
      up: affected[moveKinds.up] ?? [],
      down: affected[moveKinds.down] ?? [],
      other: affected[moveKinds.other] ?? [],
    },
    workload: countKnown({ ...costsIn(closure.scheme), ...costs }, tiersBefore, sums.tiers, closure),
    histogram: scheme.criteria.length > 0 ? scoreHistogram(grades.score, byScore, base.unitOf, bins) : [],
    overridden: tried.overridden,
    pending: countWaiting(base, tried),
    fromCache: tried.fromCache,
  };
}

/** The tiers and states of the rules in force, and any other that somebody holds. */
function placesBefore(
  scheme: SchemeDefinition | undefined,
  held: readonly string[],
): { code: string; name: LocalName }[] {
  const known = scheme ? tiersAndStates(scheme) : [];
  const others = held.filter((code) => !known.some((place) => place.code === code));
  return [...known, ...others.map((code) => ({ code, name: { en: code, zh: code } }))];
}

/** Null where no tier's cost is known. */
function countKnown(
  costs: Readonly<Record<string, TierCost>>,
  before: Run["tiers"],
  after: Run["tiers"],
  { currencyDigits }: Pick<SchemeClosure, "currencyDigits">,
): WhatIf["workload"] {
  return Object.keys(costs).length === 0 ? null : countWorkload(costs, before, after, currencyDigits);
}

/** What tiers or classes cost as the rules themselves say. */
function costsIn({ tiers, classes }: SchemeDefinition): Record<string, TierCost> {
  const known = (tiers ?? classes ?? []).flatMap(({ code, cost }) => (cost ? [[code, cost] as const] : []));
  return Object.fromEntries(known);
}

function countInAndOut(cells: readonly MoveCell[]): Pick<WhatIf["moves"], "in" | "out"> {
  const total = (fits: (cell: MoveCell) => boolean) =>
    cells.filter(fits).reduce((sum, { customers }) => sum + customers, 0);
  return {
    in: total(({ from, to }) => !isTier(from) && isTier(to)),
    out: total(({ from, to }) => isTier(from) && !isTier(to)),
  };
}

function presentCells(
  cells: readonly MoveCell[],
  { scheme, currencyDigits }: TriedRules["scheme"]["closure"],
): WhatIf["moves"]["matrix"] {
  return cells.map(({ from, to, customers, money }) => ({
    ...{ from, to, customers },
    money: scheme.money === undefined ? null : formatMinor(money, currencyDigits),
  }));
}

type Affected = WhatIf["affected"]["up"][number];

async function tellAffected(
  tx: Tx,
  tried: TriedRules,
  schemeId: number | undefined,
  lists: readonly (readonly number[])[],
): Promise<Affected[][]> {
  const { scheme, base, codes, columns, grades, before, standsNow } = tried;
  const ids = lists.flat().map((position) => base.ids[position] as number);
  const known = await readNamesAndScores(tx, standsNow ? schemeId : undefined, ids);
  const amounts = moneyColumn(scheme, columns.byMetric);
  const tellOne = (position: number): Affected => {
    const unit = base.unitOf[position] as number;
    const outcome = grades.outcome[unit] as number;
    const { name = null, score = null } = known.get(base.ids[position] as number) ?? {};
    const amount = base.units[unit] === position ? Math.round(amounts?.[unit] ?? Number.NaN) : Number.NaN;
    return {
      customer: codes.at(position) as string,
      name,
      from: before.codes[before.byCustomer[position] as number] ?? null,
      to: nameOutcome(scheme, outcome) ?? null,
      scoreBefore: score === null ? null : score / 100,
      scoreAfter:
        hasTierByScore(tried, unit) && scheme.criteria.length > 0
          ? (grades.score[unit] as number) / 100
          : null,
      money: Number.isNaN(amount) ? null : formatMinor(BigInt(amount), scheme.closure.currencyDigits),
    };
  };
  return lists.map((list) => list.map(tellOne));
}

function round(seconds: number): number {
  return Math.round(seconds * 10_000) / 10_000;
}
