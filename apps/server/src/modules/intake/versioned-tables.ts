/** A table whose facts are versions: recorded under one change, retired under another. */
export interface VersionedTable {
  readonly table: string;
  /** What a fact is known by: the versions that have it in common are versions of one fact. */
  readonly identity: readonly string[];
  /** The other columns. */
  readonly columns: readonly string[];
}

/** Activities: known by their id alone, since a correction may move one to another customer. */
export const activitiesTable: VersionedTable = {
  table: "activities",
  identity: ["activity_id"],
  columns: [
    ...["customer_id", "amount", "cost", "amount_original", "cost_original", "quantity", "day", "type_id"],
    ...["currency", "channel", "source", "occasion", "external_id", "properties"],
  ],
};

/** Names of customers; a customer has one at a time. */
export const namesTable: VersionedTable = {
  table: "customer_names",
  identity: ["customer_id"],
  columns: ["name", "name_core"],
};

/** Judgements of customers on scales, each by one rater on one day. */
export const assessmentsTable: VersionedTable = {
  table: "customer_assessments",
  identity: ["customer_id", "assessment_id"],
  columns: ["scale_id", "rater", "rated_on", "valid_until", "value", "evidence"],
};

/** Exchange rates. */
export const ratesTable: VersionedTable = {
  table: "rates",
  identity: ["currency", "day"],
  columns: ["rate"],
};

/** What holds of a customer from a day on. */
export const datedTables: readonly VersionedTable[] = [
  {
    table: "customer_attributes",
    identity: ["customer_id", "attribute_id", "since"],
    columns: ["value_text", "value_number", "value_day"],
  },
  { table: "ownerships", identity: ["customer_id", "since"], columns: ["owner", "team"] },
  { table: "group_memberships", identity: ["customer_id", "since"], columns: ["group_id"] },
  { table: "customer_tags", identity: ["customer_id", "tag", "since"], columns: ["on_it"] },
  { table: "own_tiers", identity: ["customer_id", "scheme_id", "since"], columns: ["tier"] },
];
