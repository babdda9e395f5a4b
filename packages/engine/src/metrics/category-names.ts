import { activityStateNames } from "../value-models/activity/activity-state.ts";
import { growthStateNames } from "../value-models/activity/growth.ts";
import { rfmClassNames } from "../value-models/rfm/rfm-classes.ts";
import { rfmSegmentNames, rfmSegments, rfSegments } from "../value-models/rfm/rfm-segments.ts";
import type { LocalName, ModelFigure } from "./metric-definition.ts";

/** What people read for the categories of a metric, by the codes that stand in its column. */
export type CategoryNames = Readonly<Record<string, LocalName>>;

/** The categories that a model's figure can have, from good to bad; undefined for a figure that is a number. */
export function categoryNames(figure: ModelFigure): CategoryNames | undefined {
  return names[figure];
}

/** The name of a category; undefined where it has none and is read as it is. */
export function nameOfCategory(
  names: CategoryNames | undefined,
  value: string | number,
): LocalName | undefined {
  return names && Object.hasOwn(names, value) ? names[value] : undefined;
}

const pick = (segments: readonly (keyof typeof rfmSegmentNames)[]): CategoryNames =>
  Object.fromEntries(segments.map((segment) => [segment, rfmSegmentNames[segment]]));

const names: Readonly<Partial<Record<ModelFigure, CategoryNames>>> = {
  activityState: activityStateNames,
  growthState: growthStateNames,
  rfmClass: rfmClassNames,
  rfmSegment: pick(rfmSegments),
  rfSegment: pick(rfSegments),
};
