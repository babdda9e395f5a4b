import type { SchemeDefinition } from "@gradus/engine";
import { z } from "zod";
import { AssessmentScaleSchema } from "./assessments.ts";
import { ActivityTypeSchema, AttributeSchema, applyCatalogue } from "./catalogue.ts";
import { CriterionSchema, ExactPoints } from "./criteria.ts";
import { applyMetrics, MetricSchema, mostDefinitionsAtOnce } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { tierLimits } from "./tier-limits.ts";
import { Code, DayText, LocalNameSchema, SmallNumberParam } from "./values.ts";

/** What a tier asks of the company for each of its customers. */
export const TierCostSchema = z
  .object({
    perCustomer: z
      .number()
      .min(0)
      .max(1e13)
      .optional()
      .meta({ description: "In the base currency, a year." }),
    customersPerManager: z.number().gt(0).max(1e9).optional(),
  })
  .strict();
/** What a tier costs, as far as it is known. */
export type TierCost = z.infer<typeof TierCostSchema>;

/** A text in both languages, of some sentences. */
export const LongTextSchema = z.object({ en: z.string().max(2000), zh: z.string().max(2000) });
const lines = z.array(LongTextSchema).max(30).readonly();
const consequence = {
  strategy: LongTextSchema.optional(),
  reviewMonths: z.number().int().min(1).max(120).optional(),
  benefits: lines.optional(),
  cadence: lines.optional(),
  cost: TierCostSchema.optional(),
};
const condition = z.string().min(1).max(4000);

export const TierSchema = z
  .object({
    code: Code,
    name: LocalNameSchema,
    enter: ExactPoints,
    keep: ExactPoints.optional(),
    gate: condition.optional(),
    ...tierLimits,
    ...consequence,
  })
  .strict();

export const ClassSchema = z
  .object({
    code: Code,
    name: LocalNameSchema,
    when: condition.optional(),
    cells: z
      .array(z.object({ row: z.string().max(200), column: z.string().max(200) }).strict())
      .max(400)
      .readonly()
      .optional(),
    ...consequence,
  })
  .strict();

const days = z.number().int().min(0).max(3660).optional();
const MonthAndDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(
    (text) => Number(text.slice(3)) <= new Date(Date.UTC(2024, Number(text.slice(0, 2)), 0)).getUTCDate(),
    {
      message: "no month has this day",
    },
  );

export const MovementSchema = z
  .object({
    rise: z.enum(["once", "period"]).optional(),
    fall: z.enum(["once", "period"]).optional(),
    period: z
      .union([
        z
          .object({
            kind: z.enum(["calendar", "fiscal"]),
            length: z.enum(["month", "quarter", "half", "year"]),
          })
          .strict(),
        z.object({ kind: z.literal("anniversary"), metric: z.string().min(1) }).strict(),
      ])
      .optional(),
    graceDays: days,
    stepsDown: z.number().int().min(1).max(50).optional(),
    minimumStayDays: days,
    committee: z
      .array(z.object({ cutOff: MonthAndDay, effective: MonthAndDay }).strict())
      .min(1)
      .max(12)
      .readonly()
      .optional(),
  })
  .strict();

export const FlagSchema = z
  .object({ code: Code, name: LocalNameSchema, when: condition, strategy: LongTextSchema.optional() })
  .strict();

export const ChoiceSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("rules") }).strict(),
  z
    .object({ by: z.literal("highest"), atLeast: ExactPoints.optional(), lead: ExactPoints.optional() })
    .strict(),
  z.object({ by: z.literal("cross"), rows: z.string().min(1), columns: z.string().min(1) }).strict(),
]);

export const SchemeSchema = z
  .object({
    code: Code,
    name: LocalNameSchema,
    population: z
      .object({ where: condition.optional(), unit: z.enum(["company", "group", "inherit"]).optional() })
      .strict()
      .optional(),
    criteria: z.array(CriterionSchema).max(100).readonly(),
    tiers: z.array(TierSchema).min(1).max(50).readonly().optional(),
    classes: z.array(ClassSchema).min(1).max(200).readonly().optional(),
    choose: ChoiceSchema.optional(),
    flags: z.array(FlagSchema).max(30).readonly().optional(),
    movement: MovementSchema.optional(),
    guidance: z
      .array(z.object({ title: LocalNameSchema, text: LongTextSchema }).strict())
      .max(50)
      .readonly()
      .optional(),
    ungradedWhen: condition.optional(),
    newWhen: condition.optional(),
    money: z.string().min(1).optional(),
    holdAbove: z.number().min(0).max(1).optional(),
  })
  .strict()
  .refine((scheme) => (scheme.tiers === undefined) !== (scheme.classes === undefined), {
    message: "a scheme has tiers or classes, one of them",
    path: ["tiers"],
  }) satisfies z.ZodType<SchemeDefinition>;

/** What a scheme stands on, as far as it is given with it. */
export const schemeFoundations = {
  activityTypes: z.array(ActivityTypeSchema).max(mostDefinitionsAtOnce).optional(),
  attributes: z.array(AttributeSchema).max(mostDefinitionsAtOnce).optional(),
  scales: z.array(AssessmentScaleSchema).max(mostDefinitionsAtOnce).optional(),
  metrics: z.array(MetricSchema).max(mostDefinitionsAtOnce).readonly().optional(),
};

export const SchemeFileSchema = z
  .object({
    ...schemeFoundations,
    scheme: SchemeSchema,
  })
  .strict();
/** A scheme with what it stands on, so that one file can be applied anywhere. */
export type SchemeFile = z.infer<typeof SchemeFileSchema>;

export const SchemeVersionSchema = z.object({
  code: z.string(),
  version: z.number().int(),
  definition: SchemeSchema,
  metrics: z
    .array(MetricSchema)
    .meta({ description: "The metrics it reaches, as frozen with this version." }),
  publishedAt: z.string(),
  publishedBy: z.string(),
  inForceFrom: DayText.nullable().meta({
    description: "Runs as of this day and later go by it; null: every run since it was published.",
  }),
  approvedBy: z.string().nullable().meta({ description: "Null: published without a second person." }),
  unchanged: z.boolean().optional().meta({ description: "True when applying it changed nothing." }),
});
/** A scheme as it was published under a number. */
export type SchemeVersion = z.infer<typeof SchemeVersionSchema>;

export const listSchemes = defineRoute({
  method: "GET",
  path: "/api/schemes",
  summary: "Schemes with their version in force, the templates that ship, and drafts for who may edit them",
  status: 200,
  answer: z.object({
    schemes: z.array(SchemeVersionSchema),
    templates: z.array(z.string()),
    drafts: z.array(
      z.object({
        scheme: z.string(),
        name: LocalNameSchema,
        revision: z.number().int(),
        problems: z.number().int().meta({ description: "How many there were when it was saved." }),
        changedBy: z.string(),
        changedAt: z.string(),
      }),
    ),
  }),
  refuses: [],
});

export const getScheme = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}",
  summary: "A scheme's version in force",
  params: z.object({ scheme: z.string() }),
  status: 200,
  answer: SchemeVersionSchema,
  refuses: ["schemeUnknown"],
});

export const applyScheme = defineRoute({
  method: "PUT",
  path: "/api/schemes",
  summary: "Apply a scheme, from a file or a template, as its next version",
  body: z.union([SchemeFileSchema, z.object({ template: z.string() }).strict()]),
  status: 200,
  answer: SchemeVersionSchema,
  refuses: [
    ...applyMetrics.refuses,
    ...applyCatalogue.refuses,
    "assessmentLevelInUse",
    "schemeTemplateUnknown",
    "schemeApprovalMissing",
    "schemeOwnList",
    "schemeWeightsWrong",
    "schemeTiersOutOfOrder",
    "schemeKeepAboveEnter",
    "schemeBaseTierWrong",
    "schemeTierCodeWrong",
    "schemeClassesOpen",
    "schemeCriterionDoubled",
    "schemePointsWrong",
    "schemeBandsOutOfOrder",
    "schemeScoringWrong",
    "schemeExpressionWrong",
    "schemeMoneyWrong",
    "schemeMoneyShareUnmeasured",
    "schemeMoneyShareDisordered",
    "schemeMovementWrong",
    "schemeChoiceWrong",
    "schemeConditionNeedless",
    "schemeTowardWrong",
    "schemeTowardNeedless",
    "schemeTowardWeightsWrong",
    "schemeCrossWrong",
    "schemeCellsOpen",
    "schemeCellsOverlap",
    "schemeFlagDoubled",
    "schemeStandingCircle",
  ],
  needs: "editSchemes",
});

const versionParams = z.object({ scheme: z.string(), version: SmallNumberParam });

export const VersionLineSchema = z.object({
  version: z.number().int(),
  name: LocalNameSchema,
  publishedBy: z.string(),
  publishedAt: z.string(),
  inForceFrom: DayText.nullable(),
  approvedBy: z.string().nullable(),
  state: z.enum(["inForce", "scheduled", "earlier"]).meta({
    description: "Scheduled: from a day to come. Earlier ones were replaced, be it before their day.",
  }),
});
/** A version among those of its scheme. */
export type VersionLine = z.infer<typeof VersionLineSchema>;

export const listVersions = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/versions",
  summary: "A scheme's versions, the latest first, and which is in force today",
  params: z.object({ scheme: z.string() }),
  status: 200,
  answer: z.object({
    versions: z.array(VersionLineSchema),
  }),
  refuses: ["schemeUnknown"],
});

export const getVersion = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/versions/{version}",
  summary: "A scheme as it was published under a number",
  params: versionParams,
  status: 200,
  answer: SchemeVersionSchema,
  refuses: ["schemeUnknown", "schemeVersionUnknown"],
});

export const republishVersion = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/versions/{version}/publish",
  summary: "Publish an earlier version again, with its metrics as they were then, as the next version",
  params: versionParams,
  status: 200,
  answer: SchemeVersionSchema,
  refuses: [...applyScheme.refuses, "schemeUnknown", "schemeVersionUnknown"],
  needs: "editSchemes",
});

export const ScheduleSchema = z.object({
  frequency: z.enum(["daily", "weekly", "monthly"]),
  hour: z.number().int().min(0).max(23).default(2).meta({ description: "In the organisation's time zone." }),
  weekday: z
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .meta({ description: "Weekly: 1 is Monday (the default)." }),
  dayOfMonth: z
    .number()
    .int()
    .min(1)
    .max(31)
    .optional()
    .meta({ description: "Monthly: default 1; the month's last day where it has no such day." }),
});
/** When a scheme runs by itself, as of the day before. */
export type Schedule = z.infer<typeof ScheduleSchema>;

const ScheduledSchema = z.object({
  scheme: z.string(),
  schedule: ScheduleSchema,
  nextDue: z.string(),
  lastDue: z.string().nullable(),
});

export const listSchedules = defineRoute({
  method: "GET",
  path: "/api/schedules",
  summary: "Schemes that run by themselves, and when next",
  status: 200,
  answer: z.object({ schedules: z.array(ScheduledSchema) }),
  refuses: [],
});

export const setSchedule = defineRoute({
  method: "PUT",
  path: "/api/schemes/{scheme}/schedule",
  summary: "Let a scheme run by itself",
  params: z.object({ scheme: z.string() }),
  body: ScheduleSchema,
  status: 200,
  answer: ScheduledSchema,
  refuses: ["schemeUnknown"],
  needs: "editSchemes",
});

export const removeSchedule = defineRoute({
  method: "DELETE",
  path: "/api/schemes/{scheme}/schedule",
  summary: "Stop a scheme from running by itself",
  params: z.object({ scheme: z.string() }),
  status: 204,
  refuses: ["schemeUnknown", "scheduleUnknown"],
  needs: "editSchemes",
});
