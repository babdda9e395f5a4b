import { hash } from "node:crypto";
import type { Day } from "@gradus/engine";

/** What makes an activity without an external id the one it is, besides its occurrence in the file. */
export interface ActivityContent {
  /** The customer as the file names it, its kind included. */
  readonly customer: string;
  readonly day: Day;
  /** Code of the activity's type. */
  readonly type: string;
  readonly amount: number | undefined;
  readonly cost: number | undefined;
  readonly quantity: number | undefined;
  readonly currency: string | undefined;
  readonly channel: string | undefined;
  readonly occasion: string | undefined;
  /** As canonical JSON. */
  readonly properties: string | undefined;
}

/**
 * Writes into `id` the 128 bits by which an activity with an external id is known: the first of
 * SHA-256 over source and external id. The same id in another source is another activity.
 */
export function hashExternalId(id: Uint8Array, source: string | undefined, externalId: string): void {
  hashInto(id, `external,${part(source)}${part(externalId)}`);
}

/**
 * Writes into `id` the same for an activity without an external id: the hash of its content. A second
 * row of equal content in a file gets an id of its own from this one and its occurrence number.
 */
export function hashContent(id: Uint8Array, source: string | undefined, content: ActivityContent): void {
  const { customer, day, type, amount, cost, quantity, currency, channel, occasion, properties } = content;
  hashInto(
    id,
    `content,${part(source)}${part(customer)}${day},${type},${amount ?? ""},${cost ?? ""},${quantity ?? ""},${part(
      currency,
    )}${part(channel)}${part(occasion)}${part(properties)}`,
  );
}

/** A text with its length in front, so that no two lists of parts read alike. */
function part(text: string | undefined): string {
  return text === undefined ? "-" : `${text.length}:${text}`;
}

function hashInto(id: Uint8Array, text: string): void {
  const digest = hash("sha256", text, "binary"); // seven times as quick as a buffer
  for (let i = 0; i < 16; i++) id[i] = digest.charCodeAt(i);
}
