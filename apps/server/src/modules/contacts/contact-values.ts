import { accept, type Outcome, refuse } from "@gradus/contract";
import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { z } from "zod";

/**
 * Reads a telephone number as a person writes it: of China unless it begins with a country code. Kept
 * as E.164, with the extension behind where there is one.
 */
export function readPhone(text: string): Outcome<string, "contactPhoneWrong"> {
  const number = parsePhone(text);
  if (!number?.isValid()) return refuse("contactPhoneWrong");
  return accept(number.ext ? `${number.number};ext=${number.ext}` : number.number);
}

/** The number kept, to be shown or dialled; undefined when it is none. */
export function parsePhone(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text.normalize("NFKC"), "CN");
}

/** A number kept, as people of its country write it; with the country where that is not China. */
export function formatPhone(kept: string): string {
  const number = parsePhone(kept);
  if (!number) return kept;
  return number.countryCallingCode === "86" ? number.formatNational() : number.formatInternational();
}

const emailAddress = z.email({ pattern: z.regexes.unicodeEmail });

/** Reads an e-mail address; it is kept as it was given. */
export function readEmail(text: string): Outcome<string, "contactEmailWrong"> {
  const address = text.normalize("NFKC").trim();
  return emailAddress.safeParse(address).success ? accept(address) : refuse("contactEmailWrong");
}

/** What a value is found by: a number without its extension, an address in small letters. */
export function searchedValue(field: "phone" | "email", kept: string): string {
  return field === "phone" ? kept.replace(/;ext=.*$/, "") : kept.toLowerCase();
}
