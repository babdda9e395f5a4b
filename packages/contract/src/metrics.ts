import type { MetricDefinition } from "@gradus/engine";
import { z } from "zod";
import { defineRoute } from "./route.ts";
import { LocalNameSchema, MetricCode } from "./values.ts";

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
]) satisfies z.ZodType<MetricDefinition>;

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
  body: MetricsSchema,
  status: 200,
  answer: MetricsSchema,
  refuses: [
    "metricUnknown",
    "metricCodeDoubled",
    "metricCycle",
    "metricFieldWrong",
    "metricUnitWrong",
    "metricExpressionWrong",
    "metricTypeUnknown",
    "metricAttributeUnknown",
  ],
  needs: "editCatalogue",
});
