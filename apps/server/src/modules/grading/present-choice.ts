import type { Explanation } from "@gradus/contract";
import { type LocalName, partOf } from "@gradus/engine";
import { presentValue, unitOf } from "../metrics/index.ts";
import type { Evaluation } from "./evaluate-scheme.ts";

type Chosen = Pick<Explanation, "classScores" | "cross" | "flags">;

/** What decided about a class besides conditions, and which flags are set on the customer and why. */
export function presentChoice(evaluation: Evaluation, unit: number): Chosen {
  return {
    classScores: presentScores(evaluation, unit),
    cross: presentCrossing(evaluation, unit),
    flags: presentFlags(evaluation, unit),
  };
}

function presentScores({ scheme, grades }: Evaluation, unit: number): Explanation["classScores"] {
  if (scheme.choice.by !== "highest") return null;
  return scheme.steps.slice(0, -1).map(({ code, name }) => {
    const hundredths = scheme.criteria.reduce((sum, { criterion }, index) => {
      const points = Math.max(0, grades.criteria[index]?.points[unit] as number);
      return criterion.toward === code ? sum + partOf(criterion.weight, points) : sum;
    }, 0);
    return { code, name, score: hundredths / 100 };
  });
}

function presentCrossing({ scheme, table }: Evaluation, unit: number): Explanation["cross"] {
  const { choice, closure } = scheme;
  if (choice.by !== "cross") return null;
  const side = (metric: string) => {
    const value = presentValue(
      table.columns.byMetric.get(metric),
      unitOf(scheme, metric),
      unit,
      closure.currencyDigits,
    );
    const name = closure.metrics.find(({ code }) => code === metric)?.name as LocalName; // the check found it
    return { metric, name, value: value === null ? null : String(value) };
  };
  return { rows: side(choice.rows), columns: side(choice.columns) };
}

function presentFlags({ scheme, grades }: Evaluation, unit: number): Explanation["flags"] {
  const flags = scheme.closure.scheme.flags ?? [];
  return flags.flatMap(({ code, name, when, strategy = null }, index) =>
    grades.flags[index]?.[unit] === 1 ? [{ code, name, when, strategy }] : [],
  );
}
