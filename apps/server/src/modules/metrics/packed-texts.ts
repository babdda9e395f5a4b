/**
 * Many short texts in one piece of memory. As an array of a million texts they would be looked through whenever
 * memory is tidied up, which takes longer than grading.
 */
export class PackedTexts {
  readonly bytes: Uint8Array;
  readonly #text: Buffer;
  /** Where each text ends. */
  readonly ends: Int32Array;

  constructor(texts: readonly string[]) {
    this.#text = Buffer.from(texts.join(""));
    this.bytes = this.#text;
    this.ends = new Int32Array(texts.length);
    let end = 0;
    for (const [i, text] of texts.entries()) {
      end += Buffer.byteLength(text);
      this.ends[i] = end;
    }
  }

  /** The text at a position; undefined where there is none. */
  at(position: number): string | undefined {
    const end = this.ends[position];
    return end === undefined ? undefined : this.#text.toString("utf8", this.ends[position - 1] ?? 0, end);
  }

  /** All of them, each a text again. */
  unpack(): string[] {
    return Array.from(this.ends, (_, position) => this.at(position) as string);
  }
}
