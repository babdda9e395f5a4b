import { z } from "zod";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema, PageQuery } from "./values.ts";

const NextStepSchema = z
  .object({ on: DayText, what: z.string().trim().min(1).max(500).optional() })
  .strict()
  .meta({ description: "When to follow up again, and what is to be done then." });

export const FollowUpSchema = z.object({
  id: z.string().meta({ description: "Stays the same through corrections." }),
  change: z.number().int().meta({ description: "The change that recorded it as it is; can be undone." }),
  kind: z.string(),
  kindName: LocalNameSchema,
  day: DayText,
  at: z.string().nullable().meta({ description: "The instant, where a time of day was given." }),
  note: z.string().nullable(),
  contact: z
    .object({ id: z.number().int(), name: z.string().nullable().meta({ description: "Null once deleted." }) })
    .nullable(),
  next: NextStepSchema.nullable(),
  by: z.string().meta({ description: "Who entered it first." }),
  recordedAt: z.string(),
  correctedBy: z.string().nullable(),
  entered: z.boolean().meta({
    description: "Entered here, and so corrected and taken away here; others came in files.",
  }),
});
/** A call, visit, mail or meeting with a customer. */
export type FollowUp = z.infer<typeof FollowUpSchema>;

export const NewFollowUpSchema = z
  .object({
    kind: Code.default("call").meta({ description: "An activity type of the family follow-up." }),
    day: DayText.optional().meta({ description: "Default today, or the day of `at`." }),
    at: z.iso.datetime({ offset: true }).optional(),
    note: z.string().trim().min(1).max(4000).optional(),
    contact: z.number().int().optional(),
    next: NextStepSchema.optional(),
  })
  .strict();
/** A follow-up as it is entered. */
export type NewFollowUp = z.infer<typeof NewFollowUpSchema>;

const ofCustomer = z.object({ customer: z.string() });
const ofFollowUp = ofCustomer.extend({ id: z.guid() });
const customerRefusals = ["customerUnknown", "rowCustomerAmbiguous"] as const;
const contentRefusals = [
  "followUpKindUnknown",
  "followUpDayWrong",
  "followUpInFuture",
  "contactUnknown",
] as const;

export const listFollowUps = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/follow-ups",
  summary: "Follow-ups with a customer, the latest first",
  params: ofCustomer,
  query: PageQuery,
  status: 200,
  answer: z.object({ total: z.number(), followUps: z.array(FollowUpSchema) }),
  refuses: customerRefusals,
});

export const createFollowUp = defineRoute({
  method: "POST",
  path: "/api/customers/{customer}/follow-ups",
  summary: "Record a call, visit, mail or meeting; an empty body is a call today",
  params: ofCustomer,
  body: NewFollowUpSchema,
  status: 201,
  answer: FollowUpSchema,
  refuses: [...customerRefusals, ...contentRefusals],
});

export const correctFollowUp = defineRoute({
  method: "PUT",
  path: "/api/customers/{customer}/follow-ups/{id}",
  summary: "Correct a follow-up: the whole of it is given anew, the old version is kept",
  params: ofFollowUp,
  body: NewFollowUpSchema.extend({
    change: z.number().int().meta({ description: "The change of the version that was seen." }),
  }),
  status: 200,
  answer: FollowUpSchema,
  refuses: [...customerRefusals, ...contentRefusals, "followUpUnknown", "customerChangedSince"],
});

export const retireFollowUp = defineRoute({
  method: "DELETE",
  path: "/api/customers/{customer}/follow-ups/{id}",
  summary: "Take a follow-up away; the change answered can be undone",
  params: ofFollowUp,
  status: 200,
  answer: z.object({ change: z.number().int() }),
  refuses: [...customerRefusals, "followUpUnknown"],
});
