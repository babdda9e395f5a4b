import type { MetricDefinition } from "@gradus/engine";
import { z } from "zod";
import { defineRoute } from "./route.ts";
import { modelFigureFields } from "./value-definitions.ts";
import { Code, DayText, LocalNameSchema, MetricCode, MetricValueSchema } from "./values.ts";

const yearsBack = z.number().int().min(0).max(20).optional();

export const WindowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all"), yearsBack }).strict(),
  z
    .object({
      kind: z.literal("rolling"),
      length: z.number().int().min(1).max(40_000),
      unit: z.enum(["days", "months"]),
      offset: z.number().int().min(0).max(40_000).optional(),
      yearsBack,
    })
    .strict(),
  z
    .object({
      kind: z.literal("toDate"),
      period: z.enum(["year", "quarter"]),
      fiscal: z.boolean().optional(),
      offset: z.number().int().min(0).max(100).optional(),
      yearsBack,
    })
    .strict(),
]);

const base = {
  code: MetricCode,
  name: LocalNameSchema,
  unit: z.enum(["money", "count", "number", "days", "day", "share", "category"]),
};

export const MetricSchema = z.discriminatedUnion("from", [
  z
    .object({
      ...base,
      from: z.literal("activities"),
      types: z.array(z.string()).min(1).readonly().optional(),
      where: z.string().max(4000).optional(),
      aggregate: z.enum([
        "count",
        "sum",
        "average",
        "minimum",
        "maximum",
        "distinct",
        "first",
        "last",
        "medianInterval",
      ]),
      of: z
        .union([
          z.enum(["amount", "cost", "quantity", "occasion", "day", "month", "channel", "source"]),
          z.templateLiteral(["properties:", z.string().min(1).max(100)]).meta({ type: "string" }),
        ])
        .optional(),
      window: WindowSchema,
    })
    .strict(),
  z.object({ ...base, from: z.literal("attribute"), attribute: z.string() }).strict(),
  z.object({ ...base, from: z.literal("formula"), formula: z.string().min(1).max(4000) }).strict(),
  z.object({ ...base, from: z.literal("model"), ...modelFigureFields }).strict(),
  z
    .object({
      ...base,
      from: z.literal("standing"),
      scheme: Code,
      of: z.enum(["tier", "score"]).optional(),
    })
    .strict(),
  z
    .object({
      ...base,
      from: z.literal("assessment"),
      scale: Code,
      of: z.enum(["mean", "spread", "raters"]).optional(),
    })
    .strict(),
]) satisfies z.ZodType<MetricDefinition>;

/** Metrics, types, attributes or scales that one request may bring: checking them takes the square of their number. */
export const mostDefinitionsAtOnce = 500;
const MetricsSchema = z.object({ metrics: z.array(MetricSchema).readonly() });

export const listMetrics = defineRoute({
  method: "GET",
  path: "/api/metrics",
  summary: "The catalogue of metrics",
  status: 200,
  answer: MetricsSchema,
  refuses: [],
});

export const applyMetrics = defineRoute({
  method: "PUT",
  path: "/api/metrics",
  summary: "Add or change metrics; those not named stay. Schemes in force keep their frozen copies",
  body: z.object({ metrics: z.array(MetricSchema).max(mostDefinitionsAtOnce).readonly() }),
  status: 200,
  answer: MetricsSchema,
  refuses: [
    "metricUnknown",
    "metricCodeDoubled",
    "metricCycle",
    "metricFieldWrong",
    "metricUnitWrong",
    "metricCutsDisordered",
    "metricLimitsDisordered",
    "metricExpressionWrong",
    "metricTypeUnknown",
    "metricAttributeUnknown",
    "metricScaleUnknown",
    "metricAttributeSensitive",
    "metricSchemeUnknown",
  ],
  needs: "editCatalogue",
});

export const DefinitionProblemSchema = z.object({
  path: z
    .string()
    .meta({ description: "Where in the definition, as criteria.2.scoring.bands; empty for the whole." }),
  code: z.string(),
  detail: z.string().meta({ description: "In the language asked for." }),
});
/** One thing wrong with a definition that is being written, and where. */
export type WordedDefinitionProblem = z.infer<typeof DefinitionProblemSchema>;

export const saveMetric = defineRoute({
  method: "PUT",
  path: "/api/metrics/{code}",
  summary: "Add a metric or change it; schemes in force keep their frozen copies",
  params: z.object({ code: MetricCode }),
  body: MetricSchema,
  status: 200,
  answer: MetricSchema,
  refuses: [...applyMetrics.refuses, "metricCodeFixed"],
  needs: "editCatalogue",
});

export const dropMetric = defineRoute({
  method: "DELETE",
  path: "/api/metrics/{code}",
  summary: "Remove a metric that no scheme in force, no draft and no other metric uses",
  params: z.object({ code: MetricCode }),
  status: 204,
  refuses: ["metricNotFound", "metricInUse"],
  needs: "editCatalogue",
});

export const previewMetric = defineRoute({
  method: "POST",
  path: "/api/metrics/preview",
  summary: "What a metric would give for a few customers, while it is written; nothing is saved",
  body: z.object({
    definition: z.record(z.string(), z.unknown()).meta({ description: "A metric, finished or not." }),
    customers: z.array(z.string().min(1)).max(20).optional().meta({
      description: "Codes; left out, a handful of those with many activities.",
    }),
    asOf: DayText.optional(),
  }),
  status: 200,
  answer: z.object({
    asOf: DayText,
    problems: z
      .array(DefinitionProblemSchema)
      .meta({ description: "All that is wrong; then there are no values." }),
    values: z.array(
      z.object({ customer: z.string(), name: z.string().nullable(), value: MetricValueSchema }),
    ),
    customers: z.number().meta({ description: "How many customers there are to measure." }),
    withValue: z.number().nullable().meta({
      description: "How many of them have a value; null where counting takes too long.",
    }),
  }),
  refuses: ["customerUnknown", "metricTooLarge"],
  needs: "editCatalogue",
});

/** Where an expression stands, which decides what it may read and what it must give. */
export const ExpressionPlaceSchema = z.enum(["population", "gate", "classWhen", "metric", "activity"]).meta({
  description:
    "population (also of states) and gate: conditions on metrics; classWhen: also bin and points of criteria; metric: a formula; activity: the condition of a metric from activities.",
});
/** Where an expression stands. */
export type ExpressionPlace = z.infer<typeof ExpressionPlaceSchema>;

const ExpressionTypeSchema = z.enum(["number", "text", "bool", "day"]);

export const checkExpression = defineRoute({
  method: "POST",
  path: "/api/expressions/check",
  summary: "Whether an expression can stand where it is written; all that is wrong with it, and where",
  body: z.object({
    expression: z.string().max(4000),
    for: ExpressionPlaceSchema,
    criteria: z
      .array(Code)
      .max(100)
      .optional()
      .meta({ description: "For classWhen: the scheme's criteria." }),
    unit: MetricSchema.options[2].shape.unit
      .optional()
      .meta({ description: "For metric: the unit it must fit." }),
  }),
  status: 200,
  answer: z.object({
    type: ExpressionTypeSchema.nullable().meta({ description: "Null where something is wrong." }),
    reads: z.array(z.string()),
    problems: z.array(
      z.object({
        code: z.string(),
        detail: z.string(),
        at: z.number().int().meta({ description: "Where it begins, in UTF-16 units from 0." }),
      }),
    ),
  }),
  refuses: [],
});

export const listExpressionNames = defineRoute({
  method: "GET",
  path: "/api/expressions/names",
  summary: "What an expression may read and call, for completion",
  query: z.object({ for: ExpressionPlaceSchema }),
  status: 200,
  answer: z.object({
    names: z.array(
      z.object({
        name: z.string().meta({ description: 'As it is written: receipts_12m, asOf, properties["…"].' }),
        label: LocalNameSchema.nullable(),
        type: ExpressionTypeSchema,
        unit: z.string().nullable(),
      }),
    ),
    functions: z.array(
      z.object({
        name: z.string(),
        takes: z.array(z.array(ExpressionTypeSchema)),
        gives: ExpressionTypeSchema,
      }),
    ),
  }),
  refuses: [],
});
