import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, MoneyText, NumberParam, PageQuery } from "./values.ts";

export const RunSchema = z.object({
  id: z.number().int(),
  scheme: z.string(),
  version: z.number().int(),
  kind: z.enum(["live", "trial", "take-back"]),
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
  query: PageQuery.extend({ scheme: z.string().optional(), status: RunSchema.shape.status.optional() }),
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
  refuses: ["runUnknown", "runNotLast", "runAlreadyGoing"],
  needs: "runSchemes",
});
