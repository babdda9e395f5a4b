import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, MoneyText, NumberParam, PageQuery, Points } from "./values.ts";

export const DuplicateReasonSchema = z.enum(["creditCode", "sameName", "samePinyin", "nearName"]).meta({
  description:
    "The same unified social credit code; the same name but for its legal form; names read alike; names written nearly alike.",
});
/** Why two customers may be one. */
export type DuplicateReason = z.infer<typeof DuplicateReasonSchema>;

const CustomerLabelSchema = z.object({ code: z.string(), name: z.string().nullable() });

export const DuplicateSearchSchema = z.object({
  id: z.number().int(),
  status: z.enum(["queued", "running", "done", "failed"]),
  stage: z.enum(["waiting", "reading", "comparing", "writing", "done"]),
  customers: z.number().int().meta({ description: "Customers looked at." }),
  found: z.number().int().meta({ description: "Pairs found, dismissed ones among them." }),
  requestedBy: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
});
/** A search for duplicates among all customers, and how far it came. */
export type DuplicateSearch = z.infer<typeof DuplicateSearchSchema>;

export const startDuplicateSearch = defineRoute({
  method: "POST",
  path: "/api/duplicates/search",
  summary: "Search all customers for duplicates; answers the search under way if there is one",
  status: 202,
  answer: DuplicateSearchSchema,
  refuses: [],
  needs: "mergeCustomers",
});

export const getDuplicateSearch = defineRoute({
  method: "GET",
  path: "/api/duplicates/search",
  summary: "The last search for duplicates, and when one was last finished",
  status: 200,
  answer: z.object({
    search: DuplicateSearchSchema.nullable(),
    lastDoneAt: z.string().nullable().meta({ description: "When the list below was made." }),
  }),
  refuses: [],
  needs: "mergeCustomers",
});

export const DuplicateCandidateSchema = z.object({
  a: CustomerLabelSchema.meta({ description: "The one known longer." }),
  b: CustomerLabelSchema,
  score: z.number().int().min(0).max(100).meta({ description: "How likely they are one, 100 the most." }),
  reasons: z.array(DuplicateReasonSchema),
  dismissed: z
    .object({ by: z.string(), at: z.string() })
    .nullable()
    .meta({ description: "Who said that they are not the same." }),
});
/** Two customers that may be one. */
export type DuplicateCandidate = z.infer<typeof DuplicateCandidateSchema>;

export const listDuplicates = defineRoute({
  method: "GET",
  path: "/api/duplicates",
  summary: "Pairs of customers that may be one, the likeliest first",
  query: PageQuery.extend({
    state: z.enum(["open", "dismissed"]).default("open"),
    reason: DuplicateReasonSchema.optional(),
  }),
  status: 200,
  answer: z.object({
    total: z.number().int(),
    counts: z.object({ open: z.number().int(), dismissed: z.number().int() }),
    candidates: z.array(DuplicateCandidateSchema),
  }),
  refuses: [],
  needs: "mergeCustomers",
});

const PairParams = z.object({ a: z.string(), b: z.string() });
const pairRefusals = ["customerUnknown", "customerMergedInto", "mergeWithItself"] as const;

export const ComparedFieldSchema = z.object({
  field: z.string().meta({
    description: "“name”, “joinedOn”, “owner”, “group”, “attributes.CODE”, …: what a choice names.",
  }),
  label: LocalNameSchema.nullable().meta({ description: "An attribute's name; null for a built-in field." }),
  type: z.enum(["text", "number", "day", "bool", "choice"]),
  a: z.string().nullable(),
  b: z.string().nullable(),
  same: z.boolean(),
});
/** A field of two customers beside each other, each as text: its present value. */
export type ComparedField = z.infer<typeof ComparedFieldSchema>;

export const ComparedCustomerSchema = z.object({
  code: z.string(),
  name: z.string().nullable(),
  keys: z.array(z.object({ kind: z.enum(["code", "credit-code", "alias"]), key: z.string() })),
  tags: z.array(z.string()),
  contacts: z.number().int(),
  attachments: z.number().int(),
  activities: z.object({
    count: z.number().int(),
    first: DayText.nullable(),
    last: DayText.nullable(),
    byType: z.array(
      z.object({
        type: z.string(),
        name: LocalNameSchema,
        count: z.number().int(),
        amount: MoneyText.nullable().meta({ description: "Their sum in the base currency." }),
      }),
    ),
  }),
  grades: z.array(
    z.object({
      scheme: z.string(),
      schemeName: LocalNameSchema,
      tier: z.string(),
      tierName: LocalNameSchema,
      score: Points.nullable(),
    }),
  ),
});
/** One of two customers that are compared. */
export type ComparedCustomer = z.infer<typeof ComparedCustomerSchema>;

export const compareDuplicates = defineRoute({
  method: "GET",
  path: "/api/duplicates/{a}/{b}",
  summary: "Two customers side by side, by their codes",
  params: PairParams,
  status: 200,
  answer: z.object({
    a: ComparedCustomerSchema,
    b: ComparedCustomerSchema,
    fields: z.array(ComparedFieldSchema),
    candidate: DuplicateCandidateSchema.nullable().meta({ description: "Null if no search found the pair." }),
  }),
  refuses: [...pairRefusals],
  needs: "mergeCustomers",
});

export const dismissDuplicate = defineRoute({
  method: "PUT",
  path: "/api/duplicates/{a}/{b}/dismissal",
  summary: "Say that two customers are not the same; later searches remember it",
  params: PairParams,
  status: 204,
  refuses: [...pairRefusals],
  needs: "mergeCustomers",
});

export const restoreDuplicate = defineRoute({
  method: "DELETE",
  path: "/api/duplicates/{a}/{b}/dismissal",
  summary: "Take back that two customers are not the same",
  params: PairParams,
  status: 204,
  refuses: [...pairRefusals],
  needs: "mergeCustomers",
});

export const MergeSchema = z.object({
  change: z.number().int().meta({ description: "The numbered change it was recorded as; names the merge." }),
  kept: CustomerLabelSchema.meta({ description: "As it is called now." }),
  merged: CustomerLabelSchema.meta({ description: "As it was called before." }),
  by: z.string(),
  at: z.string(),
  counts: z
    .object({
      activities: z.number().int(),
      contacts: z.number().int(),
      attachments: z.number().int(),
      keys: z.number().int(),
    })
    .meta({ description: "What moved to the customer that was kept." }),
  undone: z.object({ change: z.number().int(), by: z.string(), at: z.string() }).nullable(),
  followedBy: z.number().int().nullable().meta({ description: "A later merge that must be undone first." }),
});
/** Two customers made one. */
export type Merge = z.infer<typeof MergeSchema>;

export const MergeChoiceSchema = z.enum(["keep", "merge"]);
/** Whose value of a field stays: of the customer that is kept, or of the one merged into it. */
export type MergeChoice = z.infer<typeof MergeChoiceSchema>;

export const mergeDuplicates = defineRoute({
  method: "POST",
  path: "/api/duplicates/merge",
  summary: "Merge one customer into another, as one change that can be undone",
  body: z
    .object({
      keep: z.string().min(1).max(500).meta({ description: "Code of the customer that stays." }),
      merge: z.string().min(1).max(500).meta({ description: "Code of the one that is merged into it." }),
      choices: z
        .record(z.string().max(200), MergeChoiceSchema)
        .default({})
        .meta({ description: "By field; left out, the kept customer's value stays, and blanks are filled." }),
    })
    .strict(),
  status: 201,
  answer: MergeSchema,
  refuses: [...pairRefusals, "mergeFieldUnknown"],
  needs: "mergeCustomers",
});

export const listMerges = defineRoute({
  method: "GET",
  path: "/api/duplicates/merges",
  summary: "Merges, the latest first",
  query: PageQuery,
  status: 200,
  answer: z.object({ total: z.number().int(), merges: z.array(MergeSchema) }),
  refuses: [],
  needs: "mergeCustomers",
});

export const undoMerge = defineRoute({
  method: "POST",
  path: "/api/duplicates/merges/{change}/undo",
  summary: "Take a merge back: both customers are as they were before it",
  params: z.object({ change: NumberParam }),
  status: 200,
  answer: MergeSchema,
  refuses: ["mergeUnknown", "mergeAlreadyUndone", "mergeFollowed", "mergeChangedSince"],
  needs: "mergeCustomers",
});
