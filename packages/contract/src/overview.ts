import { z } from "zod";
import { defineRoute } from "./route.ts";
import { RunSchema } from "./runs.ts";
import { SubmittedLineSchema } from "./scheme-reviews.ts";
import { DayText, LocalNameSchema, MoneyText } from "./values.ts";

const Waiting = z.object({
  run: z.number().int(),
  scheme: z.string(),
  name: LocalNameSchema,
  asOf: DayText,
  held: RunSchema.shape.held,
  moves: z.number(),
  outOfTop: z.number(),
  requestedAt: z.string(),
});

const SchemeOverviewSchema = z.object({
  scheme: z.string(),
  name: LocalNameSchema,
  version: z.number().int().meta({ description: "In force; the last run may have been of an earlier one." }),
  ordered: z.boolean().meta({ description: "Whether it gives tiers, rather than classes." }),
  moneyName: LocalNameSchema.nullable().meta({ description: "The metric that is added up as money." }),
  customers: z.number(),
  tiers: z
    .array(
      z.object({
        code: z.string(),
        name: LocalNameSchema,
        customers: z.number(),
        money: MoneyText.nullable(),
      }),
    )
    .meta({
      description: "As of the last run; of the customers the asker sees. Empty before the first run.",
    }),
  lastRun: z
    .object({
      run: z.number().int(),
      version: z.number().int(),
      asOf: DayText,
      publishedAt: z.string(),
      requestedBy: z.string(),
      moves: z
        .array(z.object({ from: z.string().nullable(), to: z.string().nullable(), customers: z.number() }))
        .meta({ description: "Who moved where; null is no grade. Of the customers the asker sees." }),
    })
    .nullable(),
  stale: z
    .object({
      days: z.number().int().meta({ description: "From the as-of date of the last run to today." }),
      changes: z.number().int().meta({ description: "Numbered changes of facts that do not count yet." }),
      lastChangeAt: z.string().nullable(),
      regradeFailedAt: z
        .string()
        .nullable()
        .meta({ description: "When grading customers again failed last, where it did not succeed since." }),
      rulesChanged: z.boolean().meta({ description: "A later version is in force than it graded by." }),
    })
    .nullable(),
  nextDue: z.string().nullable().meta({ description: "When its schedule runs it next." }),
});

export const OverviewSchema = z.object({
  today: DayText,
  currency: z.string(),
  schemes: z.array(SchemeOverviewSchema),
  waiting: z.array(Waiting).meta({ description: "Held runs that wait for a decision." }),
  imports: z
    .object({
      total: z.number(),
      latest: z.array(
        z.object({
          id: z.number().int(),
          fileName: z.string(),
          status: z.enum(["done", "refused", "failed"]),
          rowsBad: z.number(),
          requestedAt: z.string(),
        }),
      ),
    })
    .nullable()
    .meta({
      description: "Of the last 30 days with bad rows, refused or failed; null for who may not import.",
    }),
  drafts: z
    .array(
      z.object({
        scheme: z.string(),
        name: LocalNameSchema,
        problems: z.number().int(),
        changedBy: z.string(),
        changedAt: z.string(),
      }),
    )
    .nullable()
    .meta({ description: "Null for who may not edit schemes." }),
  reviews: z.array(SubmittedLineSchema).meta({ description: "Drafts that wait for the asker's approval." }),
  steps: z
    .object({
      customers: z.boolean(),
      activities: z.boolean(),
      scheme: z.boolean().meta({ description: "A scheme in force or a draft of one." }),
      trial: z.boolean(),
      run: z.boolean().meta({ description: "Grades in force." }),
    })
    .meta({ description: "What has been done at all, so that an empty page can say what to do next." }),
});
/** What needs a look this morning. */
export type Overview = z.infer<typeof OverviewSchema>;

export const getOverview = defineRoute({
  method: "GET",
  path: "/api/overview",
  summary: "Tiers, the last runs, what waits for a decision, what is stale and what to do next",
  status: 200,
  answer: OverviewSchema,
  refuses: [],
});
