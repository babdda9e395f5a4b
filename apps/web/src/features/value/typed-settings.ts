import type { ValueSettings } from "./value.ts";

type Thresholds = ValueSettings["thresholds"];
type Limits = NonNullable<Thresholds["alive"]>;
type Rfm = ValueSettings["rfm"];

/** Limits as they are typed: any may be empty. */
export type TypedLimits = Partial<Record<keyof Limits, number | null | undefined>>;
/** Limits of activity as they are typed. */
export type TypedThresholds = Partial<Record<keyof Thresholds, TypedLimits | undefined>>;
/** The way of cutting bins as it is typed: cut points stay while another way is looked at. */
export interface TypedRfm {
  readonly kind: Rfm["kind"];
  readonly recency?: readonly number[] | undefined;
  readonly frequency?: readonly number[] | undefined;
  readonly monetary?: readonly number[] | undefined;
}
/** Settings as they are typed. */
export type TypedSettings = Omit<ValueSettings, "rfm" | "thresholds" | "costToServe"> & {
  readonly rfm: TypedRfm;
  readonly thresholds: TypedThresholds;
  readonly costToServe: Readonly<Record<string, number | null | undefined>>;
};

/** The states that have a limit, the best first. */
export const states = ["active", "atRisk", "lapsed"] as const satisfies readonly (keyof Limits)[];

/** What is sent of settings that were typed: without what is empty, or belongs to another way of cutting. */
export function settingsOf(typed: TypedSettings): ValueSettings {
  const { purchases, model, horizonMonths, discountRate, margin, rfm, thresholds, wallet } = typed;
  const { types, refunds = [] } = purchases;
  const costs = Object.entries(typed.costToServe).flatMap(([type, cost]) =>
    typeof cost === "number" ? [[type, cost] as const] : [],
  );
  return {
    purchases: { types, ...(refunds.length > 0 && { refunds }) },
    model,
    horizonMonths,
    discountRate,
    margin,
    rfm: rfmOf(rfm),
    thresholds: thresholdsOf(thresholds),
    costToServe: Object.fromEntries(costs),
    wallet: wallet ?? null,
  };
}

/** The definition of RFM that was typed. */
export function rfmOf({ kind, recency = [], frequency = [], monetary = [] }: TypedRfm): Rfm {
  if (kind !== "cuts") return { kind };
  return { kind, recency: [...recency], frequency: [...frequency], monetary: [...monetary] };
}

/** The limits that were typed; those with an empty state have their defaults, and are left out. */
export function thresholdsOf({ alive, rhythm, days }: TypedThresholds): Thresholds {
  const [ofAlive, ofRhythm, ofDays] = [whole(alive), whole(rhythm), whole(days)];
  return {
    ...(ofAlive && { alive: ofAlive }),
    ...(ofRhythm && { rhythm: ofRhythm }),
    ...(ofDays && { days: ofDays }),
  };
}

function whole(limits: TypedLimits | undefined): Limits | undefined {
  const { active, atRisk, lapsed } = limits ?? {};
  if (typeof active !== "number" || typeof atRisk !== "number" || typeof lapsed !== "number")
    return undefined;
  return { active, atRisk, lapsed };
}

/** What is wrong with limits as they are typed. `descending` is for P(alive), where more is better. */
export function limitsProblem(
  limits: TypedLimits | undefined,
  order: "ascending" | "descending",
): "allThree" | "ascending" | "descending" | undefined {
  const typed = states.map((state) => limits?.[state]).filter((value) => typeof value === "number");
  if (typed.length === 0) return undefined;
  if (typed.length < states.length) return "allThree";
  const sign = order === "ascending" ? 1 : -1;
  return isAscending(typed.map((value) => value * sign)) ? undefined : order;
}

/** Cut points out of what was typed, with spaces, commas or semicolons between; NaN for what is no number. */
export function parseCuts(text: string): number[] {
  return text
    .split(/[\s,，、;；/]+/)
    .filter((part) => part !== "")
    .map(Number);
}

/** Whether cut points can be used: 1 to 9 numbers, ascending. */
export function areCuts(cuts: readonly number[] | undefined): boolean {
  return cuts !== undefined && cuts.length >= 1 && cuts.length <= 9 && isAscending(cuts);
}

function isAscending(values: readonly number[]): boolean {
  return values.every(
    (value, at) => Number.isFinite(value) && (at === 0 || value > (values[at - 1] as number)),
  );
}
