import type { Outcome } from "@gradus/contract";
import { type FileProblem, FileRefused } from "./file-refused.ts";

/** Runs `read` and returns the refusal it threw as an outcome; faults pass through. */
export async function catchFileRefusal<T>(
  read: () => Promise<Outcome<T, FileProblem>>,
): Promise<Outcome<T, FileProblem>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}
