import type { ZodObject, ZodType } from "zod";
import type { Permission } from "./permissions.ts";
import type { ProblemCode } from "./problems.ts";

/** A body or answer that is a stream of bytes rather than JSON. */
export interface FileBody {
  readonly file: string;
}

/** One request the server answers: what goes in, what comes out, what it may refuse. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With parameters as `{name}`, as in OpenAPI. */
  readonly path: string;
  /** What it does, one line, shown in the API's documentation. */
  readonly summary: string;
  readonly params?: ZodObject;
  readonly query?: ZodObject;
  readonly body?: ZodType | FileBody;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: ZodType | FileBody;
  readonly refuses: readonly ProblemCode[];
  /** What the asker's role must permit; without it, whoever is signed in may ask. */
  readonly needs?: Permission;
  /** Answered to strangers too: signing in, the first visit. */
  readonly open?: true;
}

/** Keeps a route's exact types while holding it to {@link Route}. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

/** Tells a stream of bytes (`{ file: "text/csv" }`, its media type) from a JSON schema. */
export function isFileBody(body: ZodType | FileBody | undefined): body is FileBody {
  return body !== undefined && "file" in body;
}
