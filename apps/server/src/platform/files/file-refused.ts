import type { ProblemCode, Refusal, RefusalParams } from "@gradus/contract";

/** Why a whole file cannot be read. */
export type FileProblem = Extract<
  ProblemCode,
  | "fileEmpty"
  | "fileTooLarge"
  | "fileEncodingWrong"
  | "fileLineTooLong"
  | "fileQuoteUnclosed"
  | "fileNotXlsx"
  | "fileXlsxTooLarge"
  | "fileSheetUnknown"
  | "fileGzipBroken"
  | "fileUnreadable"
>;

/**
 * A refusal met in the middle of a file, where an async iterator has no other way to hand it over.
 * Whoever iterates turns `problem` back into an `Outcome`; anything else thrown is a fault.
 */
export class FileRefused extends Error {
  readonly problem: Refusal<FileProblem>;

  constructor(code: FileProblem, params: RefusalParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "FileRefused";
    this.problem = { code, params };
  }
}
