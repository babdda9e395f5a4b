import type { ActivityType, Attribute } from "@gradus/contract";
import type { LocalName, SchemeDefinition } from "@gradus/engine";

/** A template as it is written: metrics are found by what its schemes read, scales by their code. */
export interface TemplateDraft {
  readonly code: string;
  readonly name: LocalName;
  readonly description: LocalName;
  readonly activityTypes: readonly ActivityType[];
  readonly attributes: readonly Attribute[];
  readonly scales: readonly string[];
  /** In the order in which they are run. */
  readonly schemes: readonly SchemeDefinition[];
}
