import { z } from "zod";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema } from "./values.ts";

/** What an attribute can hold: text and choices as text, days as dates. */
export const AttributeValueSchema = z.union([z.string().max(4000), z.number(), z.boolean()]);

export const CustomerRecordSchema = z.object({
  code: z.string(),
  revision: z.number().int().meta({
    description: "The last change of the profile, said again when editing, so that no edit is lost.",
  }),
  name: z.string().nullable(),
  formerNames: z
    .array(z.object({ name: z.string(), until: z.string() }))
    .meta({ description: "Latest first." }),
  creditCode: z.string().nullable(),
  aliases: z.array(z.string()).meta({ description: "Other codes under which it is found." }),
  joinedOn: DayText.nullable(),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  ownerSince: DayText.nullable().meta({ description: "Null when it was always so." }),
  group: z
    .object({ code: z.string(), name: z.string(), isHead: z.boolean(), since: DayText.nullable() })
    .nullable(),
  tags: z.array(z.object({ tag: z.string(), since: DayText.nullable() })),
  attributes: z.array(
    z.object({
      code: z.string(),
      name: LocalNameSchema,
      type: z.enum(["text", "number", "day", "bool", "choice"]),
      value: AttributeValueSchema,
      since: DayText.nullable().meta({ description: "Null when it was always so." }),
    }),
  ),
  createdAt: z.string(),
  createdBy: z.string(),
  lastActivityOn: DayText.nullable(),
  counts: z.object({
    activities: z.number(),
    followUps: z.number(),
    contacts: z.number(),
    attachments: z.number(),
  }),
});
/** A customer as its page shows it, today. */
export type CustomerRecord = z.infer<typeof CustomerRecordSchema>;

const text = (longest: number) => z.string().trim().min(1).max(longest);
const key = text(200);

const ProfileSchema = z
  .object({
    name: text(400),
    creditCode: text(40).nullable(),
    aliases: z.array(key).max(50).meta({ description: "All there are to be." }),
    joinedOn: DayText.nullable(),
    owner: key.nullable(),
    team: key.nullable(),
    group: z
      .object({ code: key, name: text(400).optional() })
      .strict()
      .nullable(),
    tags: z.array(key).max(100).meta({ description: "All there are to be." }),
    attributes: z
      .record(Code, AttributeValueSchema.nullable())
      .meta({ description: "Those to change, by code; null ends the value." }),
    since: DayText.meta({
      description:
        "From when owner, team, group, tags and attributes given count: default today, and always for a first value.",
    }),
  })
  .partial()
  .strict();

export const NewCustomerSchema = ProfileSchema.extend({
  code: key.optional().meta({ description: "One of our own making when left out." }),
}).refine((given) => given.code !== undefined || given.name !== undefined || !!given.creditCode, {
  message: "a code, a credit code or a name",
});
/** A customer as it is entered. */
export type NewCustomer = z.infer<typeof NewCustomerSchema>;

export const CustomerEditSchema = ProfileSchema.extend({ revision: z.number().int() });
/** What of a customer is to change; what is left out stays, null empties. */
export type CustomerEdit = z.infer<typeof CustomerEditSchema>;

const ofCustomer = z.object({ customer: z.string() });
const customerRefusals = ["customerUnknown", "rowCustomerAmbiguous"] as const;
const profileRefusals = [
  "rowCreditCodeWrong",
  "customerKeyTaken",
  "rowAttributeWrong",
  "attributeUnknown",
  "rowDateImplausible",
  "notPermitted",
] as const;

export const getCustomer = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}",
  summary: "A customer: profile, attributes, tags, counts",
  params: ofCustomer,
  status: 200,
  answer: CustomerRecordSchema,
  refuses: customerRefusals,
});

export const createCustomer = defineRoute({
  method: "POST",
  path: "/api/customers",
  summary: "Enter a customer; who may not assign customers becomes its owner",
  body: NewCustomerSchema,
  status: 201,
  answer: z.object({ code: z.string(), change: z.number().int() }),
  refuses: profileRefusals,
});

export const editCustomer = defineRoute({
  method: "PUT",
  path: "/api/customers/{customer}",
  summary: "Change what is given of a customer, as one change; owner and team need the right to assign",
  params: ofCustomer,
  body: CustomerEditSchema,
  status: 200,
  answer: z.object({
    change: z.number().int().nullable().meta({ description: "To undo; null when nothing differed." }),
    revision: z.number().int(),
  }),
  refuses: [...customerRefusals, ...profileRefusals, "customerChangedSince"],
});
