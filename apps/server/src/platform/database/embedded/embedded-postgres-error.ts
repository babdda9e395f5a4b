/**
 * The embedded PostgreSQL cannot be had, for a reason the operator can act on. The message is written for
 * a terminal: it says what is wrong and what to do, and may end with the last lines of the server's log.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
}

/** Whether an error of the file system or the text of a PostgreSQL program speaks of a full disk or quota. */
export function meansDiskFull(failure: unknown): boolean {
  if (typeof failure === "string") return /No space left on device|Disk quota exceeded/.test(failure);
  return hasCode(failure, "ENOSPC", "EDQUOT");
}

/** Whether a thrown value carries one of these system error codes (or SQLSTATEs). */
export function hasCode(failure: unknown, ...codes: readonly string[]): boolean {
  return failure instanceof Error && "code" in failure && codes.includes(String(failure.code));
}
