import type { Answer } from "@gradus/sdk/browser";

type Definition = Answer<"getScheme">["definition"];

/** Bands for a criterion, as suggested. */
export type Bands = Answer<"suggestBands">;
/** Thresholds for the tiers, as suggested. */
export type Tiers = Answer<"suggestTiers">;
/** What was learnt from a list. */
export type Learnt = Answer<"learnRules">;

/** The draft that suggestions are for. */
export interface SuggestingFor {
  readonly scheme: string;
  readonly definition: Partial<Definition>;
  /** `yyyy-MM-dd`: as of which day values are looked at; today when left out. */
  readonly asOf: string | undefined;
  /** Whether a change must wait for a submission to be withdrawn, which is asked then. */
  readonly isSubmitted: boolean;
  /** Takes the draft over as changed. */
  onTake(definition: Partial<Definition>): void;
}

/** What a request for suggestions says of the rules. */
export function rulesOf({ scheme, definition, asOf }: SuggestingFor) {
  return {
    params: { path: { scheme } },
    body: { definition: definition as Record<string, unknown>, ...(asOf !== undefined && { asOf }) },
  };
}
