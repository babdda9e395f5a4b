/**
 * Columns in memory, and what followed from them: at most so many bytes, of which those go first that were not asked
 * for the longest. What is kept under a key must never become another thing: a key says of which facts it is.
 */
export class ColumnCache {
  readonly #limit: number;
  readonly #entries = new Map<string, { readonly value: object; readonly bytes: number }>();
  #bytes = 0;
  #change = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  /** What all that is kept weighs. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Says to which change the facts are known that are asked for: once there is a later one, none asks for earlier. */
  seeChange(change: number): void {
    if (change <= this.#change) return;
    this.#change = change;
    this.#entries.clear();
    this.#bytes = 0;
  }

  get<Value extends object>(key: string): Value | undefined {
    const found = this.#entries.get(key);
    if (!found) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found); // the last to go
    return found.value as Value;
  }

  /** Keeps something; what is heavier than all that may be kept is not. */
  set(key: string, value: object, bytes: number): void {
    this.#drop(key);
    if (bytes > this.#limit) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const first of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(first);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}

/** What the typed arrays in something weigh, and those one level below. */
export function weigh(value: object): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce(
    (sum: number, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}
