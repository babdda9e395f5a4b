import { accept, type Outcome, refuse, type User } from "@gradus/contract";
import { parsePhoneNumberFromString } from "libphonenumber-js/mobile";
import { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { findNamesake } from "./user-queries.ts";

/** What a user may sign in with. */
export type Names = Pick<User, "userName" | "email" | "mobile">;

/** Why names cannot be a user's. */
export type NameRefusal =
  | "userNameWrong"
  | "userNameTaken"
  | "userEmailWrong"
  | "userEmailTaken"
  | "userMobileWrong"
  | "userMobileTaken";

const programs = ["local", "schedule"]; // the holder of the local key, and what runs by the clock, act under these names

/**
 * Brings names into the form they are kept in, and refuses what is malformed or another's. The three
 * kinds cannot be taken for one another: only an e-mail address has an @, and no user name is a mobile
 * number.
 *
 * @param id of the user whose names they are to be; absent for a new one
 */
export async function checkNames(tx: Tx, given: Names, id?: string): Promise<Outcome<Names, NameRefusal>> {
  const userName = normalise(given.userName);
  if (!isUserName(userName) || readMobile(userName)) return refuse("userNameWrong");
  if (programs.includes(userName.toLowerCase())) return refuse("userNameTaken");
  const email = given.email === null ? null : normalise(given.email).toLowerCase();
  if (email !== null && !isEmail(email)) return refuse("userEmailWrong");
  const mobile = given.mobile === null ? null : readMobile(given.mobile);
  if (mobile === undefined) return refuse("userMobileWrong");

  const isTaken = async (names: Partial<Names>) => {
    const namesake = await findNamesake(tx, names);
    return namesake !== undefined && namesake.id !== id;
  };
  if (await isTaken({ userName })) return refuse("userNameTaken");
  if (email !== null && (await isTaken({ email }))) return refuse("userEmailTaken");
  if (mobile !== null && (await isTaken({ mobile }))) return refuse("userMobileTaken");
  return accept({ userName, email, mobile });
}

/** Finds the one kind of name that a text typed at sign-in can be; none where it can be nobody's. */
export function readIdentifier(typed: string): Partial<Names> {
  const text = normalise(typed).toLowerCase();
  const mobile = readMobile(text);
  if (mobile !== undefined) return { mobile };
  if (isUserName(text)) return { userName: text };
  return isEmail(text) ? { email: text } : {};
}

function isUserName(text: string): boolean {
  return /^[\p{L}\p{N}._-]{2,40}$/u.test(text);
}

function isEmail(text: string): boolean {
  return z.email().safeParse(text).success;
}

/** A mobile number as E.164, of mainland China where it names no country; undefined when it is none. */
function readMobile(text: string): string | undefined {
  const number = parsePhoneNumberFromString(normalise(text), { defaultCountry: "CN", extract: false });
  return number?.isValid() ? number.number : undefined;
}

/** Full-width letters and digits of a Chinese keyboard become plain ones. */
function normalise(text: string): string {
  return text.normalize("NFKC").trim();
}
