import { z } from "zod";
import { MetricSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { FittedModelSchema, PurchaseSelectionSchema, ValueSettingsSchema } from "./value-definitions.ts";
import {
  ConditionalSchema,
  FrequencySchema,
  HoldoutComparisonSchema,
  ModelCardSchema,
  ValueReportSchema,
} from "./value-report.ts";
import { DayText } from "./values.ts";

export const ValueWorkSchema = z.object({
  id: z.number().int(),
  status: z.enum(["queued", "running", "done", "failed"]),
  stage: z.enum(["waiting", "reading", "fitting", "writing", "done"]),
  asOf: DayText,
  requestedBy: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
});
/** A value report being made, and how far it came. */
export type ValueWork = z.infer<typeof ValueWorkSchema>;

export const getValue = defineRoute({
  method: "GET",
  path: "/api/value",
  summary: "How customers are valued, the last report, and the one being made",
  status: 200,
  answer: z.object({
    settings: ValueSettingsSchema,
    report: ValueReportSchema.nullable(),
    work: ValueWorkSchema.nullable().meta({ description: "The last one asked for, done or not." }),
  }),
  refuses: [],
  needs: "readValue",
});

export const saveValueSettings = defineRoute({
  method: "PUT",
  path: "/api/value/settings",
  summary: "Change how customers are valued; the next report follows it",
  body: ValueSettingsSchema,
  status: 200,
  answer: ValueSettingsSchema,
  refuses: ["valueTypeUnknown", "valueThresholdsDisordered", "valueCutsDisordered", "valueWalletWrong"],
  needs: "readValue",
});

export const startValueReport = defineRoute({
  method: "POST",
  path: "/api/value/reports",
  summary: "Make a value report; answers the one under way if there is one",
  body: z.object({ asOf: DayText.optional().meta({ description: "Today where left out." }) }),
  status: 202,
  answer: ValueWorkSchema,
  refuses: ["runNoFacts", "runAsOfInFuture"],
  needs: "readValue",
});

const Span = z.object({ expected: z.number(), actual: z.number() });

export const ModelFitSchema = ModelCardSchema.extend({
  model: FittedModelSchema,
  asOf: DayText,
  holdoutUntil: DayText.nullable(),
  timeUnit: z.enum(["weeks", "months", "quarters", "years"]).nullable(),
  customers: z.number().int(),
  aggregates: z
    .object({
      repeating: z.number().int().optional(),
      repeatPurchases: z.number().optional(),
      distinctHistories: z.number().int().optional(),
      meanAlive: z.number().optional(),
      cumulativeRepeats: z
        .array(Span.extend({ day: DayText, weeks: z.number() }))
        .optional()
        .meta({
          description: "Expected and actual repeats of everybody, at the as-of day and the holdout's end.",
        }),
      conditionalExpectation: Span.extend({ weeks: z.number() }).optional().meta({
        description: "Purchases after the as-of day: of all customers' own expectations, and actual.",
      }),
      frequencies: z.array(FrequencySchema).optional(),
      conditional: z.array(ConditionalSchema).optional(),
      discountedExpectedResidual: z.number().optional().meta({
        description: "Mean DERT of a customer, discounted at 15 % a year, continuously.",
      }),
      populationMean: z.number().nullable().optional(),
      observedMean: z.number().optional(),
      independence: z.number().nullable().optional(),
      leftOut: z.number().int().optional(),
      opportunities: z.number().int().optional(),
      survival: z
        .array(z.object({ period: z.number().int(), actual: z.number().nullable(), expected: z.number() }))
        .optional(),
    })
    .meta({ description: "What of these the model has." }),
  comparisons: z.array(HoldoutComparisonSchema).meta({
    description: "On the holdout: the one asked for, or the last third of the time, calibrated on the rest.",
  }),
});
/** A model fitted by name. */
export type FittedModelAnswer = z.infer<typeof ModelFitSchema>;

export const fitModel = defineRoute({
  method: "POST",
  path: "/api/value/fits",
  summary: "Fit a model to all customers' purchases; nothing is kept",
  body: z.object({
    model: FittedModelSchema,
    asOf: DayText.optional(),
    holdoutUntil: DayText.optional(),
    purchases: PurchaseSelectionSchema.optional().meta({ description: "As in the settings where left out." }),
    period: z.enum(["week", "month", "quarter", "year"]).optional().meta({
      description: "Of bg-bb and sbg: what a chance, or a contract, is; a month where left out.",
    }),
  }),
  status: 200,
  answer: ModelFitSchema,
  refuses: ["valueTypeUnknown", "valueHoldoutBack", "runNoFacts"],
  needs: "readValue",
});

export const addValueMetrics = defineRoute({
  method: "POST",
  path: "/api/value/metrics",
  summary: "Add the figures of the value settings to the catalogue of metrics, so that schemes can use them",
  status: 200,
  answer: z.object({ metrics: z.array(MetricSchema).readonly() }),
  refuses: [
    "metricCodeDoubled",
    "metricCycle",
    "metricFieldWrong",
    "metricUnitWrong",
    "metricCutsDisordered",
    "metricLimitsDisordered",
    "metricExpressionWrong",
    "metricTypeUnknown",
    "metricAttributeUnknown",
    "metricUnknown",
  ],
  needs: "editCatalogue",
});
