import type { Answer, Body } from "@gradus/sdk/browser";

/** An import as the API answers it. */
export type Import = Answer<"getImport">;
/** What each field is made of. */
export type ImportMap = Body<"startImport">["map"];
/** What the rows of a file become. */
export type ImportTarget = ImportMap["to"];
/** Where a field's value comes from. */
export type FieldSource = NonNullable<ImportMap["fields"]>[string];
/** The head of a file, and the map proposed for it. */
export type Guess = Answer<"guessImport">;

/** Whether it goes on by itself. */
export function isUnderWay({ status }: Import): boolean {
  return status === "queued" || status === "running";
}

/** What can be brought in, in the order one begins with. */
export const importTargets = ["customers", "activities", "contacts", "ownTiers", "rates"] as const;
/** What there is a template for. */
export const templateTargets = ["customers", "activities", "contacts", "ownTiers"] as const;

/** The fields of each target: those without which a row cannot be read, one of which must name the customer, the rest. */
export const targetFields: Readonly<
  Record<ImportTarget, { needed: readonly string[]; oneOf: readonly string[]; other: readonly string[] }>
> = {
  activities: {
    needed: ["day", "type"],
    oneOf: ["customer", "creditCode", "customerName"],
    other: ["amount", "cost", "quantity", "currency", "channel", "source", "occasion", "externalId"],
  },
  customers: {
    needed: [],
    oneOf: ["code", "creditCode", "name"],
    other: ["alias", "joinedOn", "owner", "team", "group", "groupName", "groupHead", "tags", "since"],
  },
  contacts: {
    needed: ["name"],
    oneOf: ["customer", "creditCode", "customerName"],
    other: ["title", "department", "phone", "email"],
  },
  ownTiers: { needed: ["tier"], oneOf: ["customer", "creditCode", "customerName"], other: ["since"] },
  rates: { needed: ["currency", "day", "rate"], oneOf: [], other: [] },
};

/** A file that was uploaded, under the server's key. */
export interface UploadedFile {
  readonly file: string;
  readonly fileName: string;
}
