import type { Outcome } from "@gradus/contract";
import { type FileProblem, FileRefused } from "./file-refused.ts";

/** Runs `read` and returns the refusal it threw as an outcome; faults pass through. */
export async function catchFileRefusal<T, Code extends string = FileProblem>(
  read: () => Promise<Outcome<T, Code | FileProblem>>,
): Promise<Outcome<T, Code | FileProblem>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}
