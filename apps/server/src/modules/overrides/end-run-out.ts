import { accept } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import { recordEvent } from "../audit/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { findSchemesWithRunOut, lockRunOut } from "./override-queries.ts";
import { regradeNow } from "./regrade-now.ts";
import { saveEnd } from "./request-queries.ts";

/**
 * Ends the overrides whose last day has passed, without waiting for a run: their customers are graded again, so that
 * the tier by the rules applies. Where a run of the scheme is under way it waits for the next time.
 */
export async function endRunOutOverrides({ database, logger, now }: Context): Promise<void> {
  const instant = now();
  const { today, schemes } = await database.asWorker("schedule", async (tx) => {
    const day = dayInZone(instant, (await readOrganisation(tx)).timeZone);
    return { today: day, schemes: await findSchemesWithRunOut(tx, day) };
  });
  for (const schemeId of schemes) {
    const ended = await database.asWorker("schedule", async (tx) => {
      const { customers, requests } = await lockRunOut(tx, schemeId, today);
      if (requests.length === 0) return accept(0); // another server ended them
      await saveEnd(tx, requests, { by: null, reason: null });
      const going = await regradeNow(tx, { schemeId, customers, now: instant });
      if (going) return going;
      await recordEvent(tx, {
        kind: "override.ranOut",
        subject: `scheme:${schemeId}`,
        details: { requests: requests.length },
      });
      return accept(requests.length);
    });
    const log = { scheme: schemeId };
    if (ended.ok && ended.value === 0) continue;
    if (ended.ok) logger.info({ ...log, overrides: ended.value }, "overrides ran out and were ended");
    else logger.info({ ...log, problem: ended.problem }, "overrides that ran out wait for a run to end");
  }
}
