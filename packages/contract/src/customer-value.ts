import { z } from "zod";
import { defineRoute } from "./route.ts";
import { AbstentionSchema } from "./value-report.ts";
import { DayText, LocalNameSchema, MoneyText, PageQuery } from "./values.ts";

const Named = z.object({ code: z.string(), name: LocalNameSchema });

export const CustomerValueSchema = z.object({
  asOf: DayText,
  currency: z.string(),
  purchaseDays: z.number().int(),
  repeats: z.number().int().meta({ description: "x: repeat purchase days." }),
  firstDay: DayText.nullable(),
  lastDay: DayText.nullable(),
  daysSinceLast: z.number().int().nullable(),
  usualInterval: z
    .number()
    .nullable()
    .meta({ description: "Median days between purchases; null below three." }),
  spend: MoneyText,
  meanSpend: MoneyText.nullable().meta({ description: "Of a repeat purchase day." }),
  model: z.string().nullable(),
  abstention: AbstentionSchema.nullable(),
  alive: z.number().nullable(),
  expectedPurchases: z.number().nullable().meta({ description: "Within the horizon." }),
  expectedSpend: MoneyText.nullable(),
  lifetimeValue: MoneyText.nullable(),
  spendAbstention: AbstentionSchema.nullable(),
  horizonMonths: z.number().int(),
  rfm: z
    .object({
      r: z.number().int(),
      f: z.number().int(),
      m: z.number().int(),
      segment: Named,
      gridSegment: Named,
      class: Named,
    })
    .nullable(),
  activity: z.object({
    state: z.string(),
    name: LocalNameSchema,
    reason: z.enum(["alive", "rhythm", "days", "season", "none"]),
  }),
  growth: z.object({
    state: z.string(),
    name: LocalNameSchema,
    spendTrend: z.number().nullable().meta({ description: "A year's, as a share of the mean level." }),
    frequencyTrend: z.number().nullable(),
    spend12Months: MoneyText,
    spend12MonthsBefore: MoneyText,
  }),
  profit: z.object({
    revenue: MoneyText,
    cost: MoneyText,
    costToServe: MoneyText,
    profit: MoneyText,
    margin: z.number().nullable(),
  }),
  shareOfWallet: z.number().nullable(),
});
/** What one customer is worth, and how it goes, as of the day of the last report. */
export type CustomerValue = z.infer<typeof CustomerValueSchema>;

export const getCustomerValue = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/value",
  summary: "What one customer is worth, as the last value report found; null where there is none yet",
  params: z.object({ customer: z.string() }),
  status: 200,
  answer: z.object({ value: CustomerValueSchema.nullable() }),
  refuses: ["customerUnknown", "rowCustomerAmbiguous"],
});

export const ValueGroupSchema = z
  .string()
  .regex(
    /^(cell:[0-5]-[0-5]|segment:[a-z-]+|grid:[a-z-]+|class:[a-z-]+|activity:[a-z-]+|growth:[a-z-]+|losing|all)$/,
  )
  .meta({
    description:
      "Which customers: cell:R-F, segment:CODE, grid:CODE, class:CODE, activity:STATE, growth:STATE, losing, all.",
  });

export const listValueCustomers = defineRoute({
  method: "GET",
  path: "/api/value/customers",
  summary: "The customers of a group of the last value report, of those one sees",
  query: PageQuery.extend({
    group: ValueGroupSchema.default("all"),
    sort: z.enum(["lifetimeValue", "alive", "spend", "profit", "name"]).default("lifetimeValue"),
  }),
  status: 200,
  answer: z.object({
    total: z.number().int(),
    asOf: DayText.nullable(),
    customers: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        repeats: z.number().int(),
        lastDay: DayText.nullable(),
        spend: MoneyText,
        alive: z.number().nullable(),
        lifetimeValue: MoneyText.nullable(),
        profit: MoneyText,
        r: z.number().int().nullable(),
        f: z.number().int().nullable(),
        m: z.number().int().nullable(),
        segment: z.string().nullable(),
        activity: z.string(),
      }),
    ),
  }),
  refuses: [],
});
