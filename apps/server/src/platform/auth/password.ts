import { randomInt } from "node:crypto";
import { accept, type Outcome, refuse } from "@gradus/contract";
import { hash, type Options, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";

/** argon2id as OWASP asks for at least: 19 MiB, two passes, one lane. */
const cost: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const lengths = { min: 8, max: 128 }; // characters as people count them, not UTF-16 units

const common = new Set(dictionary.passwords);
const letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that are read as another

/** A password as it is compared: typed on another keyboard, the same characters are the same password. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}

/** The digest that is stored, with its salt and cost inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), cost);
}

/** Whether a password is the one that was hashed; takes as long as hashing does. */
export function verifyPassword({ hash: stored, password }: { hash: string; password: string }) {
  return verify(stored, normalise(password));
}

/**
 * Holds a new password to what makes one hard to guess: its length, and that it is neither among the
 * common ones of past breaches nor what the user is called. Its composition is the user's own affair.
 *
 * @param names what the user is known by: name, user name, e-mail address, mobile number
 */
export function checkPassword(
  password: string,
  names: readonly (string | null | undefined)[],
): Outcome<undefined, "passwordLength" | "passwordCommon"> {
  const text = normalise(password);
  const length = [...text].length;
  if (length < lengths.min || length > lengths.max) return refuse("passwordLength", lengths);
  const folded = text.toLowerCase();
  const isName = names.some((name) => name != null && normalise(name).toLowerCase() === folded);
  return isName || common.has(folded) ? refuse("passwordCommon") : accept(undefined);
}

/** A password for somebody else, to be read out or copied once: 79 random bits in groups of four. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
