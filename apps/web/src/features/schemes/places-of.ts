import type { WhatIf } from "./scheme.ts";

const states = ["new", "ungraded"];

/** Where customers are before or after: tiers or classes in their order, those that went away next, the states last. */
export function placesOf({ tiers, tiersBefore }: WhatIf): WhatIf["tiers"] {
  const gone = tiersBefore.filter(({ code }) => !tiers.some((tier) => tier.code === code));
  const all = [...tiers, ...gone];
  const isState = ({ code }: { readonly code: string }) => states.includes(code);
  return [...all.filter((place) => !isState(place)), ...all.filter(isState)];
}
