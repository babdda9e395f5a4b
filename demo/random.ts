/**
 * A stream of random numbers that is the same on every machine: sfc32, seeded from a number and the
 * stream's name. Only sums, products, quotients and square roots are used, which IEEE 754 fixes to the
 * bit; logarithms and powers are not.
 */
export class Random {
  readonly #state: Uint32Array<ArrayBuffer>;

  constructor(seed: number, stream: string) {
    let hash = 0x811c9dc5 ^ seed;
    this.#state = Uint32Array.from({ length: 4 }, (_, position) => {
      for (const character of `${stream}#${position}`) {
        hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193); // FNV-1a
        hash ^= hash >>> 13;
      }
      return hash;
    });
    for (let round = 0; round < 16; round++) this.share();
  }

  /** Evenly from 0 up to, but not, 1. */
  share(): number {
    const [a, b, c, d] = this.#state as unknown as [number, number, number, number];
    const sum = (a + b + d) >>> 0;
    this.#state.set([b ^ (b >>> 9), c + (c << 3), ((c << 21) | (c >>> 11)) + sum, d + 1]);
    return sum / 2 ** 32;
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.share();
  }

  /** A whole number, both ends included. */
  integer(from: number, through: number): number {
    return from + Math.floor(this.share() * (through - from + 1));
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("nothing to pick from");
    return items[Math.floor(this.share() * items.length)] as T;
  }

  /** One of several, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.share() * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return (choices.at(-1) as readonly [T, number])[0];
  }

  /** Around a median, as often half of it as twice it; `spread` 0 is always the median. */
  around(median: number, spread: number): number {
    return (median * (1 + spread * this.share())) / (1 + spread * this.share());
  }

  /** Pareto with shape 4/3: few are very large. At least `least`, at most `most`. */
  pareto(least: number, most: number): number {
    const root = Math.sqrt(1 - this.share());
    return Math.min(most, least / (root * Math.sqrt(root)));
  }

  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.integer(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }
}
