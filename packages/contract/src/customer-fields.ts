import { z } from "zod";
import { LocalNameSchema, plainText } from "./values.ts";

/** What every list of customers can show, whatever a company's attributes and metrics are. */
export const fixedCustomerFields = [
  "code",
  "name",
  "creditCode",
  "owner",
  "team",
  "tags",
  "joinedOn",
  "lastActivityOn",
  "tier",
  "score",
  "since",
] as const;

/**
 * A field of a customer in a list: one of {@link fixedCustomerFields}, `attribute:CODE`, or
 * `metric:CODE` of the scheme whose grades are shown.
 */
export const CustomerFieldSchema = z
  .union([
    z.enum(fixedCustomerFields),
    z.string().regex(/^attribute:[a-z][a-z0-9_-]{0,62}$/),
    z.string().regex(/^metric:[a-z][a-z0-9_]{0,62}$/),
  ])
  .meta({
    description: `One of ${fixedCustomerFields.join(", ")}; or attribute:CODE; or metric:CODE.`,
  });
/** The name by which a field is asked for. */
export type CustomerField = z.infer<typeof CustomerFieldSchema>;

/** How a condition compares. `missing` and `present` take no value, `in` and `notIn` and those of tags a list. */
export const fieldOperators = [
  "is",
  "isNot",
  "contains",
  "startsWith",
  "in",
  "notIn",
  "atLeast",
  "above",
  "atMost",
  "below",
  "between",
  "all",
  "missing",
  "present",
] as const;
/** How a condition compares a field with its value. */
export type FieldOperator = (typeof fieldOperators)[number];

const ordered = ["atLeast", "above", "atMost", "below", "between", "is", "missing", "present"] as const;
const chosen = ["in", "notIn", "missing", "present"] as const;

/**
 * Which operators go with a field, by what kind of value it has. `choice` also stands for owners, teams
 * and tiers; of tags `in` means any of them, `notIn` none, `all` every one.
 */
export const operatorsOf = {
  text: ["contains", "is", "isNot", "startsWith", "missing", "present"],
  choice: chosen,
  tags: ["in", "notIn", "all", "missing", "present"],
  bool: ["is", "missing", "present"],
  day: ordered,
  number: ordered,
  money: ordered,
} as const satisfies Record<string, readonly FieldOperator[]>;
/** What kind of value a field has; `money` is exact decimal text of the base currency. */
export type FieldKind = keyof typeof operatorsOf;

export const CustomerColumnSchema = z.object({
  field: CustomerFieldSchema,
  name: LocalNameSchema,
  group: z.enum(["customer", "grade", "attribute", "metric"]),
  kind: z.enum(Object.keys(operatorsOf) as [FieldKind, ...FieldKind[]]),
  unit: z.string().nullable().meta({
    description: "Of a metric: money (the base currency), count, number, days, day, share.",
  }),
  operators: z
    .array(z.enum(fieldOperators))
    .meta({ description: "What conditions may ask; empty where none can." }),
  sortable: z.boolean(),
  choices: z
    .array(z.object({ value: z.string(), name: LocalNameSchema }))
    .nullable()
    .meta({ description: "What it can be, in order, where that is a short list." }),
});
/** A field that lists can show, filter by or sort by. */
export type CustomerColumn = z.infer<typeof CustomerColumnSchema>;

const text = plainText(400);

export const ConditionSchema = z
  .object({
    field: CustomerFieldSchema,
    operator: z.enum(fieldOperators),
    value: z
      .union([text, z.number(), z.boolean(), z.array(z.union([text, z.number()])).max(500)])
      .optional()
      .meta({
        description: "A list for in, notIn and all; both ends for between; none for missing, present.",
      }),
  })
  .strict();
/** What a customer of a list must meet. Who lacks the value meets only `missing`, `isNot` and `notIn`. */
export type Condition = z.infer<typeof ConditionSchema>;

export const CustomerFilterSchema = z
  .object({
    all: z.array(ConditionSchema).max(50).default([]),
    search: plainText(100).optional().meta({
      description:
        "Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met.",
    }),
  })
  .strict();
/** Which customers a list holds. */
export type CustomerFilter = z.infer<typeof CustomerFilterSchema>;

export const CustomerSortSchema = z
  .object({ by: CustomerFieldSchema, direction: z.enum(["ascending", "descending"]) })
  .strict();
/** One level of a list's order; who lacks the value comes last either way. */
export type CustomerSort = z.infer<typeof CustomerSortSchema>;

export const WhoseSchema = z
  .enum(["all", "mine", "team"])
  .meta({ description: "All one may see; those one looks after; those of the teams one leads." });
/** The built-in views 全部, 我负责的, 我下属的. */
export type Whose = z.infer<typeof WhoseSchema>;

/** Which customers, in which order, with what shown of them: what a saved view keeps. */
export const CustomerListSchema = z
  .object({
    scheme: z
      .string()
      .max(63)
      .optional()
      .meta({ description: "Whose tiers, score and metrics; default the first with grades in force." }),
    whose: WhoseSchema.default("all"),
    filter: CustomerFilterSchema.default({ all: [] }),
    sort: z.array(CustomerSortSchema).max(4).default([]).meta({
      description: "By name when empty; by how well it was found when searching.",
    }),
    columns: z.array(CustomerFieldSchema).max(60).default([]).meta({
      description: "Attributes and metrics to answer with, and the columns of an export, in order.",
    }),
  })
  .strict();
/** A list of customers as it is asked for. */
export type CustomerList = z.infer<typeof CustomerListSchema>;
