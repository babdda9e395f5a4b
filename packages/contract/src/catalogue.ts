import { z } from "zod";
import { defineRoute } from "./route.ts";
import { Code, LocalNameSchema } from "./values.ts";

export const ActivityTypeSchema = z.object({
  code: Code,
  name: LocalNameSchema,
  family: z.enum(["transaction", "follow-up", "behaviour"]),
});
/** What can happen with a customer: a transaction, a follow-up, or behaviour. */
export type ActivityType = z.infer<typeof ActivityTypeSchema>;

export const AttributeSchema = z
  .object({
    code: Code,
    name: LocalNameSchema,
    type: z.enum(["text", "number", "day", "bool", "choice"]),
    choices: z.array(z.string().min(1).max(200)).min(1).max(500).optional(),
  })
  .refine((attribute) => (attribute.type === "choice") === (attribute.choices !== undefined), {
    message: "choices go with the type choice, and only with it",
    path: ["choices"],
  });
/** A typed fact about the customer itself. */
export type Attribute = z.infer<typeof AttributeSchema>;

const CatalogueSchema = z.object({
  activityTypes: z.array(ActivityTypeSchema),
  attributes: z.array(AttributeSchema),
});

export const getCatalogue = defineRoute({
  method: "GET",
  path: "/api/catalogue",
  summary: "Activity types and attributes",
  status: 200,
  answer: CatalogueSchema,
  refuses: [],
});

export const applyCatalogue = defineRoute({
  method: "PUT",
  path: "/api/catalogue",
  summary: "Add or change activity types and attributes; those not named stay",
  body: CatalogueSchema.partial(),
  status: 200,
  answer: CatalogueSchema,
  refuses: ["attributeTypeFixed"],
  needs: "editCatalogue",
});
