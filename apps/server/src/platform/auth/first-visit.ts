import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * The one-time token that makes the first administrator. It lives as long as the process and is held as
 * a digest: a restart makes another, and the old one is void. It is used up by there being a user.
 */
export interface FirstVisit {
  /** To be shown once, to whoever started the server. */
  readonly token: string;
  readonly opens: (token: string) => boolean;
}

/** Makes a token of 256 random bits. */
export function issueFirstVisit(): FirstVisit {
  const token = randomBytes(32).toString("base64url");
  const digest = digestOf(token);
  return { token, opens: (shown) => timingSafeEqual(digestOf(shown), digest) };
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
