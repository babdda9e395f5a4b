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

const fixesEnding = ".fixes";

/** Where the corrections of an uploaded file lie, whose key is one of ours. */
export function fixesPath(dataDirectory: string, key: string): string {
  return join(uploadDirectory(dataDirectory), key + fixesEnding);
}

/** The key of the upload that a file among the uploads belongs to: itself, or its corrections. */
export function keyOfUpload(name: string): string {
  return name.endsWith(fixesEnding) ? name.slice(0, -fixesEnding.length) : name;
}

/** Where the refused rows of imports lie. */
export function badRowsDirectory(dataDirectory: string): string {
  return join(dataDirectory, "imports");
}

/** Where the refused rows of one import lie. */
export function badRowsPath(dataDirectory: string, importId: number): string {
  return join(badRowsDirectory(dataDirectory), `${importId}-bad-rows.csv`);
}

/** Where the first of the refused rows of one import lie, cell by cell. */
export function rowProblemsPath(dataDirectory: string, importId: number): string {
  return join(badRowsDirectory(dataDirectory), `${importId}-problems.json`);
}
