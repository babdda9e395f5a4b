import type { Words } from "./language.ts";

/** Why a command cannot be done, for the one line it ends with. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
