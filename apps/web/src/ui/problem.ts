/** What of a refusal or fault can be told to the user. */
export interface ToldProblem {
  readonly code: string | undefined;
  /** In the user's language already; undefined when the server could not be reached. */
  readonly detail: string | undefined;
  readonly status: number | undefined;
}

/** Reads whatever a failed call gave: a problem document, or an error of the network. */
export function readProblem(error: unknown): ToldProblem {
  const document = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return {
    code: text(document.code),
    detail: text(document.detail),
    status: typeof document.status === "number" ? document.status : undefined,
  };
}

/** The HTTP status of a refusal; undefined when there was no answer. */
export function statusOf(error: unknown): number | undefined {
  return readProblem(error).status;
}
