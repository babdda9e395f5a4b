/** Not enough facts: a state beside the tiers, not the lowest of them. */
export const ungraded = "ungraded";

/** Too new to judge: a state beside the tiers. */
export const newcomer = "new";

/** Not of the scheme's population: no grade at all. */
export const outside = "outside";

/** Codes of states, beside the tiers and not below them: no tier or class can have them. */
export const reservedCodes: ReadonlySet<string> = new Set([ungraded, newcomer, outside]);
