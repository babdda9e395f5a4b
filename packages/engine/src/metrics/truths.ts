/**
 * What a condition is for each customer. The values are in the order of Kleene's logic, in which
 * `and` is the least of its operands, `or` the greatest, and `not` turns the order round.
 */
export type Truths = Uint8Array;

/** The condition does not hold. */
export const isFalse = 0;

/** Something it reads is missing, so that it neither holds nor fails. */
export const isMissing = 1;

/** The condition holds. */
export const isTrue = 2;

/** One truth value as truths hold it. */
export function truthOf(holds: boolean | undefined): number {
  if (holds === undefined) return isMissing;
  return holds ? isTrue : isFalse;
}

/** Asks for each customer; `from` of a typed array would take ten times as long. */
export function askEach(count: number, truthAt: (position: number) => number): Truths {
  const truths = new Uint8Array(count);
  for (let i = 0; i < count; i++) truths[i] = truthAt(i);
  return truths;
}
