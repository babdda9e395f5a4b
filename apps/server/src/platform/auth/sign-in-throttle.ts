/** How often one may try: so many at once, then one each so many seconds. */
interface Pace {
  readonly burst: number;
  readonly every: number;
}

const paces = {
  /** One account from one address: a forgotten password, not a guessing program. */
  account: { burst: 5, every: 60 },
  /** One address, be it a whole office that begins its day: a list of accounts is tried slowly. */
  address: { burst: 60, every: 3 },
} as const satisfies Record<string, Pace>;

const most = 100_000; // buckets kept: some 20 MB
type Bucket = { left: number; at: number };

/** An attempt that may go on. */
export interface Attempt {
  /** It succeeded: it counts for nothing, nor do those on the account before it. */
  forgive(): void;
}

/**
 * Slows down who guesses passwords. What is counted is an account *from an address*, and an address: a
 * stranger who fails on purpose keeps out nobody who signs in from elsewhere, and touches no session.
 * An attempt counts as it begins, so that many at once get no further than one after the other.
 *
 * @param now the present, in ms
 */
export class SignInThrottle {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Lets an attempt go on, or says after how many seconds the next may. */
  begin(account: string, address: string): Attempt | { readonly wait: number } {
    const accountKey = JSON.stringify([address, account]);
    const accountBucket = this.#fill(accountKey, paces.account);
    const addressBucket = this.#fill(address, paces.address);
    const wait = Math.max(waitFor(accountBucket, paces.account), waitFor(addressBucket, paces.address));
    if (wait > 0) return { wait };
    accountBucket.left -= 1;
    addressBucket.left -= 1;
    return {
      forgive: () => {
        this.#buckets.delete(accountKey);
        addressBucket.left += 1;
      },
    };
  }

  /** A bucket as full as it has become since it was last looked at, and last in line to be forgotten. */
  #fill(key: string, { burst, every }: Pace): Bucket {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / 1000 / every);
    bucket.at = now;
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > most && oldest !== undefined) this.#buckets.delete(oldest);
    return bucket;
  }
}

function waitFor({ left }: Bucket, { every }: Pace): number {
  return left >= 1 ? 0 : Math.ceil((1 - left) * every);
}
