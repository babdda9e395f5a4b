import { z } from "zod";
import { CategoryNamesSchema } from "./category-names.ts";
import { ExplanationSchema } from "./grades.ts";
import { defineRoute } from "./route.ts";
import { statedLimits } from "./tier-limits.ts";
import { DayText, LocalNameSchema, MetricValueSchema, MoneyText, Points } from "./values.ts";

const TierNameSchema = z.object({ code: z.string(), name: LocalNameSchema });
const CriterionNameSchema = z.object({ criterion: z.string(), name: LocalNameSchema });

const MetricChangeSchema = z.object({
  metric: z.string(),
  name: LocalNameSchema,
  unit: z.string(),
  criteria: z.array(z.string()).meta({ description: "Codes of the criteria that follow from it." }),
  isFormula: z.boolean().meta({
    description: "Stated in a formula's own value, since nothing it reads reaches it alone.",
  }),
  value: MetricValueSchema.meta({ description: "As it is; null where it is missing." }),
  to: MetricValueSchema.meta({
    description: "The least change does it: to this value, to the smallest unit.",
  }),
  by: MetricValueSchema.meta({
    description: "How far that is, without a sign; null for days, categories, and where nothing is there.",
  }),
});

const ChangeSchema = MetricChangeSchema.extend({
  activity: z.object({ type: z.string(), name: LocalNameSchema, amount: MoneyText }).nullable().meta({
    description:
      "One more activity of this type and amount does it, with all that it moves besides; null where the metric alone is changed.",
  }),
  tier: TierNameSchema.meta({ description: "Where it leads: mostly the tier asked about." }),
  until: DayText.nullable().meta({
    description: "The last day by which it suffices, if nothing else happens; null beyond the days foreseen.",
  }),
});
/** The least that changes a tier through one metric, the others as they are. */
export type CounterfactualChange = z.infer<typeof ChangeSchema>;

const LossSchema = MetricChangeSchema.extend({ tier: TierNameSchema });

export const CounterfactualsSchema = z.object({
  customer: z.object({ code: z.string(), name: z.string().nullable() }),
  scheme: z.string(),
  version: z.number().nullable(),
  asOf: DayText,
  knownTo: z.number(),
  inForce: z.boolean().meta({ description: "As of the run in force, rather than of the day asked." }),
  tier: TierNameSchema.meta({ description: "The computed tier, or “ungraded” or “new”." }),
  score: Points.nullable(),
  next: z
    .object({
      tier: TierNameSchema,
      points: z.number().nullable().meta({ description: "Points short of it; null in a state." }),
      ...statedLimits,
      demands: ExplanationSchema.shape.next.unwrap().shape.demands.meta({
        description: "What of its gate is not met, and how much is missing.",
      }),
      alone: z
        .array(ChangeSchema)
        .meta({ description: "Each by itself; the smallest share of change first." }),
      cannot: z.array(CriterionNameSchema).meta({ description: "Criteria that cannot do it alone." }),
      together: z
        .object({
          changes: z.array(MetricChangeSchema).min(2),
          cost: z.number().meta({
            description:
              "The sum of the changes, each as a share of the metric's value, or of its top step where it is nothing.",
          }),
          until: DayText.nullable(),
        })
        .nullable()
        .meta({
          description:
            "The cheapest combination of several; null where there is none, or one change is cheaper.",
        }),
    })
    .nullable()
    .meta({ description: "Null for who holds the highest tier." }),
  keep: z
    .object({
      margin: z.number().meta({ description: "Points to spare above the threshold it is kept down to." }),
      losing: z.array(LossSchema).meta({ description: "Of each metric, the value at which it is lost." }),
      safe: z
        .array(CriterionNameSchema)
        .meta({ description: "Criteria that cannot lose it alone, however bad." }),
    })
    .nullable()
    .meta({ description: "Null in the lowest tier and in a state." }),
  categories: CategoryNamesSchema,
  outlook: z.object({
    through: DayText.meta({ description: "The last day that was looked at." }),
    fixed: z
      .array(z.object({ metric: z.string(), name: LocalNameSchema }))
      .meta({ description: "Metrics taken to stay as they are, since they do not follow from windows." }),
    falls: z.array(
      z.object({
        day: DayText,
        from: TierNameSchema,
        to: TierNameSchema,
        leaving: z
          .array(
            z.object({
              day: DayText,
              type: z.string(),
              name: LocalNameSchema,
              amount: MoneyText.nullable(),
              metrics: z.array(z.string()),
            }),
          )
          .meta({ description: "Facts that leave a window on the day, at most 20 of them." }),
        metrics: z
          .array(
            z.object({
              ...{ metric: z.string(), name: LocalNameSchema, unit: z.string() },
              ...{ before: MetricValueSchema, after: MetricValueSchema },
            }),
          )
          .meta({ description: "Metrics of criteria whose points fall on the day." }),
        unless: z
          .array(ChangeSchema.omit({ until: true }))
          .meta({ description: "What keeps the tier on that day, each by itself." }),
      }),
    ),
  }),
});
/** What the next tier needs, what keeps this one, and what the passing of days will do. */
export type Counterfactuals = z.infer<typeof CounterfactualsSchema>;

export const findCounterfactuals = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/counterfactuals/{customer}",
  summary: "What the next tier needs, what would lose this one, and what happens if nothing is done",
  params: z.object({ scheme: z.string(), customer: z.string() }),
  query: z.object({
    asOf: DayText.optional().meta({ description: "Default: the day of the run in force." }),
  }),
  status: 200,
  answer: CounterfactualsSchema,
  refuses: [
    "schemeUnknown",
    "schemeOwnList",
    "counterfactualsOfClasses",
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
