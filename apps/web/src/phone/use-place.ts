import { useSyncExternalStore } from "react";

const moved = "popstate"; // also told by us, since browsers tell only of their own buttons

/** Where the visitor is: looking for a customer, at one, or nowhere. */
export type Place =
  | { readonly kind: "search" }
  | { readonly kind: "customer"; readonly code: string }
  | { readonly kind: "nowhere" };

/** The place that an address names. */
export function placeOf(path: string): Place {
  const code = /^\/m\/customers\/([^/]+)\/?$/.exec(path)?.[1];
  if (code !== undefined) return { kind: "customer", code: decoded(code) };
  return /^\/m(?:\.html)?\/?$/.test(path) ? { kind: "search" } : { kind: "nowhere" };
}

/** The address of a customer's card. */
export function cardOf(code: string): string {
  return `/m/customers/${encodeURIComponent(code)}`;
}

/** Goes to an address without fetching the page anew. */
export function goTo(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent(moved));
  scrollTo(0, 0);
}

/** The present place; the component is drawn anew when it changes. */
export function usePlace(): Place {
  const path = useSyncExternalStore(
    (listener) => {
      addEventListener(moved, listener);
      return () => removeEventListener(moved, listener);
    },
    () => location.pathname,
  );
  return placeOf(path);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // no encoding of ours
  }
}
