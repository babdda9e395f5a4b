import { accept, type Outcome, type protectedFields, refuse } from "@gradus/contract";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { seal, unseal } from "../../platform/secrets/seal.ts";
import { readEmail, readPhone, searchedValue } from "./contact-values.ts";

/** A field that is encrypted. */
export type ProtectedField = (typeof protectedFields)[number];

/** Protected fields as they were given or kept; what is not there stays, null empties. */
export type ProtectedValues = { readonly [F in ProtectedField]?: string | null | undefined };

/** Columns of a contact that hold protected fields. */
export interface ProtectedColumns {
  readonly phone?: Buffer | null;
  readonly email?: Buffer | null;
  readonly note?: Buffer | null;
  readonly phone_index?: Buffer | null;
  readonly email_index?: Buffer | null;
}

/** Checks the fields given and brings them to the form in which they are kept. */
export function readProtected(
  given: ProtectedValues,
): Outcome<ProtectedValues, "contactPhoneWrong" | "contactEmailWrong"> {
  const phone = given.phone ? readPhone(given.phone) : accept(given.phone);
  if (!phone.ok) return refuse(phone.problem.code);
  const email = given.email ? readEmail(given.email) : accept(given.email);
  if (!email.ok) return refuse(email.problem.code);
  return accept({ phone: phone.value, email: email.value, note: given.note });
}

/** Encrypts the fields given, each for its own place, with what they are found by. */
export function protectFields(
  vault: Vault,
  key: Buffer,
  contactId: number,
  values: ProtectedValues,
): ProtectedColumns {
  const sealed = (field: ProtectedField, value: string | null) =>
    value === null ? null : seal(key, placeOf(contactId, field), Buffer.from(value));
  const columns: { -readonly [C in keyof ProtectedColumns]: ProtectedColumns[C] } = {};
  for (const field of ["phone", "email"] as const) {
    const value = values[field];
    if (value === undefined) continue;
    columns[field] = sealed(field, value);
    columns[`${field}_index`] = value === null ? null : indexValue(vault, field, value);
  }
  if (values.note !== undefined) columns.note = sealed("note", values.note);
  return columns;
}

/** Decrypts a field; undefined when the key is gone or the ciphertext is not of this contact and field. */
export function openField(
  key: Buffer | undefined,
  contactId: number,
  field: ProtectedField,
  sealed: Buffer,
): string | undefined {
  return key && unseal(key, placeOf(contactId, field), sealed)?.toString();
}

/** The blind index by which contacts with the value are found. */
export function indexValue(vault: Vault, field: "phone" | "email", kept: string): Buffer {
  return vault.index(["contacts", field], searchedValue(field, kept));
}

function placeOf(contactId: number, field: ProtectedField): string[] {
  return ["contacts", String(contactId), field];
}
