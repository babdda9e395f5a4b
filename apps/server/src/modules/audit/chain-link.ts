import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** An entry as it is hashed: `details` as canonical JSON, `at` in UTC to the microsecond. */
export interface ChainLink {
  readonly entry: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly details: string;
  /** The hash of the entry before. */
  readonly previous: Buffer;
}

/** Where a chain ends: an entry's number and hash. */
export interface ChainEnd {
  readonly entry: number;
  readonly hash: Buffer;
}

/** SHA-256 over the canonical JSON of an entry, the hash before it included. */
export function hashLink({ entry, at, actor, kind, subject, details, previous }: ChainLink): Buffer {
  const link = { actor, at, details, entry, kind, previous: previous.toString("hex"), subject };
  return createHash("sha256").update(canonicalJson(link)).digest();
}
