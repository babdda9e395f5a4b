/**
 * The step by which a value moves: 1, 2 or 5 times a power of ten, the least that is at least as great as asked.
 *
 * @param least the finest step that makes sense: 1 for what is counted, 0.01 for money of cents
 *
 * @example
 * roundStep(380, 0.01); //=> 500
 */
export function roundStep(wanted: number, least: number): number {
  if (!(wanted > least)) return least;
  const power = Math.floor(Math.log10(wanted));
  const digit = [1, 2, 5].find((each) => Number(`${each}e${power}`) >= wanted * (1 - 1e-9));
  return digit === undefined ? Number(`1e${power + 1}`) : Number(`${digit}e${power}`);
}

/** The multiple of a step that is nearest, without the error of multiplying by a tenth. */
export function roundTo(value: number, step: number): number {
  const multiple = Math.round(value / step) * step;
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Number(multiple.toFixed(Math.min(20, decimals))) || 0;
}

/** The next multiple of a step in a direction; from between two, the one that lies there. */
export function nextMultiple(value: number, step: number, direction: 1 | -1): number {
  const place = value / step;
  const nearest = Math.round(place);
  const isThere = Math.abs(place - nearest) < 1e-6;
  const next = isThere ? nearest + direction : direction > 0 ? Math.ceil(place) : Math.floor(place);
  return roundTo(next * step, step);
}
