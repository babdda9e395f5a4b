/** The bounds between which a share lies, as found in a sample. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The Wilson score interval of a share, which holds its coverage for small counts and near 0 and 1, where the usual
 * one does not: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Source: E. B. Wilson, JASA 22 (1927) 209–212.
 *
 * @param z standard deviations to either side; default 1.959964 for 95 %
 * @returns from 0 to 1 where there is nobody
 *
 * @example
 * wilsonInterval(40, 50).low.toFixed(3); //=> "0.670"
 */
export function wilsonInterval(successes: number, count: number, z = 1.959963984540054): ShareInterval {
  if (!(successes >= 0 && successes <= count)) throw new RangeError(`${successes} of ${count} is no share`);
  if (count === 0) return { low: 0, high: 1 };
  const share = successes / count;
  const square = (z * z) / count;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  const clamp = (bound: number) => Math.min(1, Math.max(0, bound / (1 + square)));
  return { low: clamp(middle - half), high: clamp(middle + half) };
}
