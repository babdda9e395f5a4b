import type { Attribute } from "@gradus/contract";
import type { LocalName, SchemeDefinition } from "@gradus/engine";
import type { templateActivityTypes } from "./activity-types.ts";

/** A template as it is written: metrics are found by what its schemes read, activity types and scales by their code. */
export interface TemplateDraft {
  readonly code: string;
  readonly name: LocalName;
  readonly description: LocalName;
  readonly activityTypes: readonly (typeof templateActivityTypes)[number]["code"][];
  readonly attributes: readonly Attribute[];
  readonly scales: readonly string[];
  /** In the order in which they are run. */
  readonly schemes: readonly SchemeDefinition[];
}
