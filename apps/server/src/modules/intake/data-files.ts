import { join } from "node:path";

const keyForm = /^[0-9a-f]{32}$/;

/** Where uploaded files lie. */
export function uploadDirectory(dataDirectory: string): string {
  return join(dataDirectory, "uploads");
}

/**
 * Where an uploaded file lies; undefined for what is no key of ours. A key comes from the client, so
 * nothing but 32 hexadecimal digits ever becomes part of a path.
 */
export function uploadPath(dataDirectory: string, key: string): string | undefined {
  return keyForm.test(key) ? join(uploadDirectory(dataDirectory), key) : undefined;
}

/** Where the refused rows of imports lie. */
export function badRowsDirectory(dataDirectory: string): string {
  return join(dataDirectory, "imports");
}

/** Where the refused rows of one import lie. */
export function badRowsPath(dataDirectory: string, importId: number): string {
  return join(badRowsDirectory(dataDirectory), `${importId}-bad-rows.csv`);
}
