import { accept, type listPending as listRoute, type Outcome, refuse } from "@gradus/contract";
import { parseDay, type SchemeClosure } from "@gradus/engine";
import type { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { dayInZone, formatMinor, readOrganisation } from "../organisation/index.ts";
import { findScheme, readVersion } from "../schemes/index.ts";
import { countPending, type PendingFilter, type PendingRow, readPending } from "./pending-queries.ts";
import { findLastFull } from "./published-run-queries.ts";
import type { StoredRun } from "./run-queries.ts";
import { moneyPlace } from "./stored-metrics.ts";

type Listed = z.infer<typeof listRoute.answer>;

/** The moves that wait under a scheme, and by what rules. */
export interface PendingMoves {
  readonly run: StoredRun;
  readonly closure: SchemeClosure;
  readonly filter: PendingFilter;
}

/** A page of the rises and falls that wait for their day under a scheme. */
export async function listPending(
  tx: Tx,
  scheme: string,
  { direction, ...page }: { direction?: "up" | "down" | undefined; offset: number; limit: number },
  now: Date,
): Promise<Outcome<Listed, "schemeUnknown" | "schemeNotRun">> {
  const found = await findPending(tx, scheme, direction);
  if (!found.ok) return found;
  const { run, closure, filter } = found.value;
  const { up, down } = await countPending(tx, filter);
  const moves = await readPending(tx, filter, moneyPlace(closure), page);
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  return accept({
    ...{ asOf: run.asOf, today, up, down },
    tiers: (closure.scheme.tiers ?? []).map(({ code, name }) => ({ code, name })),
    total: direction === undefined ? up + down : { up, down }[direction],
    moves: moves.map((move) => presentPending(move, closure, today)),
  });
}

/** Finds what waits under a scheme, by the version that gave the grades in force, be there a newer one. */
export async function findPending(
  tx: Tx,
  scheme: string,
  direction: "up" | "down" | undefined,
): Promise<Outcome<PendingMoves, "schemeUnknown" | "schemeNotRun">> {
  const found = await findScheme(tx, scheme);
  if (!found) return refuse("schemeUnknown", { scheme });
  const run = await findLastFull(tx, found.schemeId);
  if (!run) return refuse("schemeNotRun", { scheme });
  const { closure } = await readVersion(tx, run.schemeId, run.version);
  const tiers = (closure.scheme.tiers ?? []).map(({ code }) => code);
  return accept({ run, closure, filter: { schemeId: run.schemeId, tiers, direction } });
}

function presentPending(
  { points: _, score, money, ...move }: PendingRow,
  { currencyDigits }: SchemeClosure,
  today: string,
): Listed["moves"][number] {
  return {
    ...move,
    daysLeft: (parseDay(move.due) as number) - (parseDay(today) as number),
    score: score === null ? null : score / 100,
    money: money === null ? null : formatMinor(BigInt(Math.round(money)), currencyDigits),
  };
}
