import { z } from "zod";
import { QuantilesSchema } from "./criteria.ts";
import { DefinitionProblemSchema, MetricSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { SchemeSchema } from "./schemes.ts";
import { DayText, MetricCode } from "./values.ts";

const Value = z.number().meta({
  description: "As thresholds state it: money in the base currency, a day as days since 1970-01-01.",
});

const CutSchema = z.object({ at: Value, below: z.number(), upTo: z.number() });

export const DistributionSchema = z.object({
  asOf: DayText,
  unit: MetricSchema.options[0].shape.unit,
  problems: z
    .array(DefinitionProblemSchema)
    .meta({ description: "All that keeps it from being measured; the rest is empty then." }),
  customers: z.number().meta({ description: "In the population." }),
  missing: z.number().meta({ description: "Of these without a value; they are in no bin." }),
  edges: z.array(Value).meta({
    description:
      "Ends of the bins, ascending, one more than there are bins; round values, closer together where there are more customers. Empty where nobody has a number.",
  }),
  counts: z
    .array(z.number())
    .max(60)
    .meta({ description: "Customers by bin, its lower end included; the last holds its upper end, too." }),
  cuts: z.array(CutSchema).meta({
    description: "For each value asked about, how many lie below it, and how many at it or below.",
  }),
  quantileCuts: z.array(CutSchema).meta({
    description:
      "Where the quantiles asked about cut, ascending, as grading of these customers would; a value at a cut lies above it. Empty where none are asked about, and where nobody has a number.",
  }),
  quantiles: z
    .array(z.object({ percent: z.number(), value: Value }))
    .meta({ description: "Values below which so many per cent lie; 0 is the least, 100 the greatest." }),
  categories: z
    .array(z.object({ value: z.string(), customers: z.number() }))
    .meta({ description: "Of a category, the most frequent first, at most 100." }),
});
/** How the values of a metric are spread over the customers of a population. */
export type Distribution = z.infer<typeof DistributionSchema>;

export const measureDistribution = defineRoute({
  method: "POST",
  path: "/api/metrics/distribution",
  summary:
    "How the values of a metric are spread over the customers one sees, to place thresholds among them",
  body: z.object({
    metric: z
      .union([MetricCode, z.record(z.string(), z.unknown())])
      .meta({ description: "A code of the catalogue, or a metric that is being written, finished or not." }),
    population: SchemeSchema.shape.population.meta({
      description: "As a scheme states it; left out: everybody.",
    }),
    asOf: DayText.optional().meta({ description: "Default: today in the organisation's time zone." }),
    cuts: z.array(z.number().min(-1e13).max(1e13)).max(100).optional().meta({
      description: "Values to count customers below, as thresholds state them.",
    }),
    quantiles: QuantilesSchema.pick({ bins: true, shift: true })
      .optional()
      .meta({ description: "Quantiles to tell the cuts of, as a criterion states them." }),
  }),
  status: 200,
  answer: DistributionSchema,
  refuses: ["metricNotFound", "metricTooLarge"],
  needs: "editSchemes",
});
