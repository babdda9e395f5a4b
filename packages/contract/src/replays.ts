import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, MoneyText, SmallNumberParam } from "./values.ts";
import { tryRules } from "./what-if.ts";

const Place = z.string().nullable();
const outcome = z.enum(["receipts", "profit"]);

const PredictiveWorthSchema = z.object({
  spearman: z
    .number()
    .nullable()
    .meta({ description: "Rank correlation; null where either side is the same throughout." }),
  gini: z.number().nullable().meta({
    description:
      "Of the ranking over that of the perfect one: 1 is perfect, 0 chance, below 0 worse. Null where nothing was brought.",
  }),
  lift: z
    .number()
    .nullable()
    .meta({ description: "Of the best tenth: how many times its share it brought." }),
  deciles: z.array(z.number()).max(10).meta({
    description:
      "How many times its share each tenth brought, the best ranked first; empty where nothing was.",
  }),
});
/** How well a ranking foretold what customers brought afterwards. */
export type PredictiveWorth = z.infer<typeof PredictiveWorthSchema>;

const ReplayedMonthSchema = z.object({
  tiers: z.array(z.object({ code: z.string(), customers: z.number() })).meta({
    description: "By tier or class, then by state; who is outside the population is in none.",
  }),
  moves: z
    .object({
      total: z.number().meta({ description: "From one tier or class to another." }),
      up: z.number().meta({ description: "0 between classes, which have no order." }),
      down: z.number(),
      in: z.number().meta({ description: "Into a tier out of a state, or graded for the first time." }),
      out: z.number().meta({ description: "Out of a tier into a state, or no longer graded." }),
      matrix: z.array(z.object({ from: Place, to: Place, customers: z.number() })),
    })
    .nullable()
    .meta({ description: "Since the month-end before; null at the first." }),
});
/** What rules gave at one month-end. */
export type ReplayedMonth = z.infer<typeof ReplayedMonthSchema>;

const FlapsSchema = z.object({
  moves: z.number().meta({ description: "From one tier to another, at all month-ends." }),
  judged: z
    .number()
    .meta({ description: "Of these, with all the following month-ends replayed that a reversal may take." }),
  reversed: z.number(),
  rate: z.number().nullable().meta({ description: "Reversed by judged; null where none could be judged." }),
});
/** How often moves were taken back. */
export type Flaps = z.infer<typeof FlapsSchema>;

const RulesSchema = z.object({
  draft: z
    .number()
    .int()
    .nullable()
    .meta({ description: "The revision of the saved draft, where that was replayed." }),
  version: z
    .number()
    .int()
    .nullable()
    .meta({ description: "The version in force, where that was replayed." }),
  isOrdered: z.boolean().meta({ description: "Tiers, not classes: only these foretell anything." }),
  tiers: z.array(z.object({ code: z.string(), name: LocalNameSchema })).meta({
    description: "Tiers or classes as they stand in the scheme, then the states.",
  }),
});

export const ReplayResultSchema = z.object({
  computedAt: z.string(),
  seconds: z.number(),
  currency: z.string(),
  knownTo: z.number().meta({ description: "The last numbered change of facts it saw." }),
  knownThrough: DayText.nullable().meta({
    description:
      "The last day of the last month of which it is known what customers brought: outcomes are cut there. Null where none brought anything.",
  }),
  leftOut: z.array(DayText).meta({ description: "Month-ends asked for by which nothing was known yet." }),
  rules: z.object({
    tried: RulesSchema,
    inForce: RulesSchema.nullable().meta({
      description:
        "Of the version in force, for comparison; null where there is none, or where it was the one replayed.",
    }),
  }),
  months: z.array(
    z.object({
      asOf: DayText,
      knownTo: z.number().meta({ description: "Up to which change facts counted." }),
      customers: z.number(),
      tried: ReplayedMonthSchema,
      inForce: ReplayedMonthSchema.nullable(),
      outcome: z
        .object({
          after: DayText,
          through: DayText,
          months: z.number().int(),
          isCut: z.boolean().meta({ description: "Fewer months than asked for: more are not known yet." }),
          customers: z.number().meta({ description: "Who has a score, by both rules where there are two." }),
          unscored: z.number().meta({ description: "Who has none, and is not counted in." }),
          total: MoneyText.meta({ description: "What those counted brought." }),
          perfectGini: z
            .number()
            .nullable()
            .meta({ description: "Gini of what was brought: the best that any ranking could have." }),
          tried: PredictiveWorthSchema,
          inForce: PredictiveWorthSchema.nullable(),
          receipts: PredictiveWorthSchema.meta({
            description: "Of ranking by plain receipts of the twelve months before.",
          }),
        })
        .nullable()
        .meta({ description: "Null where nothing is known of the time after, and between classes." }),
    }),
  ),
  flaps: z.object({
    within: z.number().int().meta({ description: "Month-ends that a reversal may take." }),
    tried: FlapsSchema,
    inForce: FlapsSchema.nullable(),
  }),
});
/** What rules would have done at past month-ends. */
export type ReplayResult = z.infer<typeof ReplayResultSchema>;

export const ReplayLineSchema = z.object({
  id: z.number().int(),
  scheme: z.string(),
  status: z.enum(["queued", "running", "done", "failed"]),
  monthsDone: z.number().int().meta({ description: "How many month-ends it has replayed." }),
  draft: z.number().int().nullable(),
  version: z
    .number()
    .int()
    .nullable()
    .meta({ description: "Draft and version null: rules that were given." }),
  months: z.number().int(),
  until: DayText,
  outcome,
  horizonMonths: z.number().int(),
  knownThen: z.boolean(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
});
/** A replay that was asked for, and how far it came. */
export type ReplayLine = z.infer<typeof ReplayLineSchema>;

export const ReplaySchema = ReplayLineSchema.extend({
  result: ReplayResultSchema.nullable().meta({ description: "Null until it is done." }),
});
/** A replay with what it found. */
export type Replay = z.infer<typeof ReplaySchema>;

export const startReplay = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/replays",
  summary: "Replay rules as of past month-ends: how tiers would have moved, and what the score foretold",
  params: tryRules.params,
  body: tryRules.body.omit({ asOf: true, costs: true }).extend({
    rules: z.enum(["draft", "inForce"]).optional().meta({
      description: "Where no definition is given: the version in force even where there is a draft.",
    }),
    months: z.number().int().min(1).max(36).default(12).meta({ description: "How many month-ends." }),
    until: DayText.optional().meta({
      description: "The last month-end; that of the last month that is over where left out.",
    }),
    outcome: outcome.default("receipts").meta({
      description:
        "What the score should foretell, by the value settings: receipts less refunds, or these less cost.",
    }),
    horizonMonths: z.number().int().min(1).max(36).default(12).meta({
      description: "Months after each month-end whose outcome counts, as far as they are over and known.",
    }),
    knownThen: z.boolean().default(false).meta({
      description: "Grade by the facts recorded by the end of each day, not by those known now.",
    }),
  }),
  status: 202,
  answer: ReplayLineSchema,
  refuses: [
    ...tryRules.refuses,
    "draftUnfinished",
    "replayAlreadyGoing",
    "replayUntilWrong",
    "replayNothingKnown",
  ],
  needs: "editSchemes",
});

export const listReplays = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/replays",
  summary: "The last replays of a scheme, the latest first",
  params: tryRules.params,
  status: 200,
  answer: z.object({ replays: z.array(ReplayLineSchema).max(20) }),
  refuses: [],
  needs: "editSchemes",
});

export const getReplay = defineRoute({
  method: "GET",
  path: "/api/replays/{id}",
  summary: "A replay with what it found",
  params: z.object({ id: SmallNumberParam }),
  status: 200,
  answer: ReplaySchema,
  refuses: ["replayUnknown"],
  needs: "editSchemes",
});

export const watchReplay = defineRoute({
  method: "GET",
  path: "/api/replays/{id}/events",
  summary: "A replay as it comes along, as server-sent events: the replay at every change, then “end”",
  params: z.object({ id: SmallNumberParam }),
  status: 200,
  answer: { file: "text/event-stream" },
  refuses: ["replayUnknown"],
  needs: "editSchemes",
});
