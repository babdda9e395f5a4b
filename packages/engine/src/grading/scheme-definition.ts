import type { LocalName } from "../metrics/metric-definition.ts";
import type { Criterion } from "../scoring/criterion.ts";
import type { ClassChoice, FlagDefinition, MovementRules } from "./movement-rules.ts";

/** What a tier or class asks of the company: shown with the grade, to be acted on. */
interface Consequence {
  readonly strategy?: LocalName | undefined;
  /** Months from the grade's first day to the next look at it. */
  readonly reviewMonths?: number | undefined;
  /** What the tier grants, a line each. */
  readonly benefits?: readonly LocalName[] | undefined;
  /** How often the customer is seen to, a line each: "a visit every six weeks". */
  readonly cadence?: readonly LocalName[] | undefined;
  /** What it costs to keep a customer here. */
  readonly cost?: CareCost | undefined;
}

/** What caring for one customer takes. */
export interface CareCost {
  /** In the base currency, a year. */
  readonly perCustomer?: number | undefined;
  /** How many one account manager can care for. */
  readonly customersPerManager?: number | undefined;
}

/** Whom a tier takes at most of those who would be in it: best scores first, ties by customer code. The narrowest counts. */
export interface TierLimits {
  /** At most this share (0–1] of the graded base. */
  readonly share?: number | undefined;
  /** At most so many. */
  readonly atMost?: number | undefined;
  /**
   * Until the money from the highest tier down, of the scheme's metric of money, reaches this share (0–1] of what the
   * whole graded base brings: the customer with whom it is reached is the last. It rises from tier to tier. Amounts below
   * zero count as none; where nobody brings any, nobody is taken.
   */
  readonly moneyShare?: number | undefined;
}

/** A step of an ordered scheme. */
export interface TierDefinition extends Consequence, TierLimits {
  readonly code: string;
  readonly name: LocalName;
  /** Score (0–100) to rise into the tier. The lowest tier enters at 0. */
  readonly enter: number;
  /** Score down to which the tier is kept; at most `enter`, which it defaults to. */
  readonly keep?: number | undefined;
  /** A condition on metrics that the tier demands besides the score; missing does not pass. */
  readonly gate?: string | undefined;
}

/** A kind of customer in an unordered scheme; the first whose condition holds is given. */
export interface ClassDefinition extends Consequence {
  readonly code: string;
  readonly name: LocalName;
  /** On metrics, `bin["criterion"]` (1 is worst) and `points["criterion"]`; left out in the last, which takes the rest. */
  readonly when?: string | undefined;
  /** Where two metrics are crossed: those that the class takes, by the categories of both. */
  readonly cells?: readonly { readonly row: string; readonly column: string }[] | undefined;
}

/** Who is graded, and what is one unit of it. */
export interface Population {
  /** A condition on metrics; everybody when left out. */
  readonly where?: string | undefined;
  /**
   * `company` grades each by itself; `group` adds up the facts of a group's members and gives all of
   * them its grade; `inherit` grades the head of a group and hands its grade to the members.
   */
  readonly unit?: "company" | "group" | "inherit" | undefined;
}

/** A versioned set of criteria and tiers or classes for a population of customers. */
export interface SchemeDefinition {
  readonly code: string;
  readonly name: LocalName;
  readonly population?: Population | undefined;
  readonly criteria: readonly Criterion[];
  /** Highest first. Exactly one of `tiers` and `classes` is there. */
  readonly tiers?: readonly TierDefinition[] | undefined;
  readonly classes?: readonly ClassDefinition[] | undefined;
  /** How a class is chosen, where there are classes; by rules when left out. */
  readonly choose?: ClassChoice | undefined;
  readonly flags?: readonly FlagDefinition[] | undefined;
  /** Of tiers. */
  readonly movement?: MovementRules | undefined;
  /** What else the company does by this scheme, a heading and a text each: surveys, playbooks, alarms. */
  readonly guidance?: readonly { readonly title: LocalName; readonly text: LocalName }[] | undefined;
  /** Not enough facts: a state, not the lowest tier. A condition on metrics. */
  readonly ungradedWhen?: string | undefined;
  /** Too new to judge: a state, not the lowest tier. A condition on metrics. */
  readonly newWhen?: string | undefined;
  /** The metric of unit money that is added up per tier in summaries. */
  readonly money?: string | undefined;
  /** A live run that would move more than this share of the base is held. Default 0.05. */
  readonly holdAbove?: number | undefined;
}
