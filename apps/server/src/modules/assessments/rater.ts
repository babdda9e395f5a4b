import type { Asker } from "../../platform/database/tx.ts";

/** The name under which who asks judges: the one that customers name as their owner, as files do. */
export function raterOf({ owner, actor }: Asker): string {
  return owner?.trim() || actor;
}

/** Whether who asks may record, correct and take away judgements in a rater's name. */
export function mayRateAs(asker: Asker, rater: string): boolean {
  return asker.role === "administrator" || rater === raterOf(asker);
}
