import { quantile } from "./quantile.ts";

/** How many times the middle of the positive values the greatest may be before the bins grow with the values. */
const skewed = 20;
/** Below this part of the greatest value nothing is told apart any more. */
const finest = 1e-6;
const perDecade = [1, 1.5, 2, 3, 5, 7];
const steps = [1, 2, 5];

/**
 * Ends of bins for values that are to be looked at, all of them round: of equal width, or, where few values are many
 * times the others, as money mostly is, six to each power of ten, with all below those in the first bin.
 *
 * @param sorted ascending, none NaN
 * @param perUnit what values are divided by to be in the unit that is shown: 100 for cents
 * @param isWhole whether only whole numbers make sense as ends
 * @returns at most 60 bins' ends, ascending; none for no values. The first is at most the least value, the last at
 *   least the greatest, and beyond it where only whole numbers make sense, so that each bin holds as many of them.
 *
 * @example
 * histogramEdges(Float64Array.of(0, 3, 10), 1, true, 5); //=> [0, 2, 4, 6, 8, 10, 12]
 * histogramEdges(Float64Array.of(0, 1, 2, 2, 300), 1, true); //=> [0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300]
 */
export function histogramEdges(sorted: Float64Array, perUnit = 1, isWhole = false, most = 40): number[] {
  if (sorted.length === 0) return [];
  const [least, greatest] = [quantile(sorted, 0) / perUnit, quantile(sorted, 1) / perUnit];
  const positive = sorted.subarray(countUpTo(sorted, 0));
  if (positive.length === 0 || greatest <= (skewed * quantile(positive, 0.5)) / perUnit) {
    return evenEdges(least, greatest, isWhole, most);
  }
  const lowest = (positive[Math.floor(positive.length / 100)] as number) / perUnit;
  return growingEdges(least, Math.max(lowest, greatest * finest), greatest, isWhole);
}

/**
 * How many values are at most so great.
 *
 * @param sorted ascending, none NaN
 *
 * @example
 * countUpTo(Float64Array.of(1, 2, 2, 5), 2); //=> 3
 */
export function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many values are less. */
export function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evenEdges(least: number, greatest: number, isWhole: boolean, most: number): number[] {
  const wanted = Math.max((greatest - least) / most, isWhole ? 1 : Math.abs(greatest) * 1e-9, 1e-9);
  const [digit, power] = roundUp(greatest === least ? Math.max(wanted, 1) : wanted, steps);
  const step = digit * 10 ** power;
  const first = Math.floor(least / step + 1e-9);
  const end = greatest / step;
  const last = Math.max(first + 1, isWhole ? Math.floor(end + 1e-9) + 1 : Math.ceil(end - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => scaled((first + at) * digit, power));
}

function growingEdges(least: number, lowest: number, greatest: number, isWhole: boolean): number[] {
  const edges: number[] = [];
  const start = Math.floor(Math.log10(lowest));
  for (let power = start; (edges.at(-1) ?? 0) < greatest; power++) {
    for (const digit of perDecade) edges.push(scaled(digit, power));
  }
  const kept = edges.filter(
    (edge, at) =>
      (edges[at + 1] ?? edge) > lowest &&
      (at === 0 || (edges[at - 1] as number) < greatest) &&
      (!isWhole || Number.isInteger(edge)),
  );
  if (least >= (kept[0] as number)) return kept;
  const [digit, power] = least < 0 ? roundUp(-least, perDecade) : [0, 0];
  return [-scaled(digit, power) || 0, ...kept];
}

/** The least number with one of these digits that is at least as great, as digit and power of ten. */
function roundUp(value: number, digits: readonly number[]): readonly [digit: number, power: number] {
  const power = Math.floor(Math.log10(value));
  const digit = digits.find((each) => scaled(each, power) >= value * (1 - 1e-9));
  return digit === undefined ? [digits[0] as number, power + 1] : [digit, power];
}

/** A digit times a power of ten, rounded once. */
function scaled(digit: number, power: number): number {
  return Number(`${digit}e${power}`);
}
