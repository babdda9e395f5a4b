import { z } from "zod";
import { GradeFlagsSchema } from "./grades.ts";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema, MoneyText, NumberParam, PageQuery, Points } from "./values.ts";

const ofCustomer = z.object({ customer: z.string() });
const ofChange = ofCustomer.extend({ change: NumberParam });
const customerRefusals = ["customerUnknown", "rowCustomerAmbiguous"] as const;

const Side = z.string().nullable();

export const RecordedChangeSchema = z.object({
  change: z.number().int(),
  kind: z.string().meta({
    description:
      "create-customer, edit-customer, record-follow-up, correct-follow-up, retire-follow-up, import, undo, merge, assign-customers, tag-customers.",
  }),
  at: z.string(),
  actor: z.string(),
  undoes: z.number().int().nullable(),
  undoneBy: z.number().int().nullable(),
  undoable: z.boolean().meta({ description: "An edit of this customer alone that was not undone." }),
  items: z.array(
    z.object({
      what: z.enum([
        "name",
        "credit-code",
        "alias",
        "joined-on",
        "owner",
        "team",
        "group",
        "tag",
        "attribute",
      ]),
      attribute: z.object({ code: z.string(), name: LocalNameSchema, type: z.string() }).nullable(),
      since: DayText.nullable().meta({ description: "From when it counts; null for always." }),
      before: Side,
      after: Side,
    }),
  ),
  activities: z
    .object({ recorded: z.number(), retired: z.number() })
    .meta({ description: "Business records of the customer; a correction retires one and records one." }),
});
/** One change of a customer: who, when, and what was before and after. */
export type RecordedChange = z.infer<typeof RecordedChangeSchema>;

export const listChanges = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/changes",
  summary: "Who changed what of a customer, the latest first",
  params: ofCustomer,
  query: PageQuery,
  status: 200,
  answer: z.object({ total: z.number(), changes: z.array(RecordedChangeSchema) }),
  refuses: customerRefusals,
});

export const undoCustomerChange = defineRoute({
  method: "POST",
  path: "/api/customers/{customer}/changes/{change}/undo",
  summary: "Take back an edit or a follow-up; refused when its facts were changed since",
  params: ofChange,
  status: 200,
  answer: z.object({ change: z.number().int() }),
  refuses: [
    ...customerRefusals,
    "recordChangeUnknown",
    "recordChangeNotUndoable",
    "changeAlreadyUndone",
    "customerChangedSince",
    "customerKeyTaken",
    "notPermitted",
  ],
});

const Family = z.enum(["transaction", "follow-up", "behaviour"]);
const Money = MoneyText.nullable();

export const CustomerActivitySchema = z.object({
  id: z.string(),
  day: DayText,
  type: z.string(),
  typeName: LocalNameSchema,
  family: Family,
  amount: Money.meta({ description: "In the base currency; money in is positive." }),
  cost: Money,
  currency: z.string().nullable().meta({ description: "Of the originals." }),
  amountOriginal: Money,
  costOriginal: Money,
  quantity: z.string().nullable().meta({ description: "Exact decimal text." }),
  channel: z.string().nullable(),
  occasion: z.string().nullable().meta({ description: "The order, the basket." }),
  source: z.string().nullable(),
  externalId: z.string().nullable(),
  properties: z.record(z.string(), z.unknown()).nullable(),
  change: z.number().int(),
  recordedAt: z.string(),
});
/** One business record of a customer. */
export type CustomerActivity = z.infer<typeof CustomerActivitySchema>;

export const listActivities = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/activities",
  summary: "A customer's business records, the latest first, with totals by type",
  params: ofCustomer,
  query: PageQuery.extend({
    family: Family.optional(),
    type: Code.optional(),
    from: DayText.optional(),
    to: DayText.optional(),
  }),
  status: 200,
  answer: z.object({
    total: z.number(),
    baseCurrency: z.string(),
    types: z.array(
      z.object({
        type: z.string(),
        name: LocalNameSchema,
        family: Family,
        count: z.number(),
        amount: Money.meta({ description: "Of all that fit the filter, in the base currency." }),
        first: DayText,
        last: DayText,
      }),
    ),
    activities: z.array(CustomerActivitySchema),
  }),
  refuses: customerRefusals,
});

export const CustomerGradeSchema = z.object({
  scheme: z.string(),
  schemeName: LocalNameSchema,
  tier: z.string(),
  tierName: LocalNameSchema,
  since: DayText,
  score: Points.nullable(),
  flags: GradeFlagsSchema,
  asOf: DayText.meta({ description: "The last day whose facts count." }),
  run: z.number().int().meta({ description: "The run whose grades are in force." }),
});
/** Where a customer stands under a scheme. */
export type CustomerGrade = z.infer<typeof CustomerGradeSchema>;

export const getCustomerGrades = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/grades",
  summary: "A customer's grade in force under every scheme",
  params: ofCustomer,
  status: 200,
  answer: z.object({ grades: z.array(CustomerGradeSchema) }),
  refuses: customerRefusals,
});
