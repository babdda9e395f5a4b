import { z } from "zod";
import { explainGrade } from "./grades.ts";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema } from "./values.ts";

const Share = z.number().min(0).max(1);

const SharesSchema = z.object({
  scheme: z.string(),
  run: z.number().int().meta({ description: "The run whose grades are in force." }),
  asOf: DayText,
  attribute: z.object({ code: z.string(), name: LocalNameSchema }),
  tiers: z.array(z.object({ code: z.string(), name: LocalNameSchema, customers: z.number().int() })),
  groups: z
    .array(
      z.object({
        value: z.string().nullable().meta({ description: "Null: customers without a value." }),
        customers: z.number().int().meta({ description: "In a tier or class: those in a state aside." }),
        tiers: z.array(z.number().int()).meta({ description: "In the order of the tiers." }),
        top: z
          .object({
            share: Share,
            low: Share,
            high: Share,
            ratio: z.number().nullable().meta({
              description:
                "To the share among all; null of a small group, and where nobody is in the top tier.",
            }),
            isBelow: z.boolean().meta({
              description:
                "Less than four fifths of the share among all, which lies above the whole interval: a look is due.",
            }),
          })
          .nullable()
          .meta({ description: "Of the top tier, with its 95 % interval; null for classes." }),
        isSmall: z.boolean().meta({ description: "Fewer than 30 customers: a share says little." }),
      }),
    )
    .max(501),
  dependence: z
    .object({ chiSquare: z.number(), freedom: z.number().int(), p: z.number(), cramersV: z.number() })
    .nullable()
    .meta({ description: "Of tiers on groups; null with one group or one tier." }),
});
/** How tiers are spread over groups of customers. */
export type TierShares = z.infer<typeof SharesSchema>;

export const getTierShares = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/shares",
  summary: "How the tiers in force are spread over the values of an attribute: region, size, industry, kind",
  params: z.object({ scheme: z.string() }),
  query: z.object({ attribute: Code }),
  status: 200,
  answer: SharesSchema,
  refuses: ["schemeUnknown", "schemeNotRun", "attributeUnknown", "attributeNotGrouping"],
  needs: "readValue",
});

const TextSchema = z.object({
  title: z.string(),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
});

const StatementSchema = z.object({
  scheme: z.string(),
  version: z.number().int(),
  customer: z.string().nullable(),
  zh: TextSchema,
  en: TextSchema,
});
/** How a decision about a tier is made, to be handed to a customer who asks. */
export type Statement = z.infer<typeof StatementSchema>;

export const getStatement = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/statement",
  summary: "How the decision is made, in both languages; with a customer's code, how theirs came about",
  params: z.object({ scheme: z.string() }),
  query: z.object({ customer: z.string().optional() }),
  status: 200,
  answer: StatementSchema,
  refuses: explainGrade.refuses,
});
