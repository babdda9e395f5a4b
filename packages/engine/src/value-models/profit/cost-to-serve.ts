/** What serving a customer cost. */
export interface CostToServe {
  /** In the unit of the rates. */
  readonly cost: number;
  /** Types that occurred but have no rate: the cost is without them. */
  readonly unrated: readonly string[];
}

/**
 * The cost of serving a customer: calls, visits, tickets and shipments, each at its rate. A type without a
 * rate is named rather than taken to be free; say a rate of 0 where it is.
 *
 * @param counts how many of each type, 0 or above (RangeError otherwise)
 * @param rates what one of each type costs, 0 or above (RangeError otherwise); minor units keep it exact
 *
 * @example
 * const rates = { call: 500, visit: 20000 };
 * costToServe({ call: 12, visit: 2, ticket: 1 }, rates); //=> { cost: 46000, unrated: ["ticket"] }
 */
export function costToServe(
  counts: Readonly<Record<string, number>>,
  rates: Readonly<Record<string, number>>,
): CostToServe {
  let cost = 0;
  const unrated: string[] = [];
  for (const [type, count] of Object.entries(counts)) {
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`a count is 0 or above, not ${count}`);
    if (count === 0) continue;
    const rate = Object.hasOwn(rates, type) ? (rates[type] as number) : undefined;
    if (rate === undefined) {
      unrated.push(type);
      continue;
    }
    if (!(rate >= 0 && Number.isFinite(rate))) throw new RangeError(`a rate is 0 or above, not ${rate}`);
    cost += count * rate;
  }
  return { cost, unrated };
}
