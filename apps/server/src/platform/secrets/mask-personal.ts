import { findPhoneNumbersInText, type PhoneNumber } from "libphonenumber-js/max";

const emails = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** A Chinese identity card: region, birthday, serial and check digit. */
const identityCards =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d{4}[\dXx](?![\dA-Za-z])/g;

/**
 * Hides the middle of a telephone number. A Chinese one is shown as it is dialled there; of others the
 * country is shown.
 *
 * @example
 * maskPhone(number); //=> "138****5678", "010****5678", "+44****0958"
 */
export function maskPhone(number: PhoneNumber): string {
  const national = number.formatNational().replace(/\D/g, "");
  const shown = number.countryCallingCode === "86" ? national.slice(0, 3) : `+${number.countryCallingCode}`;
  const tail = national.length >= 8 ? 4 : 2;
  return `${shown}****${national.slice(-tail)}`;
}

/**
 * Hides who is meant by an e-mail address, all but the first letter.
 *
 * @example
 * maskEmail("zhang.san@example.com"); //=> "z***@example.com"
 */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  return `${[...address][0]}***${address.slice(at)}`;
}

/** Masks what in a text can be told to be personal: telephone numbers, e-mail addresses, identity cards. */
export function maskPersonal(text: string): string {
  const found = findPhoneNumbersInText(text, { defaultCountry: "CN" });
  const withoutPhones = found.reduceRight(
    (masked, { startsAt, endsAt, number }) =>
      `${masked.slice(0, startsAt)}${maskPhone(number)}${masked.slice(endsAt)}`,
    text,
  );
  return withoutPhones
    .replace(identityCards, (card) => `${card.slice(0, 3)}****${card.slice(-2)}`)
    .replace(emails, maskEmail);
}
