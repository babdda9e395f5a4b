import { z } from "zod";
import { defineRoute } from "./route.ts";
import { NumberParam } from "./values.ts";

/** Fields of a contact that are encrypted, masked in answers, and shown only on request. */
export const protectedFields = ["phone", "email", "note"] as const;

export const ContactSchema = z.object({
  id: z.number().int(),
  revision: z
    .number()
    .int()
    .meta({ description: "Said again when editing, so that two editors lose nothing." }),
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  role: z.string().nullable(),
  decisionMaker: z.boolean(),
  phone: z.string().nullable().meta({ description: "Masked: 138****1234." }),
  email: z.string().nullable().meta({ description: "Masked: z***@example.com." }),
  hasNote: z.boolean(),
  readable: z.boolean().meta({ description: "False when the key of its protected fields is gone." }),
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
/** A person at a customer, protected fields masked. */
export type Contact = z.infer<typeof ContactSchema>;

const text = (longest: number) => z.string().trim().min(1).max(longest);

export const ContactFieldsSchema = z
  .object({
    name: text(100),
    title: text(100).nullable(),
    department: text(100).nullable(),
    role: text(100).nullable(),
    decisionMaker: z.boolean(),
    phone: text(40).nullable().meta({ description: "Of China when no country is given." }),
    email: text(254).nullable(),
    note: text(4000).nullable(),
  })
  .strict();

/** A contact as it is entered; what is left out is empty. */
export const NewContactSchema = ContactFieldsSchema.partial().required({ name: true });
/** A contact as it is entered. */
export type NewContact = z.infer<typeof NewContactSchema>;

/** What of a contact is to change; what is left out stays, null empties. */
export const ContactEditSchema = ContactFieldsSchema.partial().extend({ revision: z.number().int() });
/** What of a contact is to change. */
export type ContactEdit = z.infer<typeof ContactEditSchema>;

const ofCustomer = z.object({ customer: z.string() });
const ofContact = ofCustomer.extend({ id: NumberParam });
const customerRefusals = ["customerUnknown", "rowCustomerAmbiguous"] as const;
const keyRefusals = ["masterKeyWrong"] as const;
const fieldRefusals = ["contactPhoneWrong", "contactEmailWrong"] as const;

export const listContacts = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/contacts",
  summary: "The contacts of a customer, decision makers first, protected fields masked",
  params: ofCustomer,
  status: 200,
  answer: z.object({ contacts: z.array(ContactSchema) }),
  refuses: [...customerRefusals, ...keyRefusals],
});

export const createContact = defineRoute({
  method: "POST",
  path: "/api/customers/{customer}/contacts",
  summary: "Add a contact",
  params: ofCustomer,
  body: NewContactSchema,
  status: 201,
  answer: ContactSchema,
  refuses: [...customerRefusals, ...keyRefusals, ...fieldRefusals],
});

export const editContact = defineRoute({
  method: "PUT",
  path: "/api/customers/{customer}/contacts/{id}",
  summary: "Change what is given of a contact",
  params: ofContact,
  body: ContactEditSchema,
  status: 200,
  answer: ContactSchema,
  refuses: [
    ...customerRefusals,
    ...keyRefusals,
    ...fieldRefusals,
    "contactUnknown",
    "contactChangedSince",
    "contactUnreadable",
  ],
});

export const deleteContact = defineRoute({
  method: "DELETE",
  path: "/api/customers/{customer}/contacts/{id}",
  summary: "Delete a contact and destroy its key: nothing restores its protected fields",
  params: ofContact,
  status: 204,
  refuses: [...customerRefusals, ...keyRefusals, "contactUnknown"],
});

export const revealContact = defineRoute({
  method: "POST",
  path: "/api/customers/{customer}/contacts/{id}/reveal",
  summary: "Show a protected field in clear, with a reason; it is logged who looked, at what and why",
  params: ofContact,
  body: z.object({ field: z.enum(protectedFields), reason: text(200) }).strict(),
  status: 200,
  answer: z.object({ field: z.enum(protectedFields), value: z.string() }),
  refuses: [...customerRefusals, ...keyRefusals, "contactUnknown", "contactFieldEmpty", "contactUnreadable"],
});

export const findContacts = defineRoute({
  method: "POST",
  path: "/api/contacts/find",
  summary: "Contacts with exactly this phone number or e-mail address, of the customers one sees",
  body: z.object({ value: text(254) }).strict(),
  status: 200,
  answer: z.object({
    contacts: z.array(
      ContactSchema.extend({ customer: z.object({ code: z.string(), name: z.string().nullable() }) }),
    ),
  }),
  refuses: [...keyRefusals, "contactValueUnclear"],
});
