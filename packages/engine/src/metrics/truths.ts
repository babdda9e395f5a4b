/**
 * What a condition is for each customer, by Kleene's logic. The values are such that `&&` of two is
 * `&` of their bits, and `||` is `|`.
 */
export type Truths = Uint8Array;

/** The condition does not hold. */
export const isFalse = 0b00;

/** Something it reads is missing, so that it neither holds nor fails. */
export const isMissing = 0b01;

/** The condition holds. */
export const isTrue = 0b11;

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
