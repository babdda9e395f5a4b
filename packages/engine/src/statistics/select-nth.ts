/**
 * The value that would stand at `nth`, from 0, were the values from `from` up to `to` sorted: Hoare's
 * selection (1961), several times faster than sorting them. It moves values **in place**: afterwards none
 * before `nth` is greater and none after it is less, so that further ones can be sought within a side.
 *
 * @param values none NaN from `from` up to `to`, which is not looked for
 *
 * @example
 * selectNth(Float64Array.of(5, 1, 4, 2), 1); //=> 2
 */
export function selectNth(values: Float64Array, nth: number, from = 0, to = values.length): number {
  if (!(from <= nth && nth < to)) throw new RangeError(`no value at ${nth} from ${from} up to ${to}`);
  let left = from;
  let right = to - 1;
  while (left < right) {
    const pivot = middleOf(
      values[left] as number,
      values[(left + right) >>> 1] as number,
      values[right] as number,
    );
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const moved = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = moved;
    }
    if (nth <= j) right = j;
    else if (nth >= i) left = i;
    else break;
  }
  return values[nth] as number;
}

/** The median of the first `count` values; moves them in place like `selectNth`. At least one value. */
export function selectMedian(values: Float64Array, count: number): number {
  const upper = selectNth(values, count >>> 1, 0, count);
  if (count % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count >>> 1; i++) if ((values[i] as number) > lower) lower = values[i] as number;
  return lower + 0.5 * (upper - lower);
}

function middleOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  return a < c ? a : b < c ? c : b;
}
