import { type LocalName, newcomer, type SchemeDefinition, ungraded } from "@gradus/engine";

/** What the states beside tiers and classes are called. */
export const stateNames: ReadonlyMap<string, LocalName> = new Map([
  [newcomer, { en: "New", zh: "新客户" }],
  [ungraded, { en: "Ungraded", zh: "未定级" }],
]);

/** Tiers, classes and states of a scheme with their names, in the order in which they are shown. */
export function tiersAndStates({
  tiers,
  classes,
}: Pick<SchemeDefinition, "tiers" | "classes">): { code: string; name: LocalName }[] {
  const states = [...stateNames].map(([code, name]) => ({ code, name }));
  return [...(tiers ?? classes ?? []).map(({ code, name }) => ({ code, name })), ...states];
}
