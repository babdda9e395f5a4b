/** Why a model says nothing, rather than a number that looks real; the contract puts it into words. */
export type AbstentionCode =
  | "modelTooFewCustomers"
  | "modelTooFewRepeats"
  | "modelNoTime"
  | "modelNotConverged"
  | "modelAllAlike"
  | "modelNoGain"
  | "spendTooFewRepeats"
  | "spendNotPositive"
  | "spendMeanUnknown";

/** A reason with its figures: `{ code: "modelTooFewRepeats", params: { repeaters: 2, least: 10 } }`. */
export interface Abstention {
  readonly code: AbstentionCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A fit, or why there is none. */
export type Fitted<Fit> =
  | { readonly ok: true; readonly value: Fit }
  | { readonly ok: false; readonly abstention: Abstention };

/** Says nothing, for this reason. */
export function abstain(code: AbstentionCode, params: Abstention["params"] = {}) {
  return { ok: false, abstention: { code, params } } as const;
}
