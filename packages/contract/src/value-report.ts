import { z } from "zod";
import { PurchaseModelSchema, ValueSettingsSchema } from "./value-definitions.ts";
import { DayText, LocalNameSchema, MoneyText } from "./values.ts";

export const AbstentionSchema = z
  .object({ code: z.string(), detail: z.string() })
  .meta({ description: "Why a model says nothing, in words." });
/** Why a model says nothing. */
export type WordedAbstention = z.infer<typeof AbstentionSchema>;

const Numbers = z.record(z.string(), z.number());
const Group = z.object({ customers: z.number().int(), money: MoneyText });

export const ModelCardSchema = z.object({
  model: z.string(),
  parameters: Numbers.nullable(),
  standardErrors: Numbers.nullable(),
  logLikelihood: z.number().nullable(),
  abstention: AbstentionSchema.nullable(),
});
/** A fitted model: its parameters and how sure they are, or why there are none. */
export type ModelCard = z.infer<typeof ModelCardSchema>;

export const HoldoutComparisonSchema = z.object({
  rule: z.string().meta({
    description: "A model's code, or a naive rule: last-period, mean-rate, hiatus.",
  }),
  kind: z.enum(["model", "naive"]),
  total: z.number().nullable().meta({ description: "Purchases it expected of all in the holdout." }),
  mae: z.number().nullable(),
  rmse: z.number().nullable(),
  logLikelihood: z.number().nullable().meta({ description: "Of the holdout; models only." }),
  gini: z.number().nullable().meta({ description: "Of the ranking, 1 being perfect." }),
  lift: z.number().nullable().meta({ description: "Of the best tenth." }),
  activeRight: z.number().nullable().meta({
    description: "Share of customers of whom it told rightly whether they purchase in the holdout.",
  }),
  abstention: AbstentionSchema.nullable(),
});
/** How well a model or a naive rule foretold the holdout. */
export type HoldoutComparison = z.infer<typeof HoldoutComparisonSchema>;

export const TrackingPointSchema = z.object({
  day: DayText,
  actual: z.number().meta({ description: "Cumulative repeat purchase days." }),
  expected: z.number().nullable(),
});

export const FrequencySchema = z.object({
  repeats: z.number().int(),
  orMore: z.boolean(),
  actual: z.number(),
  expected: z.number(),
});

export const ConditionalSchema = z.object({
  repeats: z.number().int(),
  orMore: z.boolean(),
  customers: z.number().int(),
  actual: z.number().meta({ description: "Mean purchases in the holdout." }),
  expected: z.number(),
});

export const ValueReportSchema = z.object({
  asOf: DayText,
  computedAt: z.string(),
  seconds: z.number(),
  currency: z.string(),
  settings: ValueSettingsSchema.meta({ description: "As they were then." }),
  customers: z.object({
    all: z.number().int(),
    purchasing: z.number().int().meta({ description: "Ever, up to the day." }),
    repeating: z.number().int(),
  }),
  rfm: z
    .object({
      cuts: z.object({
        recency: z.array(z.number()),
        frequency: z.array(z.number()),
        monetary: z.array(z.number()).meta({ description: "In the base currency." }),
      }),
      cells: z.array(Group.extend({ r: z.number().int(), f: z.number().int() })),
      segments: z.array(Group.extend({ code: z.string(), name: LocalNameSchema })),
      gridSegments: z.array(Group.extend({ code: z.string(), name: LocalNameSchema })),
      classes: z.array(Group.extend({ code: z.string(), name: LocalNameSchema })),
    })
    .nullable(),
  purchases: z.object({
    chosen: PurchaseModelSchema.nullable(),
    abstention: AbstentionSchema.nullable().meta({ description: "Why no model was chosen." }),
    card: ModelCardSchema.nullable().meta({ description: "Of the chosen model, fitted up to the day." }),
    holdout: z
      .object({
        from: DayText.meta({ description: "The day after the calibration's last." }),
        through: DayText,
        weeks: z.number(),
        customers: z.number().int(),
        actual: z.number(),
        comparisons: z.array(HoldoutComparisonSchema),
        conditional: z.array(ConditionalSchema).meta({ description: "Of the chosen model." }),
      })
      .nullable(),
    tracking: z.array(TrackingPointSchema),
    frequencies: z.array(FrequencySchema),
    meanAlive: z.number().nullable(),
  }),
  spend: z.object({
    card: ModelCardSchema,
    populationMean: MoneyText.nullable(),
    independence: z
      .object({
        correlation: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        spearman: z.number().nullable(),
        customers: z.number().int(),
        isDoubtful: z.boolean().meta({
          description: "Spend goes with frequency: the model's independence does not hold well.",
        }),
      })
      .nullable(),
    leftOut: z.object({
      customers: z.number().int().meta({ description: "Whose repeat purchases brought nothing or less." }),
      examples: z.array(z.string()),
    }),
  }),
  lifetimeValue: z
    .object({
      total: MoneyText,
      median: MoneyText,
      mean: MoneyText,
      histogram: z.array(z.object({ from: MoneyText, to: MoneyText, customers: z.number().int() })),
      topShare: z.number().nullable().meta({ description: "Share of the total held by the best fifth." }),
    })
    .nullable(),
  activity: z.array(Group.extend({ state: z.string(), name: LocalNameSchema })),
  growth: z.array(Group.extend({ state: z.string(), name: LocalNameSchema })),
  profit: z.object({
    since: DayText.nullable().meta({ description: "Profit of the twelve months after this day." }),
    revenue: MoneyText,
    cost: MoneyText,
    costToServe: MoneyText,
    profit: MoneyText,
    losing: Group.meta({ description: "Customers who cost more than they bring." }),
    whale: z
      .array(z.object({ customers: z.number(), profit: z.number() }))
      .meta({ description: "Cumulative shares, the most profitable first; empty without a positive total." }),
    peak: z.object({ customers: z.number(), profit: z.number() }).nullable(),
  }),
});
/** What the customers are worth, as of a day. */
export type ValueReport = z.infer<typeof ValueReportSchema>;
