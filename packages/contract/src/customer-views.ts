import { z } from "zod";
import { CustomerListSchema } from "./customer-fields.ts";
import { defineRoute } from "./route.ts";
import { NumberParam, plainText } from "./values.ts";

const ViewContentSchema = z.object({
  name: plainText(60).trim().min(1),
  shared: z
    .boolean()
    .meta({ description: "Seen by everybody, each with their own customers; else private." }),
  list: CustomerListSchema,
  position: z.number().int().min(0).max(10_000).default(0).meta({ description: "Its place among the tabs." }),
});

export const CustomerViewSchema = ViewContentSchema.extend({
  id: z.number().int(),
  mine: z.boolean(),
  author: z.string(),
  revision: z.number().int().meta({ description: "Counts its changes; who changes it says which was seen." }),
});
/** A list of customers kept under a name. */
export type CustomerView = z.infer<typeof CustomerViewSchema>;

const seen = { revision: z.coerce.number().int().min(1) };

export const listCustomerViews = defineRoute({
  method: "GET",
  path: "/api/customer-views",
  summary: "One's own views of customers and those that are shared, in the order of their tabs",
  status: 200,
  answer: z.object({ views: z.array(CustomerViewSchema) }),
  refuses: [],
});

export const createCustomerView = defineRoute({
  method: "POST",
  path: "/api/customer-views",
  summary: "Keep a list of customers under a name",
  body: ViewContentSchema,
  status: 201,
  answer: CustomerViewSchema,
  refuses: ["viewNameTaken", "viewsTooMany"],
});

export const changeCustomerView = defineRoute({
  method: "PUT",
  path: "/api/customer-views/{id}",
  summary: "Change a view: one's own, or a shared one; only its author or an administrator makes it private",
  params: z.object({ id: NumberParam }),
  body: ViewContentSchema.extend(seen),
  status: 200,
  answer: CustomerViewSchema,
  refuses: ["viewUnknown", "viewChangedSince", "viewNameTaken", "viewOfAnother"],
});

export const removeCustomerView = defineRoute({
  method: "DELETE",
  path: "/api/customer-views/{id}",
  summary: "Remove a view; a shared one only its author or an administrator may",
  params: z.object({ id: NumberParam }),
  query: z.object(seen),
  status: 204,
  refuses: ["viewUnknown", "viewChangedSince", "viewOfAnother"],
});
