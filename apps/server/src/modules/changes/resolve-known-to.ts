import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readChangeAt, readLastChange } from "./change-queries.ts";

/**
 * The change number up to which facts count. `knownTo` is such a number or an instant (ISO 8601);
 * left out, it is the last change there is.
 */
export async function resolveKnownTo(
  tx: Tx,
  knownTo: string | undefined,
): Promise<Outcome<number, "runKnownToWrong">> {
  const last = await readLastChange(tx);
  if (knownTo === undefined) return accept(last);
  if (/^\d{1,15}$/.test(knownTo)) {
    const number = Number(knownTo);
    return number <= last ? accept(number) : refuse("runKnownToWrong", { knownTo, last });
  }
  const instant = new Date(knownTo);
  if (!/^\d{4}-\d\d-\d\d/.test(knownTo) || Number.isNaN(instant.getTime())) {
    return refuse("runKnownToWrong", { knownTo, last });
  }
  return accept(await readChangeAt(tx, instant));
}
