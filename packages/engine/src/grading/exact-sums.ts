/**
 * Adds up whole numbers, such as money in minor units, in several places at once: exactly, however large the sums
 * grow, and as quickly as doubles are added.
 */
export class ExactSums {
  readonly #low: Float64Array;
  readonly #high: bigint[];

  constructor(places: number) {
    this.#low = new Float64Array(places);
    this.#high = new Array(places).fill(0n);
  }

  /** @throws RangeError for a value that is not whole */
  add(place: number, value: number): void {
    const low = this.#low[place] as number;
    if (Math.abs(low) < exact && Math.abs(value) < exact) {
      this.#low[place] = low + value; // below 2^53: no double between is skipped
      return;
    }
    this.#high[place] = (this.#high[place] as bigint) + BigInt(low) + BigInt(value);
    this.#low[place] = 0;
  }

  /** The sums, by place. */
  totals(): bigint[] {
    return this.#high.map((high, place) => high + BigInt(this.#low[place] as number));
  }
}

const exact = 2 ** 52;
