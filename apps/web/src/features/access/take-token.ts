let taken: string | undefined;

/**
 * The token that the address carries behind `#`, which no server ever sees. It is removed from the
 * address at once, so that neither history nor a shared screen keeps it; undefined where there is none.
 */
export function takeToken(): string | undefined {
  const { hash, pathname } = window.location;
  if (hash.length > 1) {
    taken = decodeURIComponent(hash.slice(1));
    window.history.replaceState(window.history.state, "", pathname);
  }
  return taken;
}

/** Forgets the token: it has been used. */
export function forgetToken(): void {
  taken = undefined;
}
