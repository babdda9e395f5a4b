import type { NestedProblem } from "../metrics/definition-problem.ts";
import { areApart } from "../tiering/committee-meetings.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Finds what is wrong with the movement rules of a scheme over its metrics. */
export function checkMovement({ scheme, metrics }: SchemeClosure): SchemeProblem[] {
  const rules = scheme.movement;
  if (!rules) return [];
  if (!scheme.tiers) return [wrong("movement", "movementOfClasses")];
  const { rise, fall, period, committee } = rules;
  if (committee) {
    const parts = (["rise", "fall", "period"] as const).filter((part) => rules[part] !== undefined);
    return [
      ...parts.map((part) => wrong(`movement.${part}`, "movementCommitteeOnly", { part })),
      ...(areApart(committee) ? [] : [wrong("movement.committee", "movementCyclesOverlap")]),
    ];
  }
  if (!period)
    return [rise, fall].includes("period") ? [wrong("movement.period", "movementPeriodMissing")] : [];
  if (period.kind !== "anniversary") return [];
  const { metric } = period;
  if (metrics.some(({ code, unit }) => code === metric && unit === "day")) return [];
  return [wrong("movement.period.metric", "movementAnniversaryWrong", { metric })];
}

function wrong(
  path: string,
  code: NestedProblem["code"],
  params: NestedProblem["params"] = {},
): SchemeProblem {
  return { path, code: "schemeMovementWrong", params: { reason: { code, params } } };
}
