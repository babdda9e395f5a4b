import { accept, type listMoves as listRoute, type Outcome, refuse } from "@gradus/contract";
import { type Criterion, criterionCode, type LocalName, partOf, type SchemeClosure } from "@gradus/engine";
import type { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { formatMinor } from "../organisation/index.ts";
import { readVersion } from "../schemes/index.ts";
import { isInForce, type MoveFilter, type MoveRow, readMoves } from "./moves-queries.ts";
import { areKept } from "./result-queries.ts";
import { findRun, readRun, type StoredRun } from "./run-queries.ts";
import { moneyPlace } from "./stored-metrics.ts";

type Moves = z.output<typeof listRoute.answer>;

/**
 * Who moves by a run, or would move if it came into force: a held run and a trial against the grades in
 * force when they looked, a published run against those it replaced. What is compared is what is kept:
 * tiers always, scores of before a held run or a trial only until a later run writes others.
 */
export async function listMoves(
  tx: Tx,
  runId: number,
  filter: MoveFilter,
  page: { offset: number; limit: number },
): Promise<Outcome<Moves, "runUnknown" | "runUnfinished" | "runResultsGone">> {
  const looked = await findLookedAt(tx, runId);
  if (!looked.ok) return looked;
  const run = looked.value;
  const { closure } = await readVersion(tx, run.schemeId, run.version);
  const before = isInForce(run) ? run.priorRunId : run.comparedWith;
  const source = {
    run,
    steps: (closure.scheme.tiers ?? closure.scheme.classes ?? []).map(({ code }) => code),
    ordered: closure.scheme.tiers !== undefined,
    moneyAt: moneyPlace(closure),
  };
  const { total, moves } = await readMoves(tx, source, filter, page);
  const rulesBefore = before === null ? closure : await rulesOf(tx, before);
  return accept({ total, moves: moves.map((move) => presentMove(move, rulesBefore, closure)) });
}

/** A run that has found something, as long as that is kept. */
export async function findLookedAt(
  tx: Tx,
  runId: number,
): Promise<Outcome<StoredRun, "runUnknown" | "runUnfinished" | "runResultsGone">> {
  const run = await findRun(tx, runId);
  if (!run) return refuse("runUnknown", { run: runId });
  if (run.status === "queued" || run.status === "running") {
    return refuse("runUnfinished", { run: runId, status: run.status });
  }
  return isInForce(run) || (await areKept(tx, run)) ? accept(run) : refuse("runResultsGone", { run: runId });
}

async function rulesOf(tx: Tx, runId: number): Promise<SchemeClosure> {
  const run = await readRun(tx, runId);
  return (await readVersion(tx, run.schemeId, run.version)).closure;
}

function presentMove(move: MoveRow, before: SchemeClosure, after: SchemeClosure): Moves["moves"][number] {
  const score = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
  return {
    customer: move.customer,
    name: move.name,
    from: move.from,
    to: move.to,
    scoreBefore: score(move.scoreBefore),
    scoreAfter: score(move.scoreAfter),
    money: move.money === null ? null : formatMinor(BigInt(Math.round(move.money)), after.currencyDigits),
    criterion:
      move.pointsBefore && move.pointsAfter
        ? findMostChanged(partsOf(move.pointsBefore, before), partsOf(move.pointsAfter, after))
        : null,
  };
}

interface Part {
  readonly name: LocalName;
  /** In hundredths of the score. */
  readonly part: number;
}

/** What each criterion adds to the score, by its code; points stand in the order of the criteria. */
function partsOf(points: readonly number[], { scheme, metrics }: SchemeClosure): Map<string, Part> {
  const nameOf = ({ metric }: Criterion) => metrics.find(({ code }) => code === metric)?.name;
  return new Map(
    scheme.criteria.map((criterion, position) => {
      const code = criterionCode(criterion);
      const part = partOf(criterion.weight, points[position] ?? 0);
      return [code, { name: nameOf(criterion) ?? { en: code, zh: code }, part }];
    }),
  );
}

/** The criterion whose part changed most; one that only one of the two versions has counts as 0 in the other. */
function findMostChanged(
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
): Moves["moves"][number]["criterion"] {
  const codes = [...new Set([...after.keys(), ...before.keys()])];
  const changes = codes.map((code) => {
    const [was, is] = [before.get(code)?.part ?? 0, after.get(code)?.part ?? 0];
    return { code, was, is, change: Math.abs(is - was) };
  });
  const most = changes.reduce<(typeof changes)[number] | undefined>(
    (best, each) => (each.change > (best?.change ?? 0) ? each : best),
    undefined,
  );
  if (!most) return null;
  const name = (after.get(most.code) ?? before.get(most.code))?.name as LocalName;
  return { code: most.code, name, before: most.was / 100, after: most.is / 100 };
}
