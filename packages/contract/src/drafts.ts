import { z } from "zod";
import { DefinitionProblemSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { RunSchema, startRun } from "./runs.ts";
import { applyScheme, SchemeVersionSchema } from "./schemes.ts";
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
  body: z.object({ definition: z.record(z.string(), z.unknown()), revision: Revision }),
  status: 200,
  answer: DraftSchema,
  refuses: ["draftUnknown", "draftChangedSince"],
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
  summary: "Freeze a draft as the scheme's next version; from now on runs use it",
  params,
  body: z.object({ revision: Revision }),
  status: 200,
  answer: SchemeVersionSchema,
  refuses: [...applyScheme.refuses, "draftUnknown", "draftChangedSince", "draftUnfinished"],
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
