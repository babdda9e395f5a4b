import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, SmallNumberParam } from "./values.ts";

/** A day in the future, or today, from which a version is to be in force. */
export const InForceFrom = DayText.optional().meta({
  description:
    "From this day on, today or later: runs as of earlier days go by the version before. Left out: at once, for every run from now on.",
});

export const ReviewSchema = z.object({
  state: z.enum(["writing", "submitted", "approved"]),
  approvalNeeded: z
    .boolean()
    .meta({ description: "Whether it can be published only after another user approved it." }),
  mayDecide: z.boolean().meta({ description: "Whether the asker may approve it or send it back now." }),
  note: z.string().nullable(),
  inForceFrom: DayText.nullable().meta({ description: "As submitted; null: at once when published." }),
  submittedBy: z.string().nullable(),
  submittedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  sentBack: z
    .object({ by: z.string(), at: z.string(), reason: z.string() })
    .nullable()
    .meta({ description: "While it is written: why it was sent back the last time it was submitted." }),
});
/** How far a draft is on its way to being in force. */
export type Review = z.infer<typeof ReviewSchema>;

export const DifferenceSchema = z.object({
  path: z.array(z.string()).meta({
    description: "Where it lies: names of parts, and codes in lists of criteria, tiers, classes and flags.",
  }),
  kind: z.enum(["added", "removed", "changed", "reordered"]),
  text: z.string().meta({ description: "In words." }),
});
/** One difference between two states of a scheme, in words. */
export type Difference = z.infer<typeof DifferenceSchema>;

const SideSchema = z.union([z.literal("draft"), SmallNumberParam]);

export const getDifferences = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/differences",
  summary: "What differs between two versions of a scheme, or a version and the draft, in words",
  params: z.object({ scheme: z.string() }),
  query: z.object({
    from: SideSchema.optional().meta({ description: "Default: the version in force." }),
    to: SideSchema.optional().meta({
      description: "Default: the draft; it takes the permission to edit schemes.",
    }),
  }),
  status: 200,
  answer: z.object({ from: z.string(), to: z.string(), differences: z.array(DifferenceSchema) }),
  refuses: ["schemeUnknown", "schemeVersionUnknown", "draftUnknown", "notPermitted"],
});

const logKinds = [
  "begun",
  "saved",
  "dropped",
  "submitted",
  "withdrawn",
  "approved",
  "sentBack",
  "published",
  "ran",
] as const;

export const SchemeLogEntrySchema = z.object({
  at: z.string().meta({ description: "Of saves, the first of that user in that hour." }),
  by: z.string(),
  kind: z.enum(logKinds),
  note: z.string().nullable().meta({ description: "What was said with it: a note, a reason." }),
  version: z.number().int().nullable(),
  inForceFrom: DayText.nullable(),
  approvedBy: z.string().nullable(),
  run: z.number().int().nullable(),
  asOf: DayText.nullable(),
});
/** Something that was done with a scheme. */
export type SchemeLogEntry = z.infer<typeof SchemeLogEntrySchema>;

export const getSchemeLog = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/log",
  summary: "Who did what with a scheme, the latest first: its drafts, reviews, versions and live runs",
  params: z.object({ scheme: z.string() }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  status: 200,
  answer: z.object({
    entries: z.array(SchemeLogEntrySchema),
  }),
  refuses: ["schemeUnknown"],
  needs: "editSchemes",
});

/** A draft that waits for the asker's approval. */
export const SubmittedLineSchema = z.object({
  scheme: z.string(),
  name: LocalNameSchema,
  submittedBy: z.string(),
  submittedAt: z.string(),
  inForceFrom: DayText.nullable(),
});
