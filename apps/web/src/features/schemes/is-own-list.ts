import type { SchemeDefinition } from "./scheme.ts";

/** Whether a scheme is a list that was brought in: it has classes, and nothing in it says who gets which. */
export function isOwnList({ criteria, classes, choose, flags = [] }: SchemeDefinition): boolean {
  const isComputed = criteria.length > 0 || choose !== undefined || flags.length > 0;
  return !isComputed && classes !== undefined && classes.every(({ when }) => when === undefined);
}
