import type { ExpressionProblem } from "../expressions/expression-problem.ts";

/** What is wrong with movement rules. */
export type MovementProblemCode =
  | "movementOfClasses"
  | "movementPeriodMissing"
  | "movementCommitteeOnly"
  | "movementCyclesOverlap"
  | "movementAnniversaryWrong";

/** What is wrong with an expression or with movement rules, as it stands inside the problem of a definition. */
export interface NestedProblem {
  readonly code: ExpressionProblem["code"] | MovementProblemCode;
  readonly params: ExpressionProblem["params"];
}

/** Why a metric or a scheme does not hold together; the wording stands in the contract's table. */
export interface DefinitionProblem {
  readonly code: DefinitionProblemCode;
  readonly params: Readonly<Record<string, string | number | NestedProblem>>;
}

/** The codes of problems of definitions. */
export type DefinitionProblemCode =
  | "metricUnknown"
  | "metricCodeDoubled"
  | "metricCycle"
  | "metricFieldWrong"
  | "metricUnitWrong"
  | "metricExpressionWrong"
  | "metricTypeUnknown"
  | "metricAttributeUnknown"
  | "metricScaleUnknown"
  | "metricAttributeSensitive"
  | "metricCutsDisordered"
  | "metricLimitsDisordered"
  | "metricSchemeUnknown"
  | "schemeStandingCircle"
  | "schemeWeightsWrong"
  | "schemeTiersOutOfOrder"
  | "schemeKeepAboveEnter"
  | "schemeBaseTierWrong"
  | "schemeTierCodeWrong"
  | "schemeClassesOpen"
  | "schemeCriterionDoubled"
  | "schemePointsWrong"
  | "schemeBandsOutOfOrder"
  | "schemeScoringWrong"
  | "schemeExpressionWrong"
  | "schemeMoneyWrong"
  | "schemeMoneyShareUnmeasured"
  | "schemeMoneyShareDisordered"
  | "schemeMovementWrong"
  | "schemeChoiceWrong"
  | "schemeConditionNeedless"
  | "schemeTowardWrong"
  | "schemeTowardNeedless"
  | "schemeTowardWeightsWrong"
  | "schemeCrossWrong"
  | "schemeCellsOpen"
  | "schemeCellsOverlap"
  | "schemeFlagDoubled";

/** The first problem of an expression as params of a definition's problem; `at` counts from 1. */
export function nestProblem(problems: readonly ExpressionProblem[]): { at: number; reason: NestedProblem } {
  const [first] = problems;
  if (!first) throw new RangeError("an expression that failed its check has a problem");
  return { at: first.at + 1, reason: { code: first.code, params: first.params } };
}
