import { z } from "zod";
import { DefinitionProblemSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { RunSchema } from "./runs.ts";
import { applyScheme, SchemeFileSchema, schemeFoundations, TierCostSchema } from "./schemes.ts";
import { UnfinishedSchemeSchema } from "./unfinished-scheme.ts";
import { Code, DayText, LocalNameSchema, MoneyText, Points } from "./values.ts";

const Place = z.string().nullable();
const Money = MoneyText.nullable();

const beforeAndAfter = <Value extends z.ZodType>(value: Value) => z.object({ before: value, after: value });
const MoneyChange = beforeAndAfter(MoneyText).nullable();
const ManagersChange = beforeAndAfter(z.number()).nullable();

const AffectedSchema = z.object({
  customer: z.string(),
  name: z.string().nullable(),
  from: Place,
  to: Place,
  scoreBefore: Points.nullable().meta({ description: "Null without a score, or where it is not kept." }),
  scoreAfter: Points.nullable(),
  money: Money.meta({
    description: "The scheme's money metric; null where it has none, and for who does not stand for a group.",
  }),
});
const affected = z.array(AffectedSchema).max(20);

export const WhatIfSchema = z.object({
  scheme: z.string(),
  draft: z
    .number()
    .int()
    .nullable()
    .meta({ description: "The revision of the saved draft, where that was tried." }),
  version: z.number().int().nullable().meta({ description: "The version in force, where that was tried." }),
  asOf: DayText,
  knownTo: z.number().meta({ description: "The last numbered change of facts it saw." }),
  problems: z.array(DefinitionProblemSchema).meta({
    description:
      "All that keeps the rules from being tried; where there is any, nothing was, and the rest is empty.",
  }),
  customers: z.number(),
  tiers: RunSchema.shape.tiers.meta({ description: "As a run by these rules would count them." }),
  tiersBefore: RunSchema.shape.tiers.meta({
    description: "As the grades in force count the same customers, with the same money.",
  }),
  moves: RunSchema.shape.moves.extend({
    in: z
      .number()
      .meta({ description: "Into a tier or class out of a state, or graded for the first time." }),
    out: z.number().meta({ description: "Out of a tier or class into a state, or no longer graded." }),
    matrix: z.array(z.object({ from: Place, to: Place, customers: z.number(), money: Money })),
  }),
  affected: z
    .object({ up: affected, down: affected, other: affected })
    .meta({ description: "Who moves, by money, most first; other: out of the tiers, or between classes." }),
  workload: z
    .object({
      tiers: z.array(
        z.object({ code: z.string(), name: LocalNameSchema, cost: MoneyChange, managers: ManagersChange }),
      ),
      cost: MoneyChange.meta({ description: "A year, in all; null where no tier's is known." }),
      managers: ManagersChange,
    })
    .nullable()
    .meta({ description: "What tiers cost, and how many account managers they need; null without costs." }),
  histogram: z
    .array(z.number())
    .max(100)
    .meta({ description: "Graded customers by score, a bin for each point; the last holds 100 too." }),
  overridden: z.number().meta({
    description: "How many customers hold their tier by an override on the day, whatever the rules give.",
  }),
  pending: z.object({ up: z.number(), down: z.number() }).meta({
    description: "How many rises and falls would then wait by the movement rules; they are no moves.",
  }),
  seconds: z.object({ total: z.number(), metrics: z.number(), kernel: z.number() }),
  fromCache: z
    .boolean()
    .meta({ description: "Whether all that was read of facts and grades was in memory." }),
});
/** What rules would do if they were published and run, with nothing written. */
export type WhatIf = z.infer<typeof WhatIfSchema>;

/** A scheme file whose scheme may be unfinished: what is wrong with it is then told all at once. */
export const DraftFileSchema = SchemeFileSchema.extend({ scheme: z.record(z.string(), z.unknown()) });
/** A scheme with what it stands on, finished or not. */
export type DraftFile = z.infer<typeof DraftFileSchema>;

export const tryRules = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/what-if",
  summary:
    "What rules would do if they were published and run: a look at everybody, of which nothing is kept",
  params: z.object({ scheme: Code }),
  body: z.object({
    definition: UnfinishedSchemeSchema.optional().meta({
      description:
        "Of a scheme's shape, finished or not. Left out: the saved draft, else the version in force.",
    }),
    ...schemeFoundations,
    metrics: schemeFoundations.metrics.meta({
      description: "Metrics that would be added or changed with it, as a scheme file has them.",
    }),
    asOf: DayText.optional().meta({ description: "Default: today in the organisation's time zone." }),
    against: z.enum(["inForce", "published"]).optional().meta({
      description:
        "What before means. Default inForce: the grades in force; published: what the version in force would give as of the same day.",
    }),
    costs: z
      .record(z.string(), TierCostSchema)
      .optional()
      .meta({ description: "By the code of a tier, class or state; those of others say nothing." }),
  }),
  status: 200,
  answer: WhatIfSchema,
  refuses: [...applyScheme.refuses, "schemeUnknown", "runAsOfBeforeFacts", "runNoFacts", "metricTooLarge"],
  needs: "editSchemes",
});
