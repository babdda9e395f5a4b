import {
  activitiesTable,
  assessmentsTable,
  datedTables,
  namesTable,
  type VersionedTable,
} from "../intake/index.ts";

/** A customer that was merged away, and the one that stands for it. */
const mergedCustomersTable: VersionedTable = {
  table: "merged_customers",
  identity: ["customer_id"],
  columns: ["into_id"],
};

/** Overrides in force; which of two counts is told by when they began. */
const overridesTable: VersionedTable = {
  table: "overrides",
  identity: ["customer_id", "request_id"],
  columns: ["scheme_id", "tier", "valid_from", "valid_until"],
};

/** Facts that stand for a field of a customer: a merge keeps one customer's, as is chosen. */
export const chosenTables: readonly VersionedTable[] = [
  namesTable,
  ...datedTables.filter(({ table }) => table !== "customer_tags"),
];

/** Facts that go to the other customer under the ids they have, beside its own. */
export const unitedTables: readonly VersionedTable[] = [activitiesTable, assessmentsTable, overridesTable];

/** All facts that a merge retires on one customer and records on the other, and its undo the other way round. */
export const factTables: readonly VersionedTable[] = [
  ...unitedTables,
  namesTable,
  ...datedTables,
  mergedCustomersTable,
];

/** Rows that are no facts: they go to the other customer as they are, known by an id of their own. */
export const movedTables = {
  contacts: {
    id: "contact_id",
    columns: [
      ...["revision", "name", "title", "department", "role", "decision_maker", "phone", "email", "note"],
      ...["phone_index", "email_index", "created_at", "created_by", "changed_at", "changed_by"],
    ],
    /** Rows that hang off them. */
    children: { imported_contacts: ["change_id"] },
  },
  attachments: {
    id: "attachment_id",
    columns: ["name", "bytes", "content_hash", "added_at", "added_by"],
    children: {},
  },
  override_requests: {
    id: "request_id",
    columns: [
      ...["scheme_id", "tier", "reason", "evidence", "valid_from", "valid_until", "state", "tier_then"],
      ...["asked_by", "asker", "asked_at", "lead_step", "agreed_by", "agreed_at", "decided_by", "decided_at"],
      ...["decided_alone", "note", "ended_by", "ended_at", "end_reason"],
    ],
    children: {},
  },
} as const;

/** A table of rows that are no facts. */
export type MovedTable = keyof typeof movedTables;
