import { type Day, formatDay, parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { resolveKnownTo } from "../changes/index.ts";
import type { KnownTo } from "../metrics/index.ts";
import { instantInZone } from "../organisation/index.ts";

/** What had been recorded by the end of a day in a time zone. */
export async function knownAtEndOf(tx: Tx, day: string, timeZone: string): Promise<KnownTo> {
  const dayAfter = formatDay((parseDay(day) as Day) + 1);
  const lastInstant = new Date(instantInZone(dayAfter, 0, timeZone).getTime() - 1);
  const known = await resolveKnownTo(tx, lastInstant.toISOString());
  if (!known.ok) throw new RangeError(`not an instant: ${known.problem.params.knownTo}`);
  return { change: known.value, isNow: false };
}
