import { z } from "zod";
import { defineRoute } from "./route.ts";
import { DayText } from "./values.ts";

/**
 * Whether grades follow the facts, and what keeps them from it.
 *
 * - `off`: somebody switched it off
 * - `ownList`: the tiers were brought in
 * - `neverRun`: the scheme has no grades in force
 * - `runGoing`: a run over everybody is under way
 * - `runHeld`: a run over everybody waits for a decision
 * - `takenBack`: the last run was taken back
 * - `runTooOld`: the last run over everybody is too long ago for its cut points to count
 * - `tooMany`: more customers changed than are graded again by themselves
 */
export const RegradeObstacle = z.enum([
  "off",
  "ownList",
  "neverRun",
  "runGoing",
  "runHeld",
  "takenBack",
  "runTooOld",
  "tooMany",
]);
/** What keeps customers from being graded again by themselves. */
export type RegradeObstacle = z.infer<typeof RegradeObstacle>;

const RunRef = z.object({ run: z.number().int(), asOf: DayText, at: z.string() });

export const StalenessSchema = z.object({
  scheme: z.string(),
  on: z.boolean().meta({ description: "Whether customers are graded again as their facts change." }),
  customers: z.number().int().meta({ description: "Whose facts changed and did not count yet." }),
  changes: z.number().int().meta({ description: "Numbered changes of facts that did not count yet." }),
  capped: z.boolean().meta({ description: "There are more: counting stopped." }),
  oldestAt: z.string().nullable().meta({ description: "Since when the first of them waits." }),
  obstacle: RegradeObstacle.nullable().meta({
    description: "Why they wait for a run over everybody; null where they are graded in a moment.",
  }),
  limit: z.number().int().meta({ description: "How many customers at once are graded again by themselves." }),
  failure: z
    .object({ at: z.string(), times: z.number().int(), detail: z.string() })
    .nullable()
    .meta({ description: "The last attempt, where it failed: tried again by itself a few times." }),
  lastFull: RunRef.nullable().meta({ description: "The last run over everybody." }),
  lastRegrade: RunRef.nullable().meta({ description: "The last regrade after it that changed something." }),
});
/** How far the grades in force are behind the facts. */
export type Staleness = z.infer<typeof StalenessSchema>;

const params = z.object({ scheme: z.string() });

export const getStaleness = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/staleness",
  summary: "How far the grades in force are behind the facts, and why",
  params,
  status: 200,
  answer: StalenessSchema,
  refuses: ["schemeUnknown"],
});

export const regradeScheme = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/regrade",
  summary: "Grade the customers again whose facts changed, now: also after it failed",
  params,
  status: 202,
  answer: StalenessSchema,
  refuses: ["schemeUnknown", "schemeOwnList", "schemeNotRun"],
  needs: "runSchemes",
});

export const setRegrading = defineRoute({
  method: "PUT",
  path: "/api/schemes/{scheme}/regrading",
  summary: "Say whether customers are graded again as their facts change",
  params,
  body: z.object({ on: z.boolean() }),
  status: 200,
  answer: StalenessSchema,
  refuses: ["schemeUnknown"],
  needs: "runSchemes",
});
