import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const format = 1;
const [ivBytes, tagBytes] = [12, 16];

/**
 * Encrypts under AES-256-GCM. What is sealed opens only in its `place`, given again as it was: that is
 * additional data, so that a ciphertext moved elsewhere fails.
 *
 * @param key 32 bytes
 */
export function seal(key: Buffer, place: readonly string[], plain: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(placeBytes(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), sealed]);
}

/** What was sealed; undefined when key or place are others, or a bit was changed. */
export function unseal(key: Buffer, place: readonly string[], sealed: Buffer): Buffer | undefined {
  const start = 1 + ivBytes + tagBytes;
  if (sealed.length < start || sealed[0] !== format) return undefined;
  const iv = sealed.subarray(1, 1 + ivBytes);
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes })
    .setAAD(placeBytes(place))
    .setAuthTag(sealed.subarray(1 + ivBytes, start));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]);
  } catch {
    return undefined; // GCM says no more than that it is not authentic
  }
}

/** JSON, so that no two places read alike. */
function placeBytes(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(place));
}
