import { z } from "zod";
import { Code } from "./values.ts";

/** Points as definitions state them: 0–100, by hundredths. */
export const ExactPoints = z.number().min(0).max(100).multipleOf(0.01);
const amount = z.number().min(-1e13).max(1e13);

/** Scoring by equal shares of the base. */
export const QuantilesSchema = z
  .object({
    kind: z.literal("quantiles"),
    bins: z.number().int().min(2).max(100),
    shift: amount.optional(),
    points: z.array(ExactPoints).readonly().optional(),
  })
  .strict();

const ScoringSchema = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("bands"),
      bands: z
        .array(z.object({ at: amount, points: ExactPoints }).strict())
        .min(1)
        .max(100)
        .readonly(),
      otherwise: ExactPoints.optional(),
    })
    .strict(),
  QuantilesSchema,
  z.object({ kind: z.literal("linear"), from: amount, to: amount }).strict(),
  z
    .object({
      kind: z.literal("map"),
      points: z.record(z.string(), ExactPoints),
      otherwise: ExactPoints.optional(),
    })
    .strict(),
]);

export const CriterionSchema = z
  .object({
    code: Code.optional(),
    metric: z.string().min(1),
    weight: z.number().min(0).max(100).multipleOf(0.01),
    direction: z.enum(["more", "less"]).optional(),
    scoring: ScoringSchema,
    missing: z.union([z.enum(["none", "ungraded"]), z.object({ points: ExactPoints }).strict()]).optional(),
    toward: Code.optional(),
  })
  .strict();
