import { accept, type NewCustomer, type Outcome, refuse } from "@gradus/contract";
import { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { readAttributes, type StoredAttribute } from "../catalogue/index.ts";
import { readCreditCode } from "../customers/index.ts";

/** What of a customer is given, whether it is new or changed. */
export type GivenProfile = Omit<NewCustomer, "code">;

/** A value of an attribute, in the column of its type; all null ends the value there was. */
export interface AttributeFact {
  readonly attribute_id: number;
  readonly value_text: string | null;
  readonly value_number: number | null;
  readonly value_day: string | null;
}

/** A profile as given, checked. */
export interface CheckedProfile extends Omit<GivenProfile, "attributes"> {
  readonly attributes: readonly AttributeFact[];
}

/** Why it cannot be meant. */
export type ProfileProblem =
  | "rowCreditCodeWrong"
  | "rowDateImplausible"
  | "attributeUnknown"
  | "rowAttributeWrong";

/** Checks what can be checked of a profile without its customer: credit code, days, attributes. */
export async function checkProfile(
  tx: Tx,
  given: GivenProfile,
): Promise<Outcome<CheckedProfile, ProfileProblem>> {
  const { creditCode, attributes, ...rest } = given;
  const read = creditCode ? readCreditCode(creditCode) : creditCode;
  if (creditCode && !read) return refuse("rowCreditCodeWrong", { value: creditCode });
  const implausible = [given.joinedOn, given.since].find((day) => day && !isPlausible(day));
  if (implausible) return refuse("rowDateImplausible", { value: implausible });
  const facts = attributes ? readFacts(await readAttributes(tx), attributes) : accept([]);
  if (!facts.ok) return facts;
  return accept({ ...rest, creditCode: read, attributes: facts.value });
}

function isPlausible(day: string): boolean {
  return day >= "1900-01-01" && day <= "2199-12-31";
}

type Values = NonNullable<GivenProfile["attributes"]>;

function readFacts(
  catalogue: readonly StoredAttribute[],
  values: Values,
): Outcome<AttributeFact[], "attributeUnknown" | "rowAttributeWrong"> {
  const facts: AttributeFact[] = [];
  for (const [code, value] of Object.entries(values)) {
    const attribute = catalogue.find((candidate) => candidate.code === code);
    if (!attribute) return refuse("attributeUnknown", { attribute: code });
    const column = value === null ? {} : readValue(attribute, value);
    if (!column) return refuse("rowAttributeWrong", { value: String(value), attribute: code });
    facts.push({
      attribute_id: attribute.id,
      value_text: null,
      value_number: null,
      value_day: null,
      ...column,
    });
  }
  return accept(facts);
}

const dayText = z.iso.date();

/** The column of a value that fits the attribute; undefined for one that does not. */
function readValue(
  { type, choices }: StoredAttribute,
  value: string | number | boolean,
): Partial<AttributeFact> | undefined {
  switch (type) {
    case "text":
      return typeof value === "string" && value.trim() !== "" ? { value_text: value.trim() } : undefined;
    case "choice":
      return typeof value === "string" && choices?.includes(value) ? { value_text: value } : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? { value_number: value } : undefined;
    case "bool":
      return typeof value === "boolean" ? { value_number: Number(value) } : undefined;
    case "day": {
      const day = dayText.safeParse(value);
      return day.success && isPlausible(day.data) ? { value_day: day.data } : undefined;
    }
  }
}
