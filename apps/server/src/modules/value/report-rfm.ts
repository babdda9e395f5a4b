import { rfmClassNames, rfmSegmentNames } from "@gradus/engine";
import type { CustomerColumns } from "./measure-customers.ts";
import type { KeptReport } from "./report-queries.ts";
import { nameGroups, presentTally, tallyGroups } from "./tally-groups.ts";

/** The part of a report on recency, frequency and money; null where nobody ever purchased. */
export function reportRfm(found: CustomerColumns, digits: number): KeptReport["rfm"] {
  const { rfm } = found;
  if (!rfm) return null;
  const { recency, frequency, monetary } = rfm.cuts;
  const cells = tallyGroups(found, (at) => (rfm.r[at] as number) * 10 + (rfm.f[at] as number));
  return {
    cuts: {
      recency: [...recency.cuts],
      frequency:
        frequency.by === "value"
          ? [...frequency.cuts]
          : frequency.boundaries.flatMap((boundary) => (boundary ? [boundary.value] : [])),
      monetary: monetary.cuts.map((cut) => cut / 10 ** digits),
    },
    cells: [...cells]
      .sort(([a], [b]) => a - b)
      .map(([cell, tally]) => ({ r: Math.floor(cell / 10), f: cell % 10, ...presentTally(tally, digits) })),
    segments: nameGroups(
      tallyGroups(found, (at) => rfm.segment[at]),
      rfmSegmentNames,
      digits,
    ),
    gridSegments: nameGroups(
      tallyGroups(found, (at) => rfm.gridSegment[at]),
      rfmSegmentNames,
      digits,
    ),
    classes: nameGroups(
      tallyGroups(found, (at) => rfm.class[at]),
      rfmClassNames,
      digits,
    ),
  };
}
