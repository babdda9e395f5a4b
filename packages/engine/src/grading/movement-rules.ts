import type { LocalName } from "../metrics/metric-definition.ts";

/** What ends the periods at whose end moves take effect. */
export type MovementPeriod =
  | {
      readonly kind: "calendar" | "fiscal";
      readonly length: "month" | "quarter" | "half" | "year";
    }
  /** Each customer's own year: it ends on the day before the month and day of a metric of unit day. */
  | { readonly kind: "anniversary"; readonly metric: string };

/** Half of a committee's year: what stands on the cut-off day is decided on, and in force from the effective day. */
export interface CommitteeCycle {
  /** Month and day, as `06-30`; facts to this day count. */
  readonly cutOff: string;
  /** Month and day, as `08-01`: the first such day after the cut-off. */
  readonly effective: string;
}

/**
 * How the computed tier becomes the tier in force. Without rules, at once. Upgrades and falls that are due but wait
 * are *pending*, and listed.
 */
export interface MovementRules {
  /** When a rise takes effect: at once (the default), or at the end of the period. */
  readonly rise?: "once" | "period" | undefined;
  /** When a fall takes effect, after its grace: at once (the default), or at the end of the period. */
  readonly fall?: "once" | "period" | undefined;
  /** Needed where something waits for the end of a period. */
  readonly period?: MovementPeriod | undefined;
  /** Days that a fall must have been due without a break; default 0. */
  readonly graceDays?: number | undefined;
  /** How many tiers one fall goes down at most; any number when left out. */
  readonly stepsDown?: number | undefined;
  /** Days in a tier before a fall out of it; default 0. */
  readonly minimumStayDays?: number | undefined;
  /** Rises and falls alike are decided in these cycles; rise, fall and period are then left out. */
  readonly committee?: readonly CommitteeCycle[] | undefined;
}

/** A mark beside the tier or class: several may hold, and none changes the grade. */
export interface FlagDefinition {
  readonly code: string;
  readonly name: LocalName;
  /** On what conditions of classes may read. */
  readonly when: string;
  readonly strategy?: LocalName | undefined;
}

/**
 * How a class is chosen.
 *
 * - `rules`, the default: the first whose condition holds.
 * - `highest`: criteria point `toward` classes, the weights of each class add up to 100, and the class of the highest
 *   score is given, the earlier of two that are equal. The last class takes those of whom no class reaches `atLeast`
 *   (default 0.01, so no points at all are no class) or leads the second best by `lead` points (default 0).
 * - `cross`: two category metrics, mostly standings of other schemes, are crossed; each class has the cells
 *   (row, column) that it takes, the last class the rest, who lacks a value included.
 */
export type ClassChoice =
  | { readonly by: "rules" }
  | { readonly by: "highest"; readonly atLeast?: number | undefined; readonly lead?: number | undefined }
  | { readonly by: "cross"; readonly rows: string; readonly columns: string };
