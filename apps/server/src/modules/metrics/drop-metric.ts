import { accept, type Outcome, refuse } from "@gradus/contract";
import { metricContext, metricsRead } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { findUsersOfMetric, lockDefinitions } from "../catalogue/index.ts";
import { deleteMetric, readMetrics } from "./metrics-queries.ts";

/** Removes a metric that no scheme in force, no draft and no formula of another metric uses. */
export async function dropMetric(
  tx: Tx,
  metric: string,
): Promise<Outcome<undefined, "metricNotFound" | "metricInUse">> {
  await lockDefinitions(tx);
  const catalogue = await readMetrics(tx);
  const context = metricContext(catalogue);
  const readers = catalogue.filter((other) => metricsRead(other, context).includes(metric));
  const users = [
    ...readers.map(({ code }) => ({ code: "usedByMetric" as const, params: { code } })),
    ...(await findUsersOfMetric(tx, metric)),
  ];
  if (users.length > 0) return refuse("metricInUse", { metric, users });
  return (await deleteMetric(tx, metric)) ? accept(undefined) : refuse("metricNotFound", { metric });
}
