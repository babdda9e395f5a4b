import { CommandError } from "./command-error.ts";

/** A command line that parses and yet makes no sense, such as a parameter no model has: it ends with exit code 2. */
export class UsageError extends CommandError {}
