import type { StoredVersion } from "./scheme-queries.ts";

/**
 * Whether a scheme is a list that was brought in, to compare with: it has classes but no criteria, and
 * nothing of it is computed.
 */
export function isOwnList({ closure }: Pick<StoredVersion, "closure">): boolean {
  return closure.scheme.criteria.length === 0;
}
