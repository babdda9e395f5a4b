/**
 * Numbers that look random and are the same for the same seed: for simulations in tests and benches.
 * The generator is sfc32 of Chris Doty-Humphrey's PractRand.
 *
 * @example
 * const [one, other] = [new RandomSource(7), new RandomSource(7)];
 * one.uniform() === other.uniform(); //=> true
 */
export class RandomSource {
  #a = 0;
  #b = 0;
  #c: number;
  #counter = 1;

  /** @param seed a whole number */
  constructor(seed: number) {
    this.#c = seed | 0;
    for (let i = 0; i < 15; i++) this.#next();
  }

  /** Between 0 and 1, neither of them. */
  uniform(): number {
    const high = this.#next() >>> 5;
    const low = this.#next() >>> 6;
    return (high * 2 ** 26 + low + 0.5) / 2 ** 53;
  }

  /** Exponentially distributed with mean 1/rate. */
  exponential(rate: number): number {
    return -Math.log(this.uniform()) / rate;
  }

  /** Gamma distributed with mean shape/rate (Marsaglia & Tsang 2000). */
  gamma(shape: number, rate: number): number {
    if (shape < 1) return this.gamma(shape + 1, rate) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const normal = this.#normal();
      const v = (1 + c * normal) ** 3;
      if (v > 0 && Math.log(this.uniform()) < (normal * normal) / 2 + d * (1 - v + Math.log(v))) {
        return (d * v) / rate;
      }
    }
  }

  /** Beta distributed with mean a/(a + b). */
  beta(a: number, b: number): number {
    const one = this.gamma(a, 1);
    return one / (one + this.gamma(b, 1));
  }

  /** Standard normal (Box & Muller 1958). */
  #normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  #next(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result;
  }
}
