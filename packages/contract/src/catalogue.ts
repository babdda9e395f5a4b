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

const AttributeFieldsSchema = z.object({
  name: LocalNameSchema,
  type: z.enum(["text", "number", "day", "bool", "choice"]),
  choices: z.array(z.string().min(1).max(200)).min(1).max(500).optional(),
  sensitive: z.boolean().optional().meta({
    description:
      "Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one.",
  }),
});
const choicesFit = ({ type, choices }: z.infer<typeof AttributeFieldsSchema>) =>
  (type === "choice") === (choices !== undefined);
const choicesWrong = { message: "choices go with the type choice, and only with it", path: ["choices"] };

export const AttributeSchema = z
  .object({ code: Code, ...AttributeFieldsSchema.shape })
  .refine(choicesFit, choicesWrong);
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
  refuses: ["attributeTypeFixed", "attributeTypeInUse", "attributeChoiceInUse", "attributeSensitiveInUse"],
  needs: "editCatalogue",
});

const codeParams = z.object({ code: Code });

export const saveActivityType = defineRoute({
  method: "PUT",
  path: "/api/activity-types/{code}",
  summary: "Add an activity type, or rename it",
  params: codeParams,
  body: ActivityTypeSchema.omit({ code: true }),
  status: 200,
  answer: ActivityTypeSchema,
  refuses: [],
  needs: "editCatalogue",
});

export const dropActivityType = defineRoute({
  method: "DELETE",
  path: "/api/activity-types/{code}",
  summary: "Remove an activity type that nothing uses",
  params: codeParams,
  status: 204,
  refuses: ["activityTypeUnknown", "activityTypeInUse"],
  needs: "editCatalogue",
});

export const saveAttribute = defineRoute({
  method: "PUT",
  path: "/api/attributes/{code}",
  summary: "Add an attribute, or rename it and change its choices; its type only while nothing uses it",
  params: codeParams,
  body: AttributeFieldsSchema.refine(choicesFit, choicesWrong),
  status: 200,
  answer: AttributeSchema,
  refuses: applyCatalogue.refuses,
  needs: "editCatalogue",
});

export const dropAttribute = defineRoute({
  method: "DELETE",
  path: "/api/attributes/{code}",
  summary: "Remove an attribute that nothing uses",
  params: codeParams,
  status: 204,
  refuses: ["attributeUnknown", "attributeInUse"],
  needs: "editCatalogue",
});
