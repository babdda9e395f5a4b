import { createPageClient } from "@gradus/sdk/browser";
import createQueryClient from "openapi-react-query";
import { readPreferences } from "./preferences.ts";

/** The server's calls, for what is no query: uploads, and answers that are files. */
export const client = createPageClient(() => readPreferences().language);

/**
 * The server's calls as queries and mutations. What fails is a problem document, worded by the server
 * in the user's language.
 *
 * @example
 * const run = api.useQuery("get", "/api/runs/{id}", { params: { path: { id } } });
 */
export const api = createQueryClient(client);
