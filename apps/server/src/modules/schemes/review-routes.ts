import {
  accept,
  approveDraft as approveRoute,
  type Draft,
  getDifferences,
  getSchemeLog,
  mergeDraft as mergeRoute,
  type Outcome,
  type ProblemCode,
  refuse,
  sendBackDraft as sendBackRoute,
  submitFile as submitFileRoute,
  submitDraft as submitRoute,
  withdrawDraft as withdrawRoute,
} from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { approveDraft, sendBackDraft, withdrawDraft } from "./decide-draft.ts";
import type { StoredDraft } from "./draft-queries.ts";
import { findDifferences } from "./find-differences.ts";
import { mergeDraft } from "./merge-draft.ts";
import { presentDraft } from "./present-draft.ts";
import { readLog } from "./read-log.ts";
import { submitDraft, submitFile } from "./submit-draft.ts";
import { templates } from "./templates.ts";

/** The way of a draft from written to approved, what differs between versions, and who did what. */
export function serveReviews(app: FastifyInstance, { database, now }: Context): void {
  const todayOf = async (tx: Tx) => dayInZone(now(), (await readOrganisation(tx)).timeZone);
  /** Does something to a draft, and answers it as it is then. */
  const answerDraft = (
    { asker, request }: { readonly asker: Asker; readonly request: FastifyRequest },
    act: (tx: Tx) => Promise<Outcome<StoredDraft, string>>,
  ): Promise<Outcome<Draft, ProblemCode>> =>
    database.asApp(asker, async (tx) => {
      const done = await act(tx);
      return done.ok
        ? accept(await presentDraft(tx, done.value, languageIn(request)))
        : refuse(done.problem.code as ProblemCode, done.problem.params);
    });

  serveRoute(app, submitRoute, ({ params, body, ...from }) =>
    answerDraft(from, async (tx) => submitDraft(tx, params.scheme, { ...body, today: await todayOf(tx) })),
  );
  serveRoute(app, submitFileRoute, async ({ body: { file, ...submission }, ...from }) => {
    const given = "template" in file ? templates.get(file.template) : file;
    if (given) {
      return answerDraft(from, async (tx) =>
        submitFile(tx, given, { ...submission, today: await todayOf(tx) }),
      );
    }
    const known = [...templates.keys()].join(", ");
    return refuse("schemeTemplateUnknown", {
      template: "template" in file ? file.template : "",
      templates: known,
    });
  });
  serveRoute(app, withdrawRoute, ({ params, ...from }) =>
    answerDraft(from, (tx) => withdrawDraft(tx, params.scheme)),
  );
  serveRoute(app, approveRoute, ({ params, body, ...from }) =>
    answerDraft(from, (tx) => approveDraft(tx, params.scheme, body.revision)),
  );
  serveRoute(app, sendBackRoute, ({ params, body, ...from }) =>
    answerDraft(from, (tx) => sendBackDraft(tx, params.scheme, body)),
  );
  serveRoute(app, mergeRoute, ({ asker, params, body, request }) =>
    database.asApp(asker, async (tx) => {
      const merged = await mergeDraft(tx, params.scheme, body, languageIn(request));
      if (!merged.ok) return merged;
      const { draft, definition, conflicts, cameIn } = merged.value;
      return accept({
        draft: await presentDraft(tx, draft, languageIn(request)),
        definition: { ...definition },
        conflicts: [...conflicts],
        cameIn: [...cameIn],
      });
    }),
  );
  serveRoute(app, getDifferences, ({ asker, params, query, request }) =>
    database.asApp(asker, (tx) =>
      findDifferences(tx, params.scheme, {
        from: query.from ?? "inForce",
        to: query.to ?? "draft",
        language: languageIn(request),
      }),
    ),
  );
  serveRoute(app, getSchemeLog, ({ asker, params, query }) =>
    database.asApp(asker, (tx) => readLog(tx, params.scheme, query.limit)),
  );
}

function languageIn(request: FastifyRequest) {
  return languageOf(request.headers["accept-language"]);
}
