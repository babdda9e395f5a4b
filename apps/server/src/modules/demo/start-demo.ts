import { accept, type Demo, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { enqueueJob } from "../../platform/jobs/job-queries.ts";
import { recordEvent } from "../audit/index.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { setUpOrganisation } from "../organisation/index.ts";
import { applyScheme } from "../schemes/index.ts";
import { saveValueSettings } from "../value/index.ts";
import { type DemoCompany, readDemoCompany } from "./demo-company.ts";
import { demoActor, hasCustomers, isDemoBegun } from "./demo-queries.ts";
import { readDemo } from "./read-demo.ts";

/** The job that does the next step of bringing the demo company in. */
export const demoTask = "demo";

/**
 * Acknowledges that the demo company is to be brought in: catalogue and schemes at once, files and runs
 * by the queue, one after the other. The organisation takes over the company's currency and time zone.
 * Asked again, it goes on where it failed, and does nothing where it did not.
 */
export async function startDemo(context: Context, asker: Asker): Promise<Outcome<Demo, ProblemCode>> {
  const company = await readDemoCompany(context.demoDirectory);
  if (!company) return refuse("demoMissing");
  return context.database.asApp({ ...asker, actor: demoActor }, async (tx) => {
    if (!(await isDemoBegun(tx))) {
      if (await hasCustomers(tx)) return refuse("demoNotEmpty");
      const prepared = await prepareFor(tx, company);
      if (!prepared.ok) return prepared;
    }
    await enqueueDemo(tx, demoTask, true);
    await recordEvent({ ...tx, asker }, { kind: "demo.started", subject: "organisation:1" });
    return accept(await readDemo(tx, company));
  });
}

/** Asks for the next step, behind whatever else is done in the queue; `again` repeats one that failed. */
export function enqueueDemo(tx: Tx, queue: string, again: boolean): Promise<void> {
  return enqueueJob(tx, { task: demoTask, payload: { again }, queue, key: demoTask });
}

async function prepareFor(tx: Tx, company: DemoCompany): Promise<Outcome<unknown, ProblemCode>> {
  const { currency: baseCurrency, timeZone, catalogue, valueSettings, schemes } = company;
  const organisation = await setUpOrganisation(tx, { baseCurrency, timeZone });
  if (!organisation.ok) return organisation;
  const applied = await applyCatalogue(tx, catalogue);
  if (!applied.ok) return applied;
  const valued = valueSettings ? await saveValueSettings(tx, valueSettings) : accept(undefined);
  if (!valued.ok) return valued;
  for (const file of schemes) {
    const scheme = await applyScheme(tx, file);
    if (!scheme.ok) return refuse(scheme.problem.code as ProblemCode, scheme.problem.params);
  }
  return accept(undefined);
}
