import type { ProblemDocument } from "@gradus/contract";

/** A refusal of the server as an error, for callers that go on only with the value. */
export class GradusProblem extends Error {
  override readonly name = "GradusProblem";
  /** A key of the contract's table of problems; newer servers may know more than this client. */
  readonly code: string;
  readonly status: number;
  readonly params: ProblemDocument["params"];

  /** The message is the problem's sentence, in the language the client asked for. */
  constructor({ code, status, params, detail }: ProblemDocument) {
    super(detail);
    this.code = code;
    this.status = status;
    this.params = params;
  }
}

/**
 * The value of a call. Calls without an answer (204) give undefined.
 *
 * @throws GradusProblem when the server refuses
 * @throws Error when what answers is no Gradus server, such as a proxy with a page of its own
 */
export async function unwrap<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  if (isProblemDocument(error)) throw new GradusProblem(error);
  throw new Error(`${response.url} answered ${response.status} ${response.statusText}`.trim());
}

function isProblemDocument(error: unknown): error is ProblemDocument {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}
