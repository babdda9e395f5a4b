import { type LocalName, useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Tiers in order, highest first, as a run or a comparison carries them. */
export type NamedTiers = readonly { readonly code: string; readonly name: LocalName }[];

/** How the places a customer can be in are named: tiers, the states besides, and no grade at all. */
export function useTierNames(tiers: NamedTiers) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const states: Readonly<Record<string, string>> = { ungraded: t("ungraded"), new: t("new") };
  return {
    name: (code: string | null): string => {
      if (code === null) return t("noGrade");
      const tier = tiers.find((each) => each.code === code);
      return states[code] ?? (tier ? nameOf(tier.name) : code);
    },
    /** 0 is the highest; null for a state. */
    rank: (code: string | null): number | null => {
      if (code === null || code in states) return null;
      const rank = tiers.findIndex((each) => each.code === code);
      return rank < 0 ? null : rank;
    },
  };
}
