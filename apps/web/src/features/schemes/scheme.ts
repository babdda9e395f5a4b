import type { Answer } from "@gradus/sdk/browser";

/** A scheme as it was published. */
export type SchemeVersion = Answer<"getScheme">;
/** Criteria, tiers or classes, and what else a scheme says. */
export type SchemeDefinition = SchemeVersion["definition"];
/** A metric, its scoring and its weight. */
export type Criterion = SchemeDefinition["criteria"][number];
/** How a value becomes points. */
export type Scoring = Criterion["scoring"];
/** A tier with its thresholds. */
export type Tier = NonNullable<SchemeDefinition["tiers"]>[number];
/** A class with its condition. */
export type SchemeClass = NonNullable<SchemeDefinition["classes"]>[number];
/** How the computed tier becomes the tier in force. */
export type Movement = NonNullable<SchemeDefinition["movement"]>;
/** What ends the periods at whose end moves take effect. */
export type MovementPeriod = NonNullable<Movement["period"]>;
/** A draft as it is stored: of a scheme's shape, finished or not. */
export type Draft = Answer<"getDraft">;

/** What is wrong with a draft, and where. */
export type DraftProblems = Draft["problems"];

/** A definition under way: what is there has its shape. */
export type DraftDefinition = Partial<SchemeDefinition>;

/** The definition of a draft, which the server keeps without checking its shape. */
export function definitionOf(draft: Draft): DraftDefinition {
  return draft.definition as DraftDefinition;
}

/** The sum of the weights, in hundredths rounded, so that 33.33 three times and 0.01 are 100. */
export function sumOfWeights(criteria: readonly Partial<Criterion>[]): number {
  const hundredths = criteria.reduce((sum, { weight }) => sum + Math.round((weight ?? 0) * 100), 0);
  return hundredths / 100;
}

/** What rules would do. */
export type WhatIf = Answer<"tryRules">;

/** All metrics there are. */
export type Metrics = Answer<"listMetrics">["metrics"];
/** How the values of a metric are spread. */
export type Distribution = Answer<"measureDistribution">;

/** Tells of a change: `moving` while something is dragged, which is one change once it is `set`, as all others are. */
export type OnChange<T> = (next: T, stage?: "moving" | "set") => void;
