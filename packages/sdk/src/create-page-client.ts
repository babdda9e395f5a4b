import type { Language } from "@gradus/contract";
import createFetchClient from "openapi-fetch";
import type { paths } from "./api.gen.ts";
import type { GradusClient } from "./create-client.ts";

/**
 * Makes the calls of the server a page came from. The browser's cookie says who asks; `language` is
 * asked anew for every request, since a user may change it on the way.
 */
export function createPageClient(language: () => Language): GradusClient {
  const client = createFetchClient<paths>({ baseUrl: "/", credentials: "same-origin" });
  client.use({
    onRequest: ({ request }) => {
      request.headers.set("accept-language", language());
    },
  });
  return client;
}
