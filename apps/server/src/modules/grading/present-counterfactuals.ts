import type { CounterfactualChange, Counterfactuals } from "@gradus/contract";
import {
  type DecisiveChange,
  formatDay,
  type LocalName,
  type MetricChange,
  type MetricUnit,
  outside,
  type TierDefinition,
} from "@gradus/engine";
import type { StoredActivityType } from "../catalogue/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { presentNumber, presentValue, unitOf } from "../metrics/index.ts";
import { formatMinor } from "../organisation/index.ts";
import { nameOutcome } from "./evaluate-scheme.ts";
import { differs, type Outlook } from "./foresee-falls.ts";
import type { FoundCounterfactuals } from "./found-counterfactuals.ts";
import type { CategoriesNamed } from "./name-categories.ts";
import { presentDemands } from "./present-demands.ts";
import { stateLimits } from "./state-limits.ts";
import { tiersAndStates } from "./tiers-and-states.ts";

/** Puts what was found into numbers and names, from which clients make sentences. */
export function presentCounterfactuals(
  customer: FoundCustomer,
  found: FoundCounterfactuals,
  outlook: Outlook,
  {
    types,
    categories,
  }: { readonly types: readonly StoredActivityType[]; readonly categories: CategoriesNamed },
): Counterfactuals {
  const { circumstances, situation, outcome, loss } = found;
  const { closure } = situation.scheme;
  const named = new Names(found, types, categories);
  return {
    customer: { code: customer.code, name: customer.name },
    scheme: closure.scheme.code,
    version: circumstances.version.draftRevision === null ? circumstances.version.version : null,
    ...{ asOf: circumstances.asOf, knownTo: circumstances.knownTo, inForce: circumstances.inForce },
    tier: named.tier(outcome),
    score: outcome < 0 ? null : named.score / 100,
    next: presentNext(found, outlook, named),
    keep: loss
      ? {
          margin: (named.score - keepOf(found, outcome)) / 100,
          losing: loss.losing.map((change) => ({
            ...named.change(change),
            tier: named.tier(change.outcome),
          })),
          safe: loss.safe.map((code) => named.criterion(code)),
        }
      : null,
    categories,
    outlook: presentOutlook(outlook, named),
  };
}

function presentNext(
  { evaluation, circumstances, situation, unit, outcome, target, reach, together }: FoundCounterfactuals,
  { lastDays }: Outlook,
  named: Names,
): Counterfactuals["next"] {
  if (target === undefined || !reach) return null;
  const tier = situation.scheme.steps[target] as TierDefinition;
  const short = Math.max(0, Math.round(tier.enter * 100) - named.score) / 100;
  const untilOf = (plan: number) => {
    const last = lastDays[plan];
    return last === undefined ? null : formatDay(last);
  };
  return {
    tier: named.tier(target),
    points: outcome < 0 ? null : short,
    ...stateLimits(tier),
    demands: presentDemands(evaluation, circumstances.asOf, unit, target, named.categories),
    alone: reach.alone.map((change, plan) => ({ ...named.decisive(change), until: untilOf(plan) })),
    cannot: reach.cannot.map((code) => named.criterion(code)),
    together: together
      ? {
          changes: together.changes.map((change) => named.change(change)),
          cost: together.cost,
          until: untilOf(reach.alone.length),
        }
      : null,
  };
}

function presentOutlook({ through, falls }: Outlook, named: Names): Counterfactuals["outlook"] {
  return {
    through: formatDay(through),
    fixed: named.fixed(),
    falls: falls.map((fall) => ({
      day: formatDay(fall.day),
      from: named.tier(fall.from),
      to: named.tier(fall.to),
      leaving: fall.leaving.map(({ day, typeId, amount, metrics }) => ({
        ...{ day, ...named.type(typeId), metrics: [...metrics] },
        amount: amount === null ? null : named.money(amount),
      })),
      metrics: named
        .metricsOf(fall.criteria)
        .filter((code) => differs(fall, code))
        .map((code) => ({
          ...named.metric(code),
          before: named.valueOf(fall.before.columns.byMetric.get(code), code),
          after: named.valueOf(fall.on.columns.byMetric.get(code), code),
        })),
      unless: fall.reach.alone.map((change) => named.decisive(change)),
    })),
  };
}

function keepOf({ situation }: FoundCounterfactuals, position: number): number {
  return situation.scheme.ladder?.tiers[position]?.keep ?? 0;
}

/** What codes, positions and numbers of one answer are called. */
class Names {
  readonly #found: FoundCounterfactuals;
  readonly #types: readonly StoredActivityType[];
  readonly categories: CategoriesNamed;

  constructor(
    found: FoundCounterfactuals,
    types: readonly StoredActivityType[],
    categories: CategoriesNamed,
  ) {
    this.#found = found;
    this.#types = types;
    this.categories = categories;
  }

  get #closure() {
    return this.#found.situation.scheme.closure;
  }

  /** In hundredths. */
  get score(): number {
    return this.#found.evaluation.grades.score[this.#found.unit] as number;
  }

  tier(outcome: number): { code: string; name: LocalName } {
    const code = nameOutcome(this.#found.situation.scheme, outcome);
    if (code === undefined) return { code: outside, name: { en: "outside the scheme", zh: "不在适用范围" } };
    const name = tiersAndStates(this.#closure.scheme).find((each) => each.code === code)?.name;
    return { code, name: name ?? { en: code, zh: code } };
  }

  metric(code: string): { metric: string; name: LocalName; unit: MetricUnit } {
    const { name } = this.#closure.metrics.find((each) => each.code === code) as { name: LocalName };
    return { metric: code, name, unit: unitOf(this.#found.situation.scheme, code) };
  }

  criterion(code: string): { criterion: string; name: LocalName } {
    const [metric] = this.metricsOf([code]);
    return { criterion: code, name: this.metric(metric as string).name };
  }

  /** Metrics of criteria. */
  metricsOf(criteria: readonly string[]): string[] {
    return this.#found.situation.scheme.criteria
      .filter(({ code }) => criteria.includes(code))
      .map(({ criterion }) => criterion.metric);
  }

  type(typeId: number): { type: string; name: LocalName } {
    const { code, name } = this.#types.find(({ id }) => id === typeId) as StoredActivityType;
    return { type: code, name };
  }

  money(minor: number): string {
    return formatMinor(BigInt(minor), this.#closure.currencyDigits);
  }

  valueOf(column: Parameters<typeof presentValue>[0], code: string) {
    return presentValue(column, this.metric(code).unit, 0, this.#closure.currencyDigits);
  }

  /** Metrics that do not follow from windows, and are taken to stay. */
  fixed(): { metric: string; name: LocalName }[] {
    return this.#closure.metrics
      .filter(({ from }) => from !== "activities" && from !== "formula")
      .map(({ code, name }) => ({ metric: code, name }));
  }

  change({ metric, criteria, isFormula, value, to }: MetricChange) {
    const { unit, ...names } = this.metric(metric);
    const show = (shown: number | string) =>
      typeof shown === "string" ? shown : presentNumber(shown, unit, this.#closure.currencyDigits);
    const isDistance = typeof value === "number" && typeof to === "number" && unit !== "day";
    return {
      ...{ ...names, unit, isFormula, criteria: [...criteria] },
      value: value === undefined ? null : show(value),
      to: show(to),
      by: isDistance ? show(Number(Math.abs(to - value).toFixed(6))) : null,
    };
  }

  decisive(change: DecisiveChange): Omit<CounterfactualChange, "until"> {
    const { activity, outcome } = change;
    const type = this.#types.find(({ code }) => code === activity?.type);
    return {
      ...this.change(change),
      activity:
        activity && type ? { type: type.code, name: type.name, amount: this.money(activity.amount) } : null,
      tier: this.tier(outcome),
    };
  }
}
