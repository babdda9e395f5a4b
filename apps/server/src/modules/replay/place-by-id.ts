/** Values of customers, by id ascending. */
export interface ValuesById {
  readonly ids: Float64Array;
  readonly values: ArrayLike<number>;
}

/**
 * Puts values where the customers they are of stand among others, `missing` for those who have none; those who are
 * not among the others are dropped. Both stand by id, ascending.
 */
export function placeById(among: Float64Array, { ids, values }: ValuesById, missing: number): Float64Array {
  const placed = new Float64Array(among.length).fill(missing);
  let at = 0;
  for (let i = 0; i < among.length; i++) {
    while (at < ids.length && (ids[at] as number) < (among[i] as number)) at++;
    if (ids[at] === among[i]) placed[i] = values[at] as number;
  }
  return placed;
}
