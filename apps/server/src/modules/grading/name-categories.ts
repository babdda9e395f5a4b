import {
  type CategoryNames,
  categoryNames,
  type MetricDefinition,
  type SchemeClosure,
  type StandingMetric,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readAttributes } from "../catalogue/index.ts";
import { readSchemes } from "../schemes/index.ts";
import { tiersAndStates } from "./tiers-and-states.ts";

/** What the values of a scheme's metrics are called, by metric; those without names are read as they are. */
export type CategoriesNamed = Readonly<Record<string, CategoryNames>>;

const answers: CategoryNames = { 1: { en: "yes", zh: "是" }, 0: { en: "no", zh: "否" } };

/** Finds the metrics of a scheme that are 1 or 0, for yes or no. */
export async function findYesOrNo(tx: Tx, { metrics }: SchemeClosure): Promise<ReadonlySet<string>> {
  const attributes = await readAttributes(tx);
  const answers = new Set(attributes.filter(({ type }) => type === "bool").map(({ code }) => code));
  const found = metrics.filter(
    (each) => each.from === "attribute" && each.unit !== "money" && answers.has(each.attribute),
  );
  return new Set(found.map(({ code }) => code));
}

/**
 * Finds what the categories of models, the tiers and classes of the schemes whose standing is read, and yes and no are
 * called.
 *
 * @param yesOrNo as {@link findYesOrNo} finds them
 */
export async function nameCategories(
  tx: Tx,
  { metrics }: SchemeClosure,
  yesOrNo: ReadonlySet<string>,
): Promise<CategoriesNamed> {
  const standings = metrics.filter((each): each is StandingMetric => each.from === "standing");
  const codes = standings.map(({ scheme }) => scheme);
  const schemes = codes.length === 0 ? [] : await readSchemes(tx, codes);
  const namesOf = (metric: MetricDefinition): CategoryNames | undefined => {
    switch (metric.from) {
      case "model":
        return categoryNames(metric.figure);
      case "attribute":
        return yesOrNo.has(metric.code) ? answers : undefined;
      case "standing": {
        const read = schemes.find(({ closure }) => closure.scheme.code === metric.scheme);
        const steps = read && metric.unit === "category" ? tiersAndStates(read.closure.scheme) : undefined;
        return steps && Object.fromEntries(steps.map(({ code, name }) => [code, name]));
      }
    }
    return undefined;
  };
  const named = metrics.map((metric) => [metric.code, namesOf(metric)] as const);
  return Object.fromEntries(named.flatMap(([code, names]) => (names ? [[code, names]] : [])));
}
