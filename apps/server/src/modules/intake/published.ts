import type { PublishedCounts } from "./import-counts.ts";
import type { NameQuestion } from "./stored-import.ts";

/** What became of the good rows, and what a dry run asks about them. */
export interface Published {
  readonly counts: PublishedCounts;
  readonly questions: readonly NameQuestion[];
  /** Of own tiers: the run as which they came into force. */
  readonly runId?: number;
}
