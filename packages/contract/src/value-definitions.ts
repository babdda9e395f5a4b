import { z } from "zod";
import { Code } from "./values.ts";

export const PurchaseModelSchema = z.enum(["bg-nbd", "mbg-nbd", "pareto-nbd"]);
/** A model of when customers purchase. */
export type PurchaseModelName = z.infer<typeof PurchaseModelSchema>;

export const FittedModelSchema = z.enum(["bg-nbd", "mbg-nbd", "pareto-nbd", "bg-bb", "sbg", "gamma-gamma"]);
/** A model that can be fitted by name: of purchases, of chances taken, of contracts renewed, of spend. */
export type FittedModelName = z.infer<typeof FittedModelSchema>;

export const PurchaseSelectionSchema = z
  .object({
    types: z.array(Code).min(1).max(50).readonly().meta({
      description: "Activity types: a day with one of them is a purchase day, whatever its amount.",
    }),
    refunds: z.array(Code).max(50).readonly().optional().meta({
      description: "Types whose money, negative, is taken off what was spent.",
    }),
  })
  .strict();

const cutPoints = z.array(z.number()).length(4).readonly();

export const RfmDefinitionSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("quantiles") }).strict(),
    z.object({ kind: z.literal("ranked") }).strict(),
    z
      .object({
        kind: z.literal("cuts"),
        recency: cutPoints.meta({ description: "Days since the last purchase, ascending." }),
        frequency: cutPoints.meta({ description: "Purchases, ascending." }),
        monetary: cutPoints.meta({ description: "Money in the base currency, ascending." }),
      })
      .strict(),
  ])
  .meta({
    description:
      "quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points.",
  });

const lines = (what: string) =>
  z
    .object({ active: z.number().min(0), atRisk: z.number().min(0), lapsed: z.number().min(0) })
    .strict()
    .meta({ description: what });

export const ActivityThresholdsSchema = z
  .object({
    alive: lines("Least P(alive) of each state; below the last a customer is lost.").optional(),
    rhythm: lines("Most days since the last purchase, in usual intervals; above the last lost.").optional(),
    days: lines("Most days since the last purchase; used instead of the customer's own rhythm.").optional(),
  })
  .strict();

export const ModelFigureSchema = z.enum([
  "alive",
  "expectedPurchases",
  "expectedSpend",
  "lifetimeValue",
  "activityState",
  "rhythm",
  "recencyBin",
  "frequencyBin",
  "monetaryBin",
  "rfmSegment",
  "rfSegment",
  "rfmClass",
  "spendTrend",
  "frequencyTrend",
  "growthState",
]);

/** What a figure of a model may be given besides its name; what is left out has its default. */
export const modelFigureFields = {
  figure: ModelFigureSchema,
  purchases: PurchaseSelectionSchema,
  model: z.enum(["best", ...PurchaseModelSchema.options]).optional(),
  horizonMonths: z.number().int().min(1).max(120).optional(),
  discountRate: z.number().min(0).max(10).optional().meta({ description: "A year's, as 0.1." }),
  margin: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ description: "Share of spend that remains; 1 values revenue." }),
  rfm: RfmDefinitionSchema.optional(),
  thresholds: ActivityThresholdsSchema.optional(),
};

export const ValueSettingsSchema = z
  .object({
    purchases: PurchaseSelectionSchema,
    model: z.enum(["best", ...PurchaseModelSchema.options]),
    horizonMonths: z.number().int().min(1).max(120),
    discountRate: z.number().min(0).max(10),
    margin: z.number().min(0).max(1),
    rfm: RfmDefinitionSchema,
    thresholds: ActivityThresholdsSchema,
    costToServe: z.record(Code, z.number().min(0).max(1e9)).meta({
      description: "Cost of one activity by its type, in the base currency: a call, a visit, a shipment.",
    }),
    wallet: Code.nullable().meta({
      description: "The number attribute that estimates what a customer spends in a year with everybody.",
    }),
  })
  .strict();
/** How the organisation values its customers. */
export type ValueSettings = z.infer<typeof ValueSettingsSchema>;
