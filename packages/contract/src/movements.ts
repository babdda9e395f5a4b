import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText, LocalNameSchema, MoneyText, PageQuery, Points } from "./values.ts";

const PendingMoveSchema = z.object({
  customer: z.string(),
  name: z.string().nullable(),
  from: z.string().meta({ description: "The code of the tier in force." }),
  to: z.string().meta({ description: "Where the move goes if nothing changes." }),
  since: DayText.meta({ description: "Since when the move is due without a break." }),
  due: DayText.meta({ description: "The first run as of this day or later puts it into force." }),
  daysLeft: z
    .number()
    .int()
    .meta({ description: "From today to the due day; below 0 where a run is overdue." }),
  score: Points.nullable(),
  money: MoneyText.nullable().meta({ description: "By the scheme's money metric, as of the last run." }),
});

const pendingRefusals = ["schemeUnknown", "schemeNotRun"] as const;

export const listPending = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/pending",
  summary: "Rises and falls of tier that wait for their day, the next due first",
  params: z.object({ scheme: z.string() }),
  query: PageQuery.extend({ direction: z.enum(["up", "down"]).optional() }),
  status: 200,
  answer: z.object({
    asOf: DayText.meta({ description: "The day of the run that found them." }),
    today: DayText,
    tiers: z.array(z.object({ code: z.string(), name: LocalNameSchema })),
    up: z.number().int().meta({ description: "How many rises wait." }),
    down: z.number().int().meta({ description: "How many falls wait." }),
    total: z.number().int().meta({ description: "How many there are in the direction asked for." }),
    moves: z.array(PendingMoveSchema),
  }),
  refuses: pendingRefusals,
});

export const exportPending = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/pending/export",
  summary: "The worksheet of cases: pending moves with their points, and room for decision and reason",
  params: z.object({ scheme: z.string() }),
  query: z.object({ format: z.enum(["csv", "xlsx"]), direction: z.enum(["up", "down"]).optional() }),
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: pendingRefusals,
  needs: "exportCustomers",
});
