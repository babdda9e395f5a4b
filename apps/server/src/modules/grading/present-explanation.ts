import type { Explanation } from "@gradus/contract";
import {
  addMonths,
  type Cuts,
  formatDay,
  newcomer,
  overColumns,
  parseDay,
  partOf,
  type TierDefinition,
  ungraded,
  unitsPerMajor,
} from "@gradus/engine";
import type { FoundCustomer } from "../customers/index.ts";
import { presentValue, statedValue, unitOf } from "../metrics/index.ts";
import { type Evaluation, hasTierByScore, nameOutcome } from "./evaluate-scheme.ts";
import type { CategoriesNamed } from "./name-categories.ts";
import type { ToldOverride } from "./override-queries.ts";
import { presentChoice } from "./present-choice.ts";
import { presentDemands } from "./present-demands.ts";
import { presentMovement, presentOverride } from "./present-movement.ts";
import type { Span } from "./span-queries.ts";
import { stateLimits } from "./state-limits.ts";
import { tiersAndStates } from "./tiers-and-states.ts";
import { wordRule } from "./word-rule.ts";

/** What an explanation says besides the evaluation itself. */
export interface Presented {
  readonly customer: FoundCustomer;
  /** Of the customer in the base. */
  readonly position: number;
  readonly asOf: string;
  readonly knownTo: number;
  readonly inForce: boolean;
  /** Null in a trial of a draft. */
  readonly version: number | null;
  readonly span: Span | undefined;
  readonly cuts: Cuts;
  readonly categories: CategoriesNamed;
  readonly facts: Explanation["facts"];
  readonly override: ToldOverride | undefined;
}

/** Puts an evaluation of one customer into the form in which it can be followed as a sum. */
export function presentExplanation(evaluation: Evaluation, presented: Presented): Explanation {
  const { scheme, table, grades, tierOf } = evaluation;
  const unit = table.base.unitOf[presented.position] as number;
  const tier = tierOf[presented.position] as string;
  const step = scheme.steps.find(({ code }) => code === tier);
  const since = presented.inForce ? (presented.span?.from ?? null) : null;
  const ruled =
    nameOutcome(scheme, (evaluation.movement?.moved.tier ?? grades.outcome)[unit] as number) ?? tier;
  const score =
    scheme.criteria.length > 0 && hasTierByScore(evaluation, unit) ? (grades.score[unit] as number) : null;
  return {
    customer: { code: presented.customer.code, name: presented.customer.name },
    scheme: scheme.closure.scheme.code,
    version: presented.version,
    asOf: presented.asOf,
    knownTo: presented.knownTo,
    inForce: presented.inForce,
    tier,
    tierName: tiersAndStates(scheme.closure.scheme).find(({ code }) => code === tier)?.name ?? {
      en: tier,
      zh: tier,
    },
    since,
    ...presentMovement(evaluation, unit),
    override: presentOverride(evaluation, unit, presented.override),
    score: score === null ? null : score / 100,
    because: becauseOf(evaluation, ruled, unit),
    parts: presentParts(evaluation, presented, unit),
    tiers: presentTiers(evaluation, presented.asOf, unit),
    ...presentDistances(evaluation, presented, unit, ruled, score),
    ...presentChoice(evaluation, unit),
    metrics: scheme.closure.metrics.map(({ code, name, unit: measure }) => ({
      code,
      name,
      unit: measure,
      value: presentValue(table.columns.byMetric.get(code), measure, unit, scheme.closure.currencyDigits),
    })),
    categories: presented.categories,
    money: scheme.closure.scheme.money ?? null,
    facts: presented.facts,
    strategy: step?.strategy ?? null,
    benefits: [...(step?.benefits ?? [])],
    cadence: [...(step?.cadence ?? [])],
    nextReview: reviewDay(since ?? presented.asOf, step?.reviewMonths),
  };
}

/** What put the customer in a state instead of a tier. */
function becauseOf({ scheme, grades }: Evaluation, tier: string, unit: number): string | null {
  const { newWhen, ungradedWhen } = scheme.closure.scheme;
  if (tier === newcomer) return newWhen ?? null;
  if (tier !== ungraded) return null;
  const missing = grades.criteria.findIndex(({ points }) => (points[unit] as number) < 0);
  const criterion = scheme.criteria[missing]?.criterion;
  return criterion ? `!has(${criterion.metric})` : (ungradedWhen ?? null);
}

function presentParts(
  { scheme, table, grades }: Evaluation,
  { cuts, categories }: Presented,
  unit: number,
): Explanation["parts"] {
  const { metrics, currencyDigits } = scheme.closure;
  return scheme.criteria.map(({ code, criterion }, index) => {
    const { points, bins } = grades.criteria[index] as { points: Int32Array; bins: Uint8Array };
    const column = table.columns.byMetric.get(criterion.metric);
    const measure = unitOf(scheme, criterion.metric);
    const perMajor = unitsPerMajor(scheme, criterion.metric);
    const given = Math.max(0, points[unit] as number);
    const bin = bins[unit] as number;
    return {
      criterion: code,
      metric: criterion.metric,
      name: metrics.find((metric) => metric.code === criterion.metric)?.name ?? { en: code, zh: code },
      unit: measure,
      value: presentValue(column, measure, unit, currencyDigits),
      points: given / 100,
      weight: criterion.weight,
      part: partOf(criterion.weight, given) / 100,
      toward: criterion.toward ?? null,
      bin: bin === 0 ? null : bin,
      rule: wordRule({
        criterion,
        unit: measure,
        value: statedValue(column, perMajor, unit),
        bin,
        cuts: (cuts.quantiles[code] ?? []).map((cut) => cut / perMajor),
        names: categories[criterion.metric],
      }),
    };
  });
}

function presentTiers(evaluation: Evaluation, asOf: string, unit: number): Explanation["tiers"] {
  const { scheme } = evaluation;
  return scheme.steps.map((step, position) => {
    const isTier = "enter" in step;
    return {
      code: step.code,
      name: step.name,
      enter: isTier ? step.enter : null,
      keep: isTier ? (step.keep ?? step.enter) : null,
      gate: isTier ? (step.gate ?? null) : null,
      gatePassed: gatePassed(evaluation, asOf, unit, position),
      when: isTier ? null : (step.when ?? null),
      ...stateLimits(isTier ? step : {}),
    };
  });
}

/** Whether the customer passes the gate of a tier; null where there is none. */
function gatePassed(
  { scheme, table }: Evaluation,
  asOf: string,
  unit: number,
  position: number,
): boolean | null {
  const gate = scheme.gates[position];
  if (!gate) return null;
  const setting = {
    asOf: parseDay(asOf) as number,
    currencyDigits: scheme.closure.currencyDigits,
    units: scheme.units,
  };
  return overColumns(gate, table.columns, setting)(unit) === true;
}

/** How far the tier next to the one by the rules is, which is entered, and how far the fall out of it, which is kept. */
function presentDistances(
  evaluation: Evaluation,
  { asOf, categories }: Presented,
  unit: number,
  tier: string,
  score: number | null,
): Pick<Explanation, "next" | "keeps"> {
  const { scheme } = evaluation;
  const tiers = scheme.closure.scheme.tiers;
  const position = tiers?.findIndex(({ code }) => code === tier) ?? -1;
  if (!tiers || score === null || position < 0) return { next: null, keeps: null };
  const above = tiers[position - 1];
  const here = tiers[position] as TierDefinition;
  const keep = Math.round((here.keep ?? here.enter) * 100);
  const gateFails = above?.gate !== undefined && gatePassed(evaluation, asOf, unit, position - 1) === false;
  return {
    next: above
      ? {
          tier: above.code,
          name: above.name,
          points: Math.max(0, Math.round(above.enter * 100) - score) / 100,
          gate: gateFails ? (above.gate ?? null) : null,
          ...stateLimits(above),
          demands: gateFails ? presentDemands(evaluation, asOf, unit, position - 1, categories) : [],
        }
      : null,
    keeps: { score: keep / 100, margin: (score - keep) / 100 },
  };
}

function reviewDay(from: string, months: number | undefined): string | null {
  return months === undefined ? null : formatDay(addMonths(parseDay(from) as number, months));
}
