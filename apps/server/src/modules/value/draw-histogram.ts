import { quantile } from "@gradus/engine";

/** How many values lie from `from` up to, but for the last bar, below `to`. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
}

const bars = 20;
const skewedAbove = 10; // the 95th of a hundred over the median

/**
 * Counts money by at most twenty bars with round ends, that begin at 0 and leave nobody out. Where the highest
 * values are of another order than the middle, ends go 1, 2, 5, 10, 20…, or 1, 10, 100…; else bars are of equal
 * width up to where 99 % lie, and the last one holds all above.
 *
 * @param values ascending, 0 or above, at least one; in whole minor units
 */
export function drawHistogram(values: Float64Array): Bar[] {
  const median = quantile(values, 0.5);
  const isSkewed = quantile(values, 95, 100) > skewedAbove * Math.max(1, median);
  const ends = isSkewed ? growingEnds(values) : evenEnds(values);
  let from = 0;
  let at = 0;
  return ends.map((to, i) => {
    const start = at;
    while (at < values.length && (i === ends.length - 1 || (values[at] as number) < to)) at++;
    const bar = { from, to, customers: at - start };
    from = to;
    return bar;
  });
}

function evenEnds(values: Float64Array): number[] {
  const most = values[values.length - 1] as number;
  const width = roundUp(quantile(values, 99, 100) / (bars - 1));
  const ends: number[] = [];
  for (let end = width; ends.length < bars - 1 && end <= most; end += width) ends.push(end);
  return [...ends, Math.max(most, (ends.length + 1) * width)];
}

/** From the order of what four in five exceed, up to above the highest. */
function growingEnds(values: Float64Array): number[] {
  const most = values[values.length - 1] as number;
  const first = 10 ** Math.floor(Math.log10(Math.max(1, quantile(values, 20, 100))));
  const endsBy = (steps: readonly number[]) => {
    const ends: number[] = [];
    for (let power = first; ; power *= 10) {
      for (const step of steps) {
        ends.push(step * power);
        if (step * power > most) return ends;
      }
    }
  };
  const fine = endsBy([1, 2, 5]);
  return fine.length <= bars ? fine : endsBy([1]);
}

/** The next of 1, 2, 5, 10, 20… at or above. */
function roundUp(width: number): number {
  if (!(width > 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5].find((step) => step * power >= width) ?? 10);
}
