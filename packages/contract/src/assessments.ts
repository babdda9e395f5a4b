import { z } from "zod";
import { fileRefusals } from "./import-maps.ts";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema, NumberParam, PageQuery, plainText } from "./values.ts";

const LevelValue = z
  .number()
  .min(0)
  .max(100)
  .multipleOf(0.01)
  .meta({ description: "0–100, at most two decimals." });
const words = (longest: number) =>
  z.object({ en: plainText(longest).min(1), zh: plainText(longest).min(1) }).strict();

export const AssessmentLevelSchema = z
  .object({
    value: LevelValue,
    name: LocalNameSchema,
    anchor: words(500).meta({ description: "In words: what must be so for this level." }),
  })
  .strict();
/** A level of a scale, and by what it is told. */
export type AssessmentLevel = z.infer<typeof AssessmentLevelSchema>;

const scaleFields = {
  name: LocalNameSchema,
  description: words(1000).optional(),
  levels: z
    .array(AssessmentLevelSchema)
    .min(2)
    .max(11)
    .meta({ description: "Lowest first; no two have a value or a name in common." }),
  validityMonths: z
    .number()
    .int()
    .min(1)
    .max(120)
    .default(12)
    .meta({ description: "How long an assessment counts; those recorded already keep their last day." }),
  raters: z
    .number()
    .int()
    .min(1)
    .max(20)
    .default(1)
    .meta({ description: "How many are wanted for each customer." }),
};
const levelsRise = {
  check: ({ levels }: { levels: readonly AssessmentLevel[] }) =>
    levels.every((level, i) => i === 0 || level.value > (levels[i - 1] as AssessmentLevel).value) &&
    (["en", "zh"] as const).every(
      (language) => new Set(levels.map(({ name }) => name[language].trim())).size === levels.length,
    ),
  says: { message: "levels rise in value, and each has a name of its own", path: ["levels"] },
};

export const AssessmentScaleSchema = z
  .object({ code: Code, ...scaleFields })
  .strict()
  .refine(levelsRise.check, levelsRise.says);
/** A scale on which raters judge customers, its levels anchored in words. */
export type AssessmentScale = z.infer<typeof AssessmentScaleSchema>;

export const listAssessmentScales = defineRoute({
  method: "GET",
  path: "/api/assessment-scales",
  summary: "The scales on which customers are judged",
  status: 200,
  answer: z.object({ scales: z.array(AssessmentScaleSchema) }),
  refuses: [],
});

const scaleParams = z.object({ code: Code });

export const saveAssessmentScale = defineRoute({
  method: "PUT",
  path: "/api/assessment-scales/{code}",
  summary: "Add a scale or change it; a level that an assessment has stays",
  params: scaleParams,
  body: z.object(scaleFields).strict().refine(levelsRise.check, levelsRise.says),
  status: 200,
  answer: AssessmentScaleSchema,
  refuses: ["assessmentLevelInUse"],
  needs: "editCatalogue",
});

export const dropAssessmentScale = defineRoute({
  method: "DELETE",
  path: "/api/assessment-scales/{code}",
  summary: "Remove a scale that no metric reads and nobody was ever judged on",
  params: scaleParams,
  status: 204,
  refuses: ["assessmentScaleUnknown", "assessmentScaleInUse"],
  needs: "editCatalogue",
});

export const AssessmentSchema = z.object({
  id: z.string().meta({ description: "Stays the same through corrections." }),
  change: z.number().int().meta({ description: "The change that recorded it as it is; can be undone." }),
  scale: z.string(),
  value: z.number(),
  level: LocalNameSchema.nullable().meta({ description: "The name of the level, as the scale has it now." }),
  rater: z.string(),
  evidence: z.string().nullable(),
  ratedOn: DayText,
  validUntil: DayText.meta({ description: "The last day on which it counts." }),
  counts: z.boolean().meta({ description: "Whether it counts today: the rater's latest, and still valid." }),
  mine: z.boolean().meta({ description: "Whether who asks may correct it and take it away." }),
  recordedBy: z.string().meta({ description: "Who entered it as it is; not always the rater." }),
  recordedAt: z.string(),
});
/** A judgement of a customer on a scale, by a named rater. */
export type Assessment = z.infer<typeof AssessmentSchema>;

export const AssessmentStateSchema = z.enum(["current", "expiring", "stale", "missing"]).meta({
  description:
    "current: as many raters as wanted; expiring: not so 30 days from now; stale: there were, and too few count still; missing: too few ever judged.",
});
/** Whether enough raters judged a customer on a scale, lately enough. */
export type AssessmentState = z.infer<typeof AssessmentStateSchema>;

const summaryFields = {
  state: AssessmentStateSchema,
  mean: z.number().nullable().meta({ description: "Of the assessments that count." }),
  spread: z.number().nullable().meta({ description: "Highest less lowest of those that count." }),
  raters: z.number().int().meta({ description: "How many count." }),
  validUntil: DayText.nullable().meta({
    description: "The last day on which as many count as are wanted; of the last one, where too few did.",
  }),
};

const ofCustomer = z.object({ customer: z.string() });
const ofAssessment = ofCustomer.extend({ id: z.guid() });
const customerRefusals = ["customerUnknown", "rowCustomerAmbiguous"] as const;

export const listCustomerAssessments = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/assessments",
  summary: "How a customer is judged on every scale, and all assessments in force, the latest first",
  params: ofCustomer,
  query: PageQuery,
  status: 200,
  answer: z.object({
    asOf: DayText,
    scales: z.array(z.object({ scale: AssessmentScaleSchema, ...summaryFields })),
    total: z.number(),
    assessments: z.array(AssessmentSchema),
  }),
  refuses: customerRefusals,
});

const contentFields = {
  value: LevelValue,
  evidence: plainText(4000).trim().min(1).optional(),
  ratedOn: DayText.optional().meta({ description: "Default today." }),
};
const contentRefusals = ["assessmentScaleUnknown", "assessmentLevelUnknown", "assessmentInFuture"] as const;

export const NewAssessmentSchema = z.object({ scale: Code, ...contentFields }).strict();
/** An assessment as it is entered, by its rater. */
export type NewAssessment = z.infer<typeof NewAssessmentSchema>;

export const assessCustomer = defineRoute({
  method: "POST",
  path: "/api/customers/{customer}/assessments",
  summary: "Judge a customer on a scale, in one's own name; a second time on one day corrects the first",
  params: ofCustomer,
  body: NewAssessmentSchema,
  status: 201,
  answer: AssessmentSchema,
  refuses: [...customerRefusals, ...contentRefusals],
});

export const correctAssessment = defineRoute({
  method: "PUT",
  path: "/api/customers/{customer}/assessments/{id}",
  summary: "Correct an assessment of one's own, administrators anybody's; the old version is kept",
  params: ofAssessment,
  body: z
    .object({
      ...contentFields,
      change: z.number().int().meta({ description: "The change of the version that was seen." }),
    })
    .strict(),
  status: 200,
  answer: AssessmentSchema,
  refuses: [
    ...customerRefusals,
    ...contentRefusals,
    "assessmentUnknown",
    "assessmentNotYours",
    "assessmentDoubled",
    "customerChangedSince",
  ],
});

export const retireAssessment = defineRoute({
  method: "DELETE",
  path: "/api/customers/{customer}/assessments/{id}",
  summary: "Take an assessment of one's own away, administrators anybody's; the change can be undone",
  params: ofAssessment,
  status: 200,
  answer: z.object({ change: z.number().int() }),
  refuses: [...customerRefusals, "assessmentUnknown", "assessmentNotYours"],
});

export const undoAssessments = defineRoute({
  method: "POST",
  path: "/api/assessments/changes/{change}/undo",
  summary: "Take back what one change did to assessments, be it one or a whole worksheet",
  params: z.object({ change: NumberParam }),
  status: 200,
  answer: z.object({
    change: z.number().int().meta({ description: "The change by which it was taken back." }),
    assessments: z.number().int().meta({ description: "How many are as they were before." }),
  }),
  refuses: ["changeUnknown", "changeNotUndoable", "changeAlreadyUndone", "customerChangedSince"],
});

export const listDueAssessments = defineRoute({
  method: "GET",
  path: "/api/assessments/due",
  summary: "Where raters are wanted among the customers in sight: too few ever judged, or not lately enough",
  query: PageQuery.extend({
    scale: Code.optional(),
    state: AssessmentStateSchema.exclude(["current"]).optional(),
  }),
  status: 200,
  answer: z.object({
    asOf: DayText,
    counts: z.array(
      z.object({ scale: z.string(), stale: z.number(), expiring: z.number(), missing: z.number() }),
    ),
    total: z.number(),
    due: z.array(
      z.object({
        customer: z.string(),
        name: z.string().nullable(),
        scale: z.string(),
        ...summaryFields,
        mine: z
          .object({ value: z.number(), ratedOn: DayText, validUntil: DayText })
          .nullable()
          .meta({ description: "The latest in the name of who asks." }),
      }),
    ),
  }),
  refuses: ["assessmentScaleUnknown"],
});

/** Rows that one worksheet may hold. */
export const worksheetLimit = 50_000;

export const getAssessmentWorksheet = defineRoute({
  method: "GET",
  path: "/api/assessments/worksheet",
  summary:
    "A table of the customers in sight, with the anchors and what was said last, to fill in and upload",
  query: z.object({
    scale: Code.optional().meta({ description: "Left out: a row for every scale." }),
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    language: z.enum(["zh", "en"]).optional().meta({ description: "Default: the language asked for." }),
  }),
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: ["assessmentScaleUnknown", "worksheetTooLong"],
  needs: "exportCustomers",
});

export const WorksheetTakenSchema = z.object({
  change: z.number().int().nullable().meta({
    description: "The one change under which all was recorded; null where there was nothing to record.",
  }),
  rows: z.number().int(),
  added: z.number().int(),
  corrected: z.number().int(),
  unchanged: z.number().int().meta({ description: "There already, to the letter." }),
  blank: z.number().int().meta({ description: "Rows without a judgement." }),
  bad: z
    .array(z.object({ line: z.number().int(), code: z.string(), detail: z.string() }))
    .meta({ description: "Rows not taken and why; the first 200." }),
  badTotal: z.number().int(),
});
/** What became of a worksheet. */
export type WorksheetTaken = z.infer<typeof WorksheetTakenSchema>;

export const takeAssessmentWorksheet = defineRoute({
  method: "POST",
  path: "/api/assessments/worksheet",
  summary:
    "Take a filled-in worksheet, or any table with its columns: good rows as one change, bad ones told",
  query: z.object({
    name: z.string().min(1).max(255).default("worksheet.xlsx").meta({ description: "Of the file." }),
    scale: Code.optional().meta({ description: "For a file that does not say." }),
    dryRun: z.stringbool().default(false).meta({ description: "Check every row and record nothing." }),
  }),
  body: { file: "application/octet-stream" },
  status: 200,
  answer: WorksheetTakenSchema,
  refuses: [
    ...fileRefusals,
    "fileTooLarge",
    "diskFull",
    "assessmentScaleUnknown",
    "worksheetColumnMissing",
    "worksheetTooLong",
  ],
});
