import { z } from "zod";
import { DefinitionProblemSchema } from "./metrics.ts";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema, MoneyText, Points } from "./values.ts";
import { tryRules } from "./what-if.ts";

const Tally = {
  customers: z.number().int(),
  money: MoneyText.nullable().meta({ description: "The scheme's money metric, added up; null without one." }),
};
const Threshold = z.number().meta({
  description: "As the scheme states it: money in the base currency, a day as days since 1970-01-01.",
});
const head = {
  asOf: DayText,
  problems: z
    .array(DefinitionProblemSchema)
    .meta({ description: "All that keeps the rules from being tried; the rest is empty then." }),
};
const rules = tryRules.body.pick({ definition: true, metrics: true, asOf: true });
const asked = {
  method: "POST",
  params: tryRules.params,
  status: 200,
  refuses: tryRules.refuses,
  needs: "editSchemes",
} as const;

const SuggestedBandsSchema = z.object({
  ...head,
  criterion: z.string(),
  metric: z.string(),
  customers: z.number().int().meta({ description: "With a value; groups count once where they are graded." }),
  missing: z.number().int(),
  methods: z.array(
    z.object({
      method: z.enum(["quantiles", "natural", "money"]).meta({
        description:
          "quantiles: groups of equal size; natural: breaks where values lie apart (ckmeans); money: those who together make 80, 95 per cent of the metric, for amounts only.",
      }),
      bands: z.array(z.object({ at: Threshold, points: Points, ...Tally })).meta({
        description: "Best first, as a scheme has them; thresholds are round where that changes few.",
      }),
      otherwise: z.object({ points: Points, ...Tally }),
    }),
  ),
});
/** Bands for a criterion, by several methods, with whom each would take in. */
export type SuggestedBands = z.infer<typeof SuggestedBandsSchema>;

export const suggestBands = defineRoute({
  ...asked,
  path: "/api/schemes/{scheme}/suggestions/bands",
  summary: "Bands for a criterion out of the customers' own values: nothing is changed",
  body: rules.extend({
    criterion: z.string().min(1).meta({ description: "The criterion's code, or its metric's." }),
    groups: z.number().int().min(2).max(10).default(5),
  }),
  answer: SuggestedBandsSchema,
  refuses: [...asked.refuses, "suggestionCriterionUnknown", "suggestionNotNumeric"],
});

const SuggestedTiersSchema = z.object({
  ...head,
  customers: z.number().int().meta({ description: "In a tier, before and after." }),
  methods: z.array(
    z.object({
      method: z.enum(["now", "shares", "natural"]).meta({
        description:
          "now: as the rules stand; shares: by the shares wished for; natural: where scores lie apart.",
      }),
      tiers: z.array(
        z.object({ code: z.string(), name: LocalNameSchema, enter: Points, keep: Points, ...Tally }),
      ),
    }),
  ),
});
/** Thresholds for the tiers, by several methods, with whom each would take in. */
export type SuggestedTiers = z.infer<typeof SuggestedTiersSchema>;

export const suggestTiers = defineRoute({
  ...asked,
  path: "/api/schemes/{scheme}/suggestions/tiers",
  summary: "Thresholds for the tiers out of the customers' scores, with gates and limits as they are",
  body: rules.extend({
    shares: z.array(z.number().gt(0).lt(1)).max(49).optional().meta({
      description:
        "Of the tiers but the last, highest first; by default 5, 15, 30 per cent and so on as far as there are tiers.",
    }),
  }),
  answer: SuggestedTiersSchema,
  refuses: [...asked.refuses, "suggestionNoTiers"],
});

const LearntSchema = z.object({
  ...head,
  cannot: z
    .enum(["tooFewListed", "tooFewTiers", "criteriaAllAlike"])
    .nullable()
    .meta({ description: "Why nothing can be learnt." }),
  listed: z.number().int().meta({ description: "Customers of the list whom the criteria can grade." }),
  weights: z.array(
    z.object({ criterion: z.string(), name: LocalNameSchema, now: z.number(), learnt: z.number() }),
  ),
  tiers: z.array(
    z.object({
      code: z.string(),
      name: LocalNameSchema,
      enter: Points.meta({ description: "Of the list's tier: the score from which it is reproduced best." }),
      listed: z.number().int(),
      given: z.number().int(),
    }),
  ),
  confusion: z
    .array(z.array(z.number().int()))
    .meta({ description: "Rows: the list's tiers, highest first; columns: those the learnt rules give." }),
  agreement: z.number().meta({ description: "Share of customers who come into the tier of the list." }),
  kappa: z.number().meta({
    description: "Cohen's kappa with squared weights: 0 for chance, 1 for full agreement.",
  }),
  disagreements: z
    .array(
      z.object({
        customer: z.string(),
        name: z.string().nullable(),
        listed: z.string(),
        given: z.string(),
        score: Points,
      }),
    )
    .max(50)
    .meta({ description: "Those furthest apart first." }),
});
/** Which weights and thresholds reproduce an imported list of own tiers best. */
export type LearntRules = z.infer<typeof LearntSchema>;

export const learnRules = defineRoute({
  ...asked,
  path: "/api/schemes/{scheme}/suggestions/weights",
  summary: "Learn from an imported list of own tiers: which weights reproduce it best, whom they disagree on",
  body: rules.extend({
    list: Code.meta({ description: "The scheme of the list." }),
    order: z.array(z.string()).max(200).optional().meta({
      description:
        "Codes of the list's tiers, highest first, all of them; left out: as their mean scores under the rules order them.",
    }),
  }),
  answer: LearntSchema,
  refuses: [...asked.refuses, "suggestionNoList", "suggestionNoCriteria", "suggestionOrderWrong"],
});
