import { z } from "zod";
import { AssessmentScaleSchema } from "./assessments.ts";
import { ActivityTypeSchema, AttributeSchema } from "./catalogue.ts";
import { MetricSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { applyScheme, LongTextSchema, SchemeSchema } from "./schemes.ts";
import { Code, LocalNameSchema } from "./values.ts";

export const TemplateSchema = z
  .object({
    code: Code,
    name: LocalNameSchema,
    description: LongTextSchema,
    activityTypes: z.array(ActivityTypeSchema),
    attributes: z.array(AttributeSchema),
    scales: z.array(AssessmentScaleSchema),
    metrics: z.array(MetricSchema).readonly(),
    schemes: z
      .array(SchemeSchema)
      .min(1)
      .readonly()
      .meta({ description: "In the order in which they are run: one that reads another comes after it." }),
  })
  .strict();
/** A way to grade that ships: schemes that belong together, with all that they stand on. */
export type Template = z.infer<typeof TemplateSchema>;

const SchemeStateSchema = z.enum(["absent", "draft", "inForce"]).meta({
  description: "Whether a scheme of this code is in force here, else whether a draft of it is being written.",
});

const SchemeLineSchema = z.object({
  code: z.string(),
  name: LocalNameSchema,
  ordered: z.boolean().meta({ description: "Whether it gives tiers, rather than classes." }),
  state: SchemeStateSchema,
});

export const listTemplates = defineRoute({
  method: "GET",
  path: "/api/templates",
  summary: "The ways to grade that ship, what each brings, and which of their schemes are here already",
  status: 200,
  answer: z.object({
    templates: z.array(
      z.object({
        code: z.string(),
        name: LocalNameSchema,
        description: LongTextSchema,
        schemes: z.array(SchemeLineSchema),
        counts: z.object({
          metrics: z.number().int(),
          attributes: z.number().int(),
          activityTypes: z.number().int(),
          scales: z.number().int(),
        }),
      }),
    ),
  }),
  refuses: [],
});

const params = z.object({ template: Code });

/** Codes of what was added, and of what was there under the same code and stays as it is. */
const BroughtSchema = z.object({ added: z.array(z.string()), kept: z.array(z.string()) });
const broughtFields = {
  activityTypes: BroughtSchema,
  attributes: BroughtSchema,
  scales: BroughtSchema,
  metrics: BroughtSchema,
};

export const getTemplate = defineRoute({
  method: "GET",
  path: "/api/templates/{template}",
  summary: "A template whole, and what applying it would add or leave as it is",
  params,
  status: 200,
  answer: z.object({
    template: TemplateSchema,
    schemes: z.array(SchemeLineSchema),
    ...broughtFields,
  }),
  refuses: ["templateUnknown"],
});

export const applyTemplate = defineRoute({
  method: "POST",
  path: "/api/templates/{template}/apply",
  summary:
    "Add what a template stands on and begin a draft of each of its schemes; what exists already stays",
  params,
  status: 200,
  answer: z.object({
    drafts: z.array(
      z.object({
        scheme: z.string(),
        name: LocalNameSchema,
        outcome: z.enum(["begun", "draftKept", "inForceKept"]).meta({
          description: "Begun now, or left alone: a draft of it or a version in force was there.",
        }),
        problems: z.number().int().nullable().meta({
          description:
            "Of the draft; null where there is none. None in a draft begun now, unless it met others' metrics.",
        }),
      }),
    ),
    ...broughtFields,
  }),
  refuses: [...applyScheme.refuses, "templateUnknown"],
  needs: "editSchemes",
});
