import { z } from "zod";
import { DefinitionProblemSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { RunSchema, startRun } from "./runs.ts";
import { DifferenceSchema, InForceFrom, ReviewSchema } from "./scheme-reviews.ts";
import { applyScheme, SchemeFileSchema, SchemeVersionSchema } from "./schemes.ts";
import { UnfinishedSchemeSchema } from "./unfinished-scheme.ts";
import { Code, DayText, LocalNameSchema } from "./values.ts";

const Revision = z.number().int().min(0).meta({
  description: "The revision it was read at; refused when somebody has saved another since.",
});

export const DraftSchema = z.object({
  scheme: z.string(),
  revision: z.number().int(),
  definition: z
    .record(z.string(), z.unknown())
    .meta({ description: "Of a scheme's shape, finished or not." }),
  problems: z
    .array(DefinitionProblemSchema)
    .meta({ description: "All that keeps it from being tried and published." }),
  basedOn: z.number().int().nullable().meta({ description: "The version it was begun from." }),
  inForce: z.number().int().nullable().meta({ description: "The scheme's version in force now." }),
  changedBy: z.string(),
  changedAt: z.string(),
  review: ReviewSchema,
});
/** A scheme that is being written: nothing is graded by it but trials. */
export type Draft = z.infer<typeof DraftSchema>;

const params = z.object({ scheme: Code });

export const startDraft = defineRoute({
  method: "POST",
  path: "/api/drafts",
  summary: "Begin a draft: blank, from a template, or from a version of a scheme",
  body: z.object({
    scheme: Code.meta({ description: "Of a new scheme, or of the one whose version it begins from." }),
    name: LocalNameSchema.optional(),
    from: z
      .union([
        z.object({ template: z.string() }).strict(),
        z.object({ scheme: z.string(), version: z.number().int().positive().optional() }).strict(),
      ])
      .optional()
      .meta({
        description:
          "Metrics of a template that the catalogue lacks are added to it; those it has stay as they are.",
      }),
  }),
  status: 201,
  answer: DraftSchema,
  refuses: [
    ...applyScheme.refuses,
    "schemeUnknown",
    "schemeVersionUnknown",
    "schemeCodeTaken",
    "draftExists",
  ],
  needs: "editSchemes",
});

export const getDraft = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/draft",
  summary: "The draft of a scheme, and all that is wrong with it",
  params,
  status: 200,
  answer: DraftSchema,
  refuses: ["draftUnknown"],
  needs: "editSchemes",
});

export const saveDraft = defineRoute({
  method: "PUT",
  path: "/api/schemes/{scheme}/draft",
  summary: "Keep a draft as it is, finished or not, and say all that is wrong with it",
  params,
  body: z.object({ definition: UnfinishedSchemeSchema, revision: Revision }),
  status: 200,
  answer: DraftSchema,
  refuses: ["draftUnknown", "draftChangedSince", "draftUnderReview"],
  needs: "editSchemes",
});

export const dropDraft = defineRoute({
  method: "DELETE",
  path: "/api/schemes/{scheme}/draft",
  summary: "Throw a draft away; the version in force stays",
  params,
  query: z.object({ revision: z.coerce.number().pipe(Revision) }),
  status: 204,
  refuses: ["draftUnknown", "draftChangedSince"],
  needs: "editSchemes",
});

export const publishDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/publish",
  summary: "Freeze a draft as the scheme's next version; runs use it, from the day on if one is given",
  params,
  body: z.object({ revision: Revision, inForceFrom: InForceFrom }),
  status: 200,
  answer: SchemeVersionSchema,
  refuses: [
    ...applyScheme.refuses,
    "draftUnknown",
    "draftChangedSince",
    "draftUnfinished",
    "draftBasisChanged",
    "schemeDayPast",
    "schemeDayNotApproved",
  ],
  needs: "editSchemes",
});

export const tryDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/trial",
  summary: "Grade everybody by a draft, to be looked at: nothing is published",
  params,
  body: z.object({
    asOf: DayText.optional().meta({ description: "Default: today in the organisation's time zone." }),
    revision: Revision.optional(),
  }),
  status: 202,
  answer: RunSchema,
  refuses: [...startRun.refuses, "draftUnknown", "draftChangedSince", "draftUnfinished"],
  needs: "runSchemes",
});

const Note = z.string().max(2000);

export const submitDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/submit",
  summary: "Submit a finished draft for another user to approve; it is not edited while it is looked at",
  params,
  body: z.object({ revision: Revision, note: Note.optional(), inForceFrom: InForceFrom }),
  status: 200,
  answer: DraftSchema,
  refuses: [
    ...applyScheme.refuses,
    "draftUnknown",
    "draftChangedSince",
    "draftUnfinished",
    "draftUnderReview",
    "schemeDayPast",
  ],
  needs: "editSchemes",
});

export const submitFile = defineRoute({
  method: "POST",
  path: "/api/submissions",
  summary:
    "Submit a scheme from a file or a template: what it stands on joins the catalogue, it becomes a draft",
  body: z.object({
    file: z.union([SchemeFileSchema, z.object({ template: z.string() }).strict()]),
    note: Note.optional(),
    inForceFrom: InForceFrom,
  }),
  status: 201,
  answer: DraftSchema,
  refuses: [...applyScheme.refuses, "draftExists", "draftUnderReview", "draftUnfinished", "schemeDayPast"],
  needs: "editSchemes",
});

export const withdrawDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/withdraw",
  summary: "Withdraw a submitted or approved draft, to be edited again",
  params,
  status: 200,
  answer: DraftSchema,
  refuses: ["draftUnknown", "draftNotSubmitted"],
  needs: "editSchemes",
});

export const approveDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/approve",
  summary: "Approve a submitted draft, as another user than who submitted it",
  params,
  body: z.object({ revision: Revision }),
  status: 200,
  answer: DraftSchema,
  refuses: [
    "draftUnknown",
    "draftChangedSince",
    "draftNotSubmitted",
    "draftOwnSubmission",
    "draftBasisChanged",
  ],
  needs: "approveSchemes",
});

export const sendBackDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/send-back",
  summary: "Send a submitted draft back to be written on, and say why",
  params,
  body: z.object({ revision: Revision, reason: Note.min(1) }),
  status: 200,
  answer: DraftSchema,
  refuses: ["draftUnknown", "draftChangedSince", "draftNotSubmitted", "draftOwnSubmission"],
  needs: "approveSchemes",
});

const Definition = z.record(z.string(), z.unknown());

export const mergeDraft = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/draft/merge",
  summary: "Bring one's own edits of a draft together with those that somebody else saved meanwhile",
  params,
  body: z.object({
    base: UnfinishedSchemeSchema.meta({ description: "What both began from." }),
    mine: UnfinishedSchemeSchema,
    choices: z
      .array(z.object({ path: z.array(z.string()).min(1).max(20), take: z.enum(["mine", "theirs"]) }))
      .max(1000)
      .default([])
      .meta({ description: "What is taken where both changed the same thing." }),
  }),
  status: 200,
  answer: z.object({
    draft: DraftSchema.meta({ description: "As saved: theirs." }),
    definition: Definition.meta({
      description: "Both; where both changed the same and nothing is chosen, theirs.",
    }),
    conflicts: z.array(
      z.object({ path: z.array(z.string()), label: z.string(), mine: z.string(), theirs: z.string() }),
    ),
    cameIn: z.array(DifferenceSchema).meta({ description: "What came into one's own edits by it." }),
  }),
  refuses: ["draftUnknown"],
  needs: "editSchemes",
});
