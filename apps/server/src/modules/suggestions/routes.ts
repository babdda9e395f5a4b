import {
  accept,
  learnRules,
  type Outcome,
  type ProblemCode,
  refuse,
  suggestBands as suggestBandsRoute,
  suggestTiers as suggestTiersRoute,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { type TriedRules, type WhatIfWish, whatIf } from "../grading/index.ts";
import { columnsInMemory, isTooLarge, wordDefinitionProblems } from "../metrics/index.ts";
import { learnFromList, nothingLearnt } from "./learn-from-list.ts";
import { suggestBands } from "./suggest-bands.ts";
import { suggestTiers } from "./suggest-tiers.ts";

/** Suggestions out of the data, for rules that are being written. Nothing is changed by any. */
export function serveSuggestions(app: FastifyInstance, context: Context): void {
  serveRoute(app, suggestBandsRoute, ({ asker, params, body, request }) =>
    suggest(context, asker, { ...body, ...params }, languageIn(request), {
      from: async (_, tried) => suggestBands(tried, body),
      empty: { criterion: body.criterion, metric: "", customers: 0, missing: 0, methods: [] },
    }),
  );
  serveRoute(app, suggestTiersRoute, ({ asker, params, body, request }) =>
    suggest(context, asker, { ...body, ...params }, languageIn(request), {
      from: async (_, tried, asOf) => suggestTiers(tried, body.shares, asOf),
      empty: { customers: 0, methods: [] },
    }),
  );
  serveRoute(app, learnRules, ({ asker, params, body, request }) =>
    suggest(context, asker, { ...body, ...params }, languageIn(request), {
      from: (tx, tried) => learnFromList(tx, tried, body),
      empty: { ...nothingLearnt, cannot: null },
    }),
  );
}

interface Suggesting<Found> {
  from(tx: Tx, tried: TriedRules, asOf: string): Promise<Outcome<Found, ProblemCode>>;
  /** What is told beside the problems of rules that could not be tried. */
  readonly empty: Found;
}

type Told<Found> = Found & { asOf: string; problems: ReturnType<typeof wordDefinitionProblems> };

/** Tries the rules as a what-if does, and suggests from what was found. */
async function suggest<Found>(
  context: Context,
  asker: Asker,
  wish: WhatIfWish,
  language: ReturnType<typeof languageOf>,
  { from, empty }: Suggesting<Found>,
): Promise<Outcome<Told<Found>, ProblemCode>> {
  const looked = await whatIf(
    context,
    columnsInMemory(context.database),
    asker,
    wish,
    async (tx, { rules, asOf, tried }): Promise<Outcome<Told<Found>, ProblemCode>> => {
      if (!tried) {
        return accept({ ...empty, asOf, problems: wordDefinitionProblems(rules.problems, language) });
      }
      const found = await from(tx, tried, asOf);
      return found.ok ? accept({ ...found.value, asOf, problems: [] }) : found;
    },
  ).catch((error: unknown) => {
    if (isTooLarge(error)) return refuse("metricTooLarge");
    throw error;
  });
  return looked.ok ? looked.value : (looked as Outcome<Told<Found>, ProblemCode>);
}

function languageIn(request: { readonly headers: { readonly "accept-language"?: string | undefined } }) {
  return languageOf(request.headers["accept-language"]);
}
