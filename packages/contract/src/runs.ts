import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, MoneyText, NumberParam, PageQuery, Points } from "./values.ts";

export const RunSchema = z.object({
  id: z.number().int(),
  scheme: z.string(),
  version: z.number().int().nullable().meta({ description: "Null in a trial of a draft." }),
  draft: z
    .number()
    .int()
    .nullable()
    .meta({ description: "In a trial of a draft, the revision that was tried." }),
  kind: z.enum(["live", "trial", "take-back", "regrade"]), // a regrade is of some customers only
  status: z.enum([
    "queued",
    "running",
    "held",
    "published",
    "finished",
    "rejected",
    "superseded",
    "failed",
    "taken-back",
  ]),
  stage: z.string().meta({ description: "queued, metrics, kernel, writing, publishing, done." }),
  asOf: DayText,
  effectiveOn: DayText,
  knownTo: z.number().nullable().meta({ description: "The last numbered change of facts it saw." }),
  customers: z.number(),
  tiers: z.array(
    z.object({
      code: z.string(),
      name: LocalNameSchema,
      customers: z.number(),
      money: MoneyText.nullable().meta({ description: "The scheme's money metric, added up." }),
    }),
  ),
  moves: z.object({
    total: z.number(),
    up: z.number(),
    down: z.number(),
    first: z.number().meta({ description: "Graded for the first time; not a move." }),
    outOfTop: z.number(),
    matrix: z.array(
      z.object({ from: z.string().nullable(), to: z.string().nullable(), customers: z.number() }),
    ),
  }),
  held: z.array(z.enum(["first", "share", "top"])).meta({ description: "Why it waits for a decision." }),
  seconds: z.object({ total: z.number(), metrics: z.number(), kernel: z.number(), write: z.number() }),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
});
/** One evaluation of a scheme version as of a date. */
export type Run = z.infer<typeof RunSchema>;

export const startRun = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/runs",
  summary: "Grade everybody, live or as a trial",
  params: z.object({ scheme: z.string() }),
  body: z.object({
    asOf: DayText.optional().meta({ description: "Default: today in the organisation's time zone." }),
    trial: z.boolean().default(false),
    knownTo: z.string().optional().meta({ description: "A change number or an instant; trials only." }),
    accept: z.boolean().default(false).meta({ description: "Publish even if it would be held." }),
  }),
  status: 202,
  answer: RunSchema,
  refuses: [
    "schemeUnknown",
    "schemeNotYetInForce",
    "schemeOwnList",
    "runAlreadyGoing",
    "runAsOfInFuture",
    "runAsOfBack",
    "runAsOfBeforeFacts",
    "runNoFacts",
    "runKnownToWrong",
    "runKnownToLive",
  ],
  needs: "runSchemes",
});

export const listRuns = defineRoute({
  method: "GET",
  path: "/api/runs",
  summary: "Runs, the latest first",
  query: PageQuery.extend({
    scheme: z.string().optional(),
    status: RunSchema.shape.status.optional(),
    kind: RunSchema.shape.kind.optional().meta({ description: "Left out, all but regrades." }),
  }),
  status: 200,
  answer: z.object({ total: z.number(), runs: z.array(RunSchema) }),
  refuses: [],
});

export const getRun = defineRoute({
  method: "GET",
  path: "/api/runs/{id}",
  summary: "One run",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: RunSchema,
  refuses: ["runUnknown"],
});

export const watchRun = defineRoute({
  method: "GET",
  path: "/api/runs/{id}/events",
  summary: "A run as it comes along, as server-sent events: the run at every change, then “end”",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: { file: "text/event-stream" },
  refuses: ["runUnknown"],
});

const decision = { params: z.object({ id: NumberParam }), status: 200, answer: RunSchema } as const;

export const acceptRun = defineRoute({
  method: "POST",
  path: "/api/runs/{id}/accept",
  summary: "Put a held run into force",
  ...decision,
  refuses: ["runUnknown", "runNotHeld", "runOvertaken"],
  needs: "runSchemes",
});

export const rejectRun = defineRoute({
  method: "POST",
  path: "/api/runs/{id}/reject",
  summary: "Drop a held run; grades stay as they are",
  ...decision,
  refuses: ["runUnknown", "runNotHeld"],
  needs: "runSchemes",
});

export const takeBackRun = defineRoute({
  method: "POST",
  path: "/api/runs/{id}/take-back",
  summary: "Undo the last live run by a compensating one",
  ...decision,
  refuses: ["runUnknown", "schemeOwnList", "runNotLast", "runAlreadyGoing"],
  needs: "runSchemes",
});

/** A tier's, class's or state's code, or `none` for no grade at all. */
const Place = z.string().max(63);

export const listMoves = defineRoute({
  method: "GET",
  path: "/api/runs/{id}/moves",
  summary: "Who moves by a run, or would: against the grades it was compared with",
  params: z.object({ id: NumberParam }),
  query: PageQuery.extend({
    from: Place.optional().meta({
      description:
        "Only out of this tier; “none” for those graded for the first time. Left out, out of any tier.",
    }),
    to: Place.optional().meta({
      description: "Only into this tier or state; “none” for those no longer graded.",
    }),
    direction: z.enum(["up", "down", "out"]).optional().meta({
      description: "out: into a state, or no longer graded.",
    }),
    order: z.enum(["money", "score"]).default("money").meta({
      description: "By the scheme's money metric, largest first, or by how far the score changed.",
    }),
  }),
  status: 200,
  answer: z.object({
    total: z.number(),
    moves: z.array(
      z.object({
        customer: z.string(),
        name: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        scoreBefore: Points.nullable().meta({
          description: "Null without a score, or where it is not kept.",
        }),
        scoreAfter: Points.nullable(),
        money: MoneyText.nullable().meta({
          description: "The scheme's money metric; null where it is not kept.",
        }),
        criterion: z
          .object({
            code: z.string(),
            name: LocalNameSchema,
            before: Points.meta({ description: "What it added to the score; 0 where it was no criterion." }),
            after: Points,
          })
          .nullable()
          .meta({ description: "The criterion whose part of the score changed most." }),
      }),
    ),
  }),
  refuses: ["runUnknown", "runUnfinished", "runResultsGone"],
});

/** Which of the customers that differ are listed: by the tier on either side, `none` for no grade. */
export const ComparisonQuery = PageQuery.extend({ fromA: Place.optional(), fromB: Place.optional() });

const ComparedSchema = z.object({
  scheme: z.string(),
  name: LocalNameSchema,
  run: z.number().int().nullable(),
  asOf: DayText.nullable(),
  tiers: z.array(
    z.object({
      code: z.string(),
      name: LocalNameSchema,
      customers: z.number(),
      money: MoneyText.nullable().meta({ description: "Null where it is not kept." }),
    }),
  ),
});

export const ComparisonSchema = z.object({
  a: ComparedSchema,
  b: ComparedSchema,
  matrix: z.array(z.object({ a: z.string().nullable(), b: z.string().nullable(), customers: z.number() })),
  total: z.number().meta({ description: "Customers whose tier differs, of those asked for." }),
  customers: z.array(
    z.object({
      customer: z.string(),
      name: z.string().nullable(),
      a: z.object({ tier: z.string().nullable(), score: Points.nullable() }),
      b: z.object({ tier: z.string().nullable(), score: Points.nullable() }),
    }),
  ),
});
/** Two sets of grades side by side. */
export type Comparison = z.infer<typeof ComparisonSchema>;

/** What comparisons answer, whatever they compare. */
export const comparison = { status: 200, answer: ComparisonSchema } as const;

export const compareRuns = defineRoute({
  method: "GET",
  path: "/api/runs/compare",
  summary: "What two runs found, side by side",
  query: ComparisonQuery.extend({ a: NumberParam, b: NumberParam }),
  ...comparison,
  refuses: ["runUnknown", "runUnfinished", "runResultsGone"],
});
