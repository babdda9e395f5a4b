import { z } from "zod";
import { CategoryNamesSchema } from "./category-names.ts";
import { defineRoute } from "./route.ts";
import { ComparisonQuery, comparison } from "./runs.ts";
import { LongTextSchema } from "./schemes.ts";
import { statedLimits } from "./tier-limits.ts";
import { DayText, LocalNameSchema, MetricValueSchema, NumberParam, PageQuery, Points } from "./values.ts";

/** Marks beside a tier or class, named as by the version that gave them. */
export const GradeFlagsSchema = z.array(z.object({ code: z.string(), name: LocalNameSchema }));

const GradeRowSchema = z.object({
  customer: z.string(),
  name: z.string().nullable(),
  tier: z.string(),
  score: Points.nullable(),
  points: z.array(Points),
  since: DayText.nullable().meta({ description: "The first day of this tier; null in a trial." }),
  flags: GradeFlagsSchema,
});

export const listGrades = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/grades",
  summary: "Customers with their grade, the best score first; of a run when one is named",
  params: z.object({ scheme: z.string() }),
  query: PageQuery.extend({
    tier: z.string().optional(),
    flag: z.string().optional().meta({ description: "Only customers with this flag." }),
    run: z.coerce.number().int().optional(),
  }),
  status: 200,
  answer: z.object({ total: z.number(), grades: z.array(GradeRowSchema) }),
  refuses: ["schemeUnknown", "runUnknown", "runResultsGone", "schemeNotRun"],
});

export const exportGrades = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/grades/export",
  summary: "All grades as a file, with reasons, in the organisation's language",
  params: z.object({ scheme: z.string() }),
  query: z.object({ format: z.enum(["csv", "xlsx"]), run: z.coerce.number().int().optional() }),
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: ["schemeUnknown", "runUnknown", "runResultsGone", "schemeNotRun"],
  needs: "exportCustomers",
});

const CrossedSchema = z.object({
  metric: z.string(),
  name: LocalNameSchema,
  value: z.string().nullable().meta({ description: "The category; null where it is missing." }),
});

export const ExplanationSchema = z.object({
  customer: z.object({ code: z.string(), name: z.string().nullable() }),
  scheme: z.string(),
  version: z.number().nullable().meta({ description: "Null in a trial of a draft." }),
  asOf: DayText,
  knownTo: z.number(),
  inForce: z
    .boolean()
    .meta({ description: "The grade in force, rather than one worked out for the day asked." }),
  tier: z.string().meta({ description: "A tier's or class's code, or “ungraded” or “new”." }),
  tierName: LocalNameSchema,
  since: DayText.nullable(),
  computed: z.object({ tier: z.string(), name: LocalNameSchema }).nullable().meta({
    description: "The tier that the score gives, where the movement rules or an override give another.",
  }),
  pending: z.object({ to: z.string(), name: LocalNameSchema, since: DayText, due: DayText }).nullable().meta({
    description: "A rise or fall that waits for its day; the first run as of it puts it into force.",
  }),
  override: z
    .object({
      id: z.number().int(),
      tier: z.string(),
      name: LocalNameSchema,
      without: z
        .object({ tier: z.string(), name: LocalNameSchema })
        .meta({ description: "The tier by the rules, which applies when the override ends." }),
      from: DayText,
      until: DayText.meta({ description: "The last day." }),
      reason: z.string(),
      approvedBy: z.string().nullable(),
    })
    .nullable()
    .meta({ description: "An approved exception that is in force instead of the tier by the rules." }),
  score: Points.nullable(),
  because: z.string().nullable().meta({
    description: "What made the customer ungraded or new: a condition, or a criterion's missing value.",
  }),
  parts: z.array(
    z.object({
      criterion: z.string(),
      metric: z.string(),
      name: LocalNameSchema,
      unit: z.string(),
      value: MetricValueSchema,
      points: Points.meta({ description: "0–100 before weighting." }),
      weight: z.number(),
      part: Points.meta({ description: "What it adds to the score; parts add up to it exactly." }),
      toward: z.string().nullable().meta({
        description: "The class it speaks for, where the class of the highest score is given.",
      }),
      bin: z.number().nullable().meta({ description: "The quantile bin, 1 is worst." }),
      rule: LocalNameSchema.meta({ description: "The rule that gave the points, in words." }),
    }),
  ),
  tiers: z.array(
    z.object({
      code: z.string(),
      name: LocalNameSchema,
      enter: z.number().nullable(),
      keep: z.number().nullable(),
      gate: z.string().nullable(),
      gatePassed: z.boolean().nullable(),
      when: z.string().nullable(),
      ...statedLimits,
    }),
  ),
  next: z
    .object({
      tier: z.string(),
      name: LocalNameSchema,
      points: z.number(),
      gate: z.string().nullable(),
      ...statedLimits,
      demands: z.array(
        z.object({
          metric: z.string(),
          name: LocalNameSchema,
          unit: z.string(),
          operator: z.string(),
          threshold: MetricValueSchema,
          value: MetricValueSchema,
          short: MetricValueSchema.meta({ description: "How much is missing, where that can be said." }),
        }),
      ),
    })
    .nullable()
    .meta({ description: "Points missing to the next tier; its gate where that fails, and what of it." }),
  keeps: z
    .object({ score: z.number(), margin: z.number() })
    .nullable()
    .meta({ description: "Down to which score the tier is kept, and how far that is." }),
  classScores: z
    .array(z.object({ code: z.string(), name: LocalNameSchema, score: Points }))
    .nullable()
    .meta({
      description: "Where the class of the highest score is given: the score of every class but the last.",
    }),
  cross: z
    .object({ rows: CrossedSchema, columns: CrossedSchema })
    .nullable()
    .meta({ description: "Where two metrics are crossed: both with their value." }),
  flags: z.array(GradeFlagsSchema.element.extend({ when: z.string(), strategy: LongTextSchema.nullable() })),
  metrics: z.array(
    z.object({ code: z.string(), name: LocalNameSchema, unit: z.string(), value: MetricValueSchema }),
  ),
  categories: CategoryNamesSchema,
  money: z.string().nullable().meta({ description: "The scheme's metric of money, if it has one." }),
  facts: z.object({ count: z.number(), first: DayText.nullable(), last: DayText.nullable() }),
  strategy: LongTextSchema.nullable(),
  benefits: z.array(LongTextSchema).meta({ description: "What the tier or class grants, a line each." }),
  cadence: z.array(LongTextSchema).meta({ description: "How often the customer is seen to, a line each." }),
  nextReview: DayText.nullable(),
});
/** Why a customer is in its tier: a sum that can be followed. */
export type Explanation = z.infer<typeof ExplanationSchema>;

export const explainGrade = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/explanations/{customer}",
  summary: "Why a customer is in its tier: as it stands, as a run found it, or as of a day",
  params: z.object({ scheme: z.string(), customer: z.string() }),
  query: z.object({
    asOf: DayText.optional(),
    knownTo: z.string().optional(),
    run: NumberParam.optional().meta({
      description: "As this run found it, a trial or a held one too: by its rules, day, facts and cuts.",
    }),
  }),
  status: 200,
  answer: ExplanationSchema,
  refuses: [
    "schemeUnknown",
    "schemeOwnList",
    "customerUnknown",
    "rowCustomerAmbiguous",
    "gradeUnknown",
    "gradeOutsidePopulation",
    "gradeBeyondSight",
    "metricTooLarge",
    "runKnownToWrong",
    "runUnknown",
    "runUnfinished",
  ],
});

export const compareSchemes = defineRoute({
  method: "GET",
  path: "/api/schemes/compare",
  summary: "The grades in force under two schemes, side by side",
  query: ComparisonQuery.extend({ a: z.string(), b: z.string() }),
  ...comparison,
  refuses: ["schemeUnknown", "schemeNotRun"],
});

export const SpanSchema = z.object({
  scheme: z.string(),
  tier: z.string(),
  tierName: LocalNameSchema,
  from: DayText,
  to: DayText.nullable(),
  score: Points.nullable(),
  cause: z.enum(["first", "facts", "rules", "override", "correction"]),
  run: z.number(),
});

export const getHistory = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/history",
  summary: "A customer's tiers over time, under every scheme",
  params: z.object({ customer: z.string() }),
  status: 200,
  answer: z.object({
    customer: z.object({ code: z.string(), name: z.string().nullable() }),
    spans: z.array(SpanSchema),
  }),
  refuses: ["customerUnknown", "rowCustomerAmbiguous"],
});
