import { z } from "zod";
import { CustomerColumnSchema, CustomerFieldSchema, CustomerListSchema } from "./customer-fields.ts";
import { GradeFlagsSchema } from "./grades.ts";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, NumberParam, Points, plainText } from "./values.ts";

export const GradeSourceSchema = z.object({
  scheme: z.string(),
  name: LocalNameSchema,
  version: z.number().int(),
  run: z.number().int(),
  asOf: DayText.meta({ description: "The last day whose facts the tiers, scores and metrics count." }),
});
/** The run whose grades and figures a list shows. */
export type GradeSource = z.infer<typeof GradeSourceSchema>;

export const CustomerRowSchema = z.object({
  code: z.string(),
  name: z.string().nullable(),
  creditCode: z.string().nullable(),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  tags: z.array(z.string()),
  joinedOn: DayText.nullable(),
  lastActivityOn: DayText.nullable(),
  tier: z.string().nullable().meta({ description: "Null for whom the scheme does not grade." }),
  tierName: LocalNameSchema.nullable(),
  since: DayText.nullable(),
  score: Points.nullable(),
  flags: GradeFlagsSchema,
  values: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable())
    .meta({ description: "Of the attributes and metrics asked for, by field; money as decimal text." }),
});
/** A customer in a list. */
export type CustomerRow = z.infer<typeof CustomerRowSchema>;

/** Why a list cannot be had as it was asked for. */
const listRefusals = ["schemeUnknown", "schemeNotRun", "listFieldUnknown", "listConditionWrong"] as const;

export const queryCustomers = defineRoute({
  method: "POST",
  path: "/api/customers/query",
  summary: "A page of customers: filtered, sorted, searched by name, pinyin, initials or code",
  body: CustomerListSchema.extend({
    offset: z.number().int().min(0).max(1_000_000_000).default(0),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  status: 200,
  answer: z.object({
    total: z.number(),
    rows: z.array(CustomerRowSchema),
    figures: GradeSourceSchema.nullable().meta({ description: "Null while no scheme has grades in force." }),
  }),
  refuses: listRefusals,
});

export const getCustomerColumns = defineRoute({
  method: "GET",
  path: "/api/customers/columns",
  summary: "What lists of customers can show, filter by and sort by",
  query: z.object({ scheme: z.string().max(63).optional() }),
  status: 200,
  answer: z.object({
    columns: z.array(CustomerColumnSchema),
    figures: GradeSourceSchema.nullable(),
    schemes: z
      .array(z.object({ code: z.string(), name: LocalNameSchema }))
      .meta({ description: "Those with grades in force." }),
    currency: z.string().length(3),
    views: z.object({
      mine: z.boolean().meta({ description: "Whether customers name the asker as their owner." }),
      team: z.boolean().meta({ description: "Whether the asker leads teams." }),
    }),
  }),
  refuses: ["schemeUnknown", "schemeNotRun"],
});

const name = plainText(200).trim().min(1);

export const BatchSchema = z
  .object({
    of: z.union([
      z.object({ codes: z.array(plainText(200)).min(1).max(10_000) }).strict(),
      z
        .object({
          list: CustomerListSchema.omit({ sort: true, columns: true }),
          expected: z
            .number()
            .int()
            .min(0)
            .meta({ description: "How many the asker was shown; another count is refused." }),
        })
        .strict(),
    ]),
    action: z.union([
      z
        .object({
          assign: z
            .object({ owner: name.nullable(), team: name.nullable() })
            .partial()
            .strict()
            .refine((who) => who.owner !== undefined || who.team !== undefined, "an owner, a team, or both")
            .meta({ description: "What is left out stays; null is nobody. Needs the right to assign." }),
        })
        .strict(),
      z
        .object({
          tag: z
            .object({ add: z.array(name).max(20).default([]), remove: z.array(name).max(20).default([]) })
            .strict()
            .refine(({ add, remove }) => add.length + remove.length > 0, "a tag to add or remove")
            .refine(
              ({ add, remove }) => add.every((tag) => !remove.includes(tag)),
              "add or remove, not both",
            ),
        })
        .strict(),
    ]),
  })
  .strict();
/** One change of many customers. */
export type Batch = z.infer<typeof BatchSchema>;

export const changeCustomers = defineRoute({
  method: "POST",
  path: "/api/customers/batch",
  summary: "Assign or tag many customers, from today on, as one change that can be undone",
  body: BatchSchema,
  status: 200,
  answer: z.object({
    customers: z.number().meta({ description: "How many were meant." }),
    changed: z.number().meta({ description: "How many were not so already." }),
    change: z.number().nullable().meta({ description: "The change to undo; null when nothing changed." }),
  }),
  refuses: [...listRefusals, "customerUnknown", "listShifted", "notPermitted"],
});

export const undoChange = defineRoute({
  method: "POST",
  path: "/api/changes/{id}/undo",
  summary: "Take one's own change of many customers back; what was changed since stays",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: z.object({
    change: z.number().meta({ description: "The change that the undo is itself." }),
    customers: z.number().meta({ description: "How many are again as they were." }),
    kept: z.number().meta({ description: "How many were changed since, and stay." }),
  }),
  refuses: ["changeUnknown", "changeNotUndoable", "changeAlreadyUndone"],
});

export const ExportSchema = CustomerListSchema.extend({
  columns: z.array(CustomerFieldSchema).min(1).max(60),
  format: z.enum(["csv", "xlsx"]),
  money: z
    .enum(["whole", "tenThousands"])
    .default("whole")
    .meta({ description: "Amounts in the base currency, or in ten thousands of it (万元)." }),
});
/** A list of customers to be taken out as a file. */
export type Export = z.infer<typeof ExportSchema>;

/** How many customers one file may hold. */
export const exportLimit = 200_000;

export const exportCustomers = defineRoute({
  method: "POST",
  path: "/api/customers/export",
  summary: "Customers as a file, in the language of the request",
  body: ExportSchema,
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: [...listRefusals, "exportTooLarge"],
  needs: "exportCustomers",
});

export const linkExport = defineRoute({
  method: "POST",
  path: "/api/customers/export-links",
  summary: "A one-time address of such a file, for browsers that only follow plain links",
  body: ExportSchema,
  status: 201,
  answer: z.object({ path: z.string(), expiresAt: z.string() }),
  refuses: [...listRefusals, "exportTooLarge"],
  needs: "exportCustomers",
});

export const getExport = defineRoute({
  method: "GET",
  path: "/api/exports/{token}",
  summary: "The file of a one-time address; only for who asked for it",
  params: z.object({ token: z.string().max(100) }),
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: [...listRefusals, "exportTooLarge", "exportLinkUnknown"],
  needs: "exportCustomers",
});
