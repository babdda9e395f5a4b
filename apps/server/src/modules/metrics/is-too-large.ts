/**
 * Whether metrics could not be read because a sum is beyond exact numbers: the database says so beyond
 * 2^63, reading its answer beyond 2^53. It is the one fault of grading that its user can mend.
 */
export function isTooLarge(error: unknown): boolean {
  return (
    (error as { code?: string }).code === "22003" ||
    (error instanceof RangeError && /2\^53/.test(error.message))
  );
}
