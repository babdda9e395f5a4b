/**
 * What became of customers under contract, by period of their own tenure, so that cohorts of different
 * age add up: position t of both columns is the t-th period after acquisition.
 */
export interface ContractPeriods {
  /** Customers who did not renew at the end of period t; position 0 is always 0. */
  readonly churned: ArrayLike<number>;
  /** Customers who have renewed t times so far and are still there: what comes next is unknown. */
  readonly still: ArrayLike<number>;
}

/**
 * The periods of one cohort from its survivors: how many there were at first, after one period, after
 * two, … More survivors than before, or fewer than none, are a caller's bug: RangeError.
 *
 * @example
 * periodsFromSurvivors([1000, 869, 743]); //=> { churned: [0, 131, 126], still: [0, 0, 743] }
 */
export function periodsFromSurvivors(survivors: readonly number[]): ContractPeriods {
  const churned = survivors.map((left, t) => (t === 0 ? 0 : (survivors[t - 1] as number) - left));
  const position = survivors.findIndex((left, t) => !(left >= 0 && (churned[t] as number) >= 0));
  if (position >= 0) throw new RangeError(`survivors cannot come to ${survivors[position]}: ${survivors}`);
  return { churned, still: survivors.map((left, t) => (t === survivors.length - 1 ? left : 0)) };
}

/** Throws a RangeError naming the first number of customers that is negative or infinite, or lost at once. */
export function checkPeriods({ churned, still }: ContractPeriods): void {
  for (const [name, column] of [["churned", churned] as const, ["still", still] as const]) {
    for (let t = 0; t < column.length; t++) {
      const count = column[t] as number;
      if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`${name} cannot be ${count} customers in period ${t}`);
      }
    }
  }
  if (churned.length > 0 && churned[0] !== 0) {
    throw new RangeError(`churned counts from period 1, so that position 0 is 0: ${churned[0]}`);
  }
}
