import type { GuessedField, ImportMap, ImportTarget } from "@gradus/contract";
import type { StoredActivityType, StoredAttribute } from "../catalogue/index.ts";
import { guessActivityFields } from "./guess-activity-fields.ts";
import { contactName, plainHeader } from "./guess-synonyms.ts";
import { type Column, type Found, lookAtColumns, matchContent, matchHeaders } from "./match-columns.ts";
import { fieldOf } from "./proposed-field.ts";

/** What a proposal is made from. */
export interface GuessInput {
  readonly columns: readonly string[];
  /** Some rows of the file. */
  readonly sample: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  /** What the file is about, where that is known. */
  readonly to?: ImportTarget | undefined;
  readonly baseCurrency: string;
  readonly activityTypes: readonly StoredActivityType[];
  readonly attributes: readonly StoredAttribute[];
}

/** A proposed map, and the reason of each of its fields. */
export interface ProposedMap {
  readonly map: ImportMap;
  readonly fields: GuessedField[];
}

/**
 * Proposes a map: by the headers where there are any and what the cells look like where not. A proposal
 * is for a person to look at; what it does not recognise it leaves out.
 */
export function guessMap(input: GuessInput): ProposedMap {
  const columns = lookAtColumns(input.columns, input.sample);
  const to = input.to ?? guessTarget(columns, input.hasHeader);
  const found: Found = input.hasHeader ? matchHeaders(columns, to, input.attributes) : new Map();
  matchContent(columns, to, found, input.hasHeader);
  const fields =
    to === "activities"
      ? guessActivityFields(columns, found, input)
      : new Map([...found].map(([field, match]) => [field, fieldOf(match)]));
  const all = [...fields];
  const used = new Set(all.flatMap(([, field]) => field.columns));
  const asText = new Set(
    all.filter(([field]) => textFields.has(field)).flatMap(([, field]) => field.columns),
  );
  const types = columns.filter((column) => used.has(column) && column.type !== "text" && !asText.has(column));
  return {
    map: {
      to,
      columns: Object.fromEntries(types.map(({ name, type }) => [name, type])),
      fields: Object.fromEntries(all.map(([field, { source }]) => [field, source])),
      existing: "skip",
      unknownCustomers: "create",
    },
    fields: all.map(([field, { columns: of, by, confidence }]) => ({
      ...{ field, columns: of.map(({ name }) => name), by, confidence },
    })),
  };
}

/** Fields that are texts even where the column holds nothing but numbers. */
const textFields = new Set([
  ...["customer", "customerName", "creditCode", "code", "name", "alias", "occasion", "externalId", "channel"],
  ...[
    "source",
    "owner",
    "team",
    "group",
    "groupName",
    "tags",
    "tier",
    "title",
    "department",
    "phone",
    "email",
  ],
]);

function guessTarget(columns: readonly Column[], hasHeader: boolean): ImportTarget {
  if (!hasHeader) return columns.some(({ kind }) => kind === "date") ? "activities" : "customers";
  const fieldsOf = (to: ImportTarget) => matchHeaders(columns, to, []);
  const rates = fieldsOf("rates");
  if (["rate", "currency", "day"].every((field) => rates.has(field))) return "rates";
  const activities = fieldsOf("activities");
  const isEvent = ["amount", "quantity", "type", "occasion", "unitPrice"].some((field) =>
    activities.has(field),
  );
  if (activities.has("day") && isEvent) return "activities";
  const customers = fieldsOf("customers");
  const isProfile = ["joinedOn", "owner", "group", "groupName", "tags"].some((field) => customers.has(field));
  if (isProfile) return "customers";
  const contacts = fieldsOf("contacts");
  const isPerson = columns.some(({ name }) => contactName.includes(plainHeader(name)));
  if (contacts.has("name") && (isPerson || contacts.has("title"))) return "contacts";
  return fieldsOf("ownTiers").has("tier") ? "ownTiers" : "customers";
}
