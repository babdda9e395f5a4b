import type { Language } from "@gradus/contract";
import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "./api.gen.ts";

/** Where a server listens, and as whom to ask it. */
export interface ServerAddress {
  /** Without `/api`: `http://127.0.0.1:7411`. */
  readonly url: string;
  /** Sent as the bearer of every request. */
  readonly key: string;
  /** The language refusals are worded in. */
  readonly language: Language;
  /** Ends every request under way when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The API's calls, typed from its OpenAPI document, so that a wrong path, parameter or body does not
 * compile. A call gives `{ data }` or, for a refusal, `{ error }`; `unwrap` makes of it the value alone.
 */
export type GradusClient = Client<paths>;

/**
 * Makes the calls of a server. Nothing is sent before the first of them.
 *
 * @example
 * const client = createClient({ url, key, language: "en" });
 * const { data, error } = await client.GET("/api/runs/{id}", { params: { path: { id: 3 } } });
 */
export function createClient({ url, key, language, signal }: ServerAddress): GradusClient {
  return createFetchClient<paths>({
    baseUrl: url,
    headers: { authorization: `Bearer ${key}`, "accept-language": language },
    signal: signal ?? null,
  });
}
