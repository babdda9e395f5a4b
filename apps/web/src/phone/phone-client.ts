import { createPageClient } from "@gradus/sdk/browser";
import { readPreferences } from "../app/preferences.ts";

const listeners = new Set<() => void>();

/** The server's calls. */
export const client = createPageClient(() => readPreferences().language);

client.use({
  onResponse: ({ response }) => {
    if (response.status === 401) for (const listener of listeners) listener();
  },
});

/** Calls back when the server no longer knows who is asking; gives how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
