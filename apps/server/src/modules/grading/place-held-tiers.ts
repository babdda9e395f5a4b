import type { Base } from "../metrics/index.ts";
import type { HeldTiers } from "./held-tiers-queries.ts";

/** The tiers held before, where the customers of a base stand. */
export interface PlacedTiers {
  /** Codes of the tiers, classes and states that anybody held. */
  readonly codes: readonly string[];
  /** By customer of the base: the place in `codes`, −1 for none. */
  readonly byCustomer: Int16Array;
  /** By place in `codes`: how many held it who are not in the base any more. */
  readonly gone: Int32Array;
}

/** Puts the tiers held where the customers of a base stand. */
export function placeHeldTiers({ byCustomer }: HeldTiers, { ids }: Pick<Base, "ids">): PlacedTiers {
  const places = new Map<string, number>();
  const gone: number[] = [];
  for (const tier of byCustomer.values()) {
    const place = places.get(tier) ?? places.size;
    places.set(tier, place);
    gone[place] = (gone[place] ?? 0) + 1;
  }
  const placed = new Int16Array(ids.length).fill(-1);
  for (let i = 0; i < ids.length; i++) {
    const tier = byCustomer.get(ids[i] as number);
    const place = tier === undefined ? -1 : (places.get(tier) as number);
    if (place < 0) continue;
    placed[i] = place;
    gone[place] = (gone[place] as number) - 1;
  }
  return { codes: [...places.keys()], byCustomer: placed, gone: Int32Array.from(gone) };
}
