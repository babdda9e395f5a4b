import type { Command } from "commander";
import type { Words } from "./language.ts";
import type { Session } from "./session.ts";

/** Where a noun's file hangs its commands. */
export interface CommandTree {
  readonly root: Command;
  /** Words for the help, in the language it is written in. */
  word(words: Words): string;
  /** Makes an action: `work` is given a session, then the command's arguments and its options. */
  act<Given extends readonly unknown[]>(
    work: (session: Session, ...given: Given) => Promise<void>,
  ): (...all: unknown[]) => Promise<void>;
}
