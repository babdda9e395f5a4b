import type { StoredVersion } from "./scheme-queries.ts";

/**
 * Whether a scheme is a list that was brought in, to compare with: it has classes, and nothing in it says who gets
 * which, so that nothing of it is computed.
 */
export function isOwnList({ closure }: Pick<StoredVersion, "closure">): boolean {
  const { criteria, classes, choose, flags = [] } = closure.scheme;
  const isComputed = criteria.length > 0 || choose !== undefined || flags.length > 0;
  return !isComputed && classes !== undefined && classes.every(({ when }) => when === undefined);
}
