import { join } from "node:path";
import type { SchemeFile } from "@gradus/contract";
import { applyScheme, templates } from "../apps/server/src/modules/schemes/index.ts";
import { writeActivities } from "./bench-company.ts";
import type { BenchSite } from "./bench-site.ts";
import { timeStep } from "./report-bench.ts";

/** The scheme under which the company is graded. */
export const basicValue = templates.get("basic-value") as SchemeFile;

/** Brings a company in and grades everybody by a live run, each step timed. */
export async function gradeCompany(
  site: BenchSite,
  company: { readonly customers: number; readonly activities: number },
): Promise<void> {
  const path = join(site.dataDirectory, "activities.csv");
  await timeStep("write the file", () => writeActivities(path, company));
  await timeStep("import", () => site.importActivities(path));
  const applied = await site.asApp((tx) => applyScheme(tx, basicValue));
  if (!applied.ok) throw new Error(applied.problem.code);
  await timeStep("live run", () => site.run({ accept: true }));
}
