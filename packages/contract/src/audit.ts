import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText } from "./values.ts";

/** What an entry tells beside who, what and when. */
export type EventDetail =
  | string
  | number
  | boolean
  | null
  | readonly EventDetail[]
  | { readonly [name: string]: EventDetail };

export const AuditEntrySchema = z.object({
  entry: z.number().int().meta({ description: "Its number in the chain; the first is 1." }),
  at: z.string(),
  actor: z.string(),
  kind: z.string().meta({ description: "noun.done, such as contact.revealed." }),
  subject: z.string().meta({ description: "noun:id, such as contact:17." }),
  details: z.record(z.string(), z.unknown()),
});
/** One thing that was done, as the audit log holds it. */
export type AuditEntry = z.infer<typeof AuditEntrySchema>;

export const listAudit = defineRoute({
  method: "GET",
  path: "/api/audit",
  summary: "The audit log, the latest first; before an entry when one is named",
  query: z.object({
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    kind: z.string().max(100).optional().meta({ description: "A kind, or the noun of several." }),
    actor: z.string().max(200).optional(),
    subject: z.string().max(200).optional(),
    from: DayText.optional(),
    to: DayText.optional(),
  }),
  status: 200,
  answer: z.object({
    entries: z.array(AuditEntrySchema),
    kinds: z.array(z.string()).meta({ description: "All kinds that occur in the log." }),
    next: z.number().int().nullable().meta({ description: "The `before` of the next page." }),
  }),
  refuses: [],
  needs: "readAudit",
});

/** How an entry can break the chain. */
export const auditFaults = ["edited", "missing", "misplaced", "cut", "rewritten"] as const;

export const AuditCheckSchema = z.object({
  sound: z.boolean(),
  entries: z.number().int(),
  witnessedTo: z.number().int().meta({
    description: "Up to this entry the log is also vouched for from outside the database; 0 for none.",
  }),
  faults: z
    .array(z.object({ entry: z.number().int(), fault: z.enum(auditFaults) }))
    .meta({ description: "The first hundred." }),
});
/** Whether the audit log is whole. */
export type AuditCheck = z.infer<typeof AuditCheckSchema>;

export const checkAudit = defineRoute({
  method: "GET",
  path: "/api/audit/check",
  summary: "Check the audit log from end to end: edits, deletions, reorders, a tail cut off",
  status: 200,
  answer: AuditCheckSchema,
  refuses: [],
  needs: "readAudit",
});
