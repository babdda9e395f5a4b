import { accept, type Comparison, type Outcome, refuse } from "@gradus/contract";
import type { SchemeClosure } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { formatMinor } from "../organisation/index.ts";
import { findScheme, readVersion } from "../schemes/index.ts";
import {
  type DifferenceFilter,
  type GradeSource,
  gradesOfRun,
  readDiffering,
  readMatrix,
  standingsOf,
  sumMoney,
} from "./comparison-queries.ts";
import { findLookedAt } from "./list-moves.ts";
import { findLastFull, findLastPublished } from "./published-run-queries.ts";
import type { StoredRun } from "./run-queries.ts";
import { moneyPlace } from "./stored-metrics.ts";
import { tiersAndStates } from "./tiers-and-states.ts";

/** One side of a comparison. */
interface Side {
  readonly run: StoredRun;
  readonly closure: SchemeClosure;
  readonly source: GradeSource;
}

/** Which customers are listed, and which page of them. */
export interface ComparisonWish extends DifferenceFilter {
  readonly offset: number;
  readonly limit: number;
}

/** What two runs found, side by side: of one scheme or of two, in force, held or trials that are kept. */
export async function compareRuns(
  tx: Tx,
  runs: { readonly a: number; readonly b: number },
  wish: ComparisonWish,
): Promise<Outcome<Comparison, "runUnknown" | "runUnfinished" | "runResultsGone">> {
  const a = await findLookedAt(tx, runs.a);
  if (!a.ok) return a;
  const b = await findLookedAt(tx, runs.b);
  if (!b.ok) return b;
  return accept(await compare(tx, await sideOf(tx, a.value), await sideOf(tx, b.value), wish));
}

/** The grades in force under two schemes, side by side: such as an own tier list and what criteria give. */
export async function compareSchemes(
  tx: Tx,
  schemes: { readonly a: string; readonly b: string },
  wish: ComparisonWish,
): Promise<Outcome<Comparison, "schemeUnknown" | "schemeNotRun">> {
  const a = await findStanding(tx, schemes.a);
  if (!a.ok) return a;
  const b = await findStanding(tx, schemes.b);
  if (!b.ok) return b;
  return accept(await compare(tx, a.value, b.value, wish));
}

async function sideOf(tx: Tx, run: StoredRun): Promise<Side> {
  const { closure } = await readVersion(tx, run.schemeId, run.version);
  const last = await findLastPublished(tx, run.schemeId);
  return { run, closure, source: gradesOfRun(run, last?.runId === run.runId) };
}

async function findStanding(
  tx: Tx,
  scheme: string,
): Promise<Outcome<Side, "schemeUnknown" | "schemeNotRun">> {
  const found = await findScheme(tx, scheme);
  if (!found) return refuse("schemeUnknown", { scheme });
  const run = await findLastFull(tx, found.schemeId);
  if (!run) return refuse("schemeNotRun", { scheme });
  const { closure } = await readVersion(tx, run.schemeId, run.version);
  return accept({ run, closure, source: standingsOf(run.schemeId) });
}

async function compare(tx: Tx, a: Side, b: Side, wish: ComparisonWish): Promise<Comparison> {
  const matrix = await readMatrix(tx, a.source, b.source);
  const { total, rows } = await readDiffering(tx, a.source, b.source, wish, wish);
  const score = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
  return {
    a: await presentSide(tx, a),
    b: await presentSide(tx, b),
    matrix: sortMatrix(matrix, a, b),
    total,
    customers: rows.map(({ customer, name, tierA, tierB, scoreA, scoreB }) => ({
      customer,
      name,
      a: { tier: tierA, score: score(scoreA) },
      b: { tier: tierB, score: score(scoreB) },
    })),
  };
}

/** Customers and money as the asker sees them; of everybody, money is what the run added up itself. */
async function presentSide(tx: Tx, { run, closure, source }: Side): Promise<Comparison["a"]> {
  const summed = await sumTiers(tx, { run, closure, source });
  return {
    scheme: run.scheme,
    name: closure.scheme.name,
    run: run.runId,
    asOf: run.asOf,
    tiers: tiersAndStates(closure.scheme).map((tier) => ({
      ...tier,
      customers: summed.get(tier.code)?.customers ?? 0,
      money: summed.get(tier.code)?.money ?? null,
    })),
  };
}

/**
 * Customers and money by tier, of the customers the asker sees. A run has added up everybody's money;
 * of some it is added up here, unless groups are graded as one: a member's share is not known.
 */
export async function sumTiers(
  tx: Tx,
  { run, closure, source }: Side,
): Promise<Map<string, { customers: number; money: string | null }>> {
  const isOwn = tx.asker.scope !== "everybody";
  const byCustomer = (closure.scheme.population?.unit ?? "company") === "company";
  const moneyAt = byCustomer ? moneyPlace(closure) : undefined;
  const summed = await sumMoney(tx, source, moneyAt);
  const ofRun = new Map(isOwn ? [] : run.summary?.tiers.map(({ code, money }) => [code, money]));
  return new Map(
    summed.map(({ tier, customers, money }) => {
      const added = money === null ? null : formatMinor(BigInt(money), closure.currencyDigits);
      return [tier, { customers, money: ofRun.get(tier) ?? added }];
    }),
  );
}

function sortMatrix(matrix: Comparison["matrix"], a: Side, b: Side): Comparison["matrix"] {
  const placeIn = ({ closure }: Side) => {
    const codes = tiersAndStates(closure.scheme).map(({ code }) => code);
    return (tier: string | null) => (tier === null ? codes.length : codes.indexOf(tier));
  };
  const [inA, inB] = [placeIn(a), placeIn(b)];
  return matrix.sort((x, y) => inA(x.a) - inA(y.a) || inB(x.b) - inB(y.b));
}
