import * as contract from "@gradus/contract";
import { accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readOrganisation } from "../organisation/index.ts";
import { guessImport } from "./guess-import.ts";
import { listImports, readImport } from "./import-queries.ts";
import { openBadRows } from "./open-bad-rows.ts";
import { startImport } from "./start-import.ts";
import { storeUpload } from "./store-upload.ts";
import type { StoredImport } from "./stored-import.ts";
import { previewUndo, undoImport } from "./undo-import.ts";
import { wordImport } from "./word-import.ts";

/** Uploads, imports, the rows they refused, and taking them back. */
export function serveIntake(app: FastifyInstance, context: Context): void {
  const { database, dataDirectory, now } = context;
  const word = (stored: StoredImport, request: FastifyRequest) =>
    wordImport(stored, languageOf(request.headers["accept-language"]), now());
  const wordOutcome = (outcome: Outcome<StoredImport, ProblemCode>, request: FastifyRequest) =>
    outcome.ok ? accept(word(outcome.value, request)) : outcome;

  serveRoute(app, contract.uploadFile, ({ body }) => storeUpload(dataDirectory, body));
  serveRoute(app, contract.guessImport, ({ asker, body }) => guessImport(context, asker, body));
  serveRoute(app, contract.startImport, async ({ asker, body, request }) =>
    wordOutcome(await startImport(context, asker, body), request),
  );
  serveRoute(app, contract.listImports, ({ asker, query, request }) =>
    database.asApp(asker, async (tx) => {
      const { total, imports } = await listImports(tx, query);
      return accept({ total, imports: imports.map((stored) => word(stored, request)) });
    }),
  );
  serveRoute(app, contract.getImport, ({ asker, params, request }) =>
    database.asApp(asker, async (tx) => {
      const stored = await readImport(tx, params.id);
      return stored ? accept(word(stored, request)) : refuse("importUnknown", { import: params.id });
    }),
  );
  serveRoute(app, contract.getBadRows, ({ asker, params }) =>
    database.asApp(asker, async (tx) =>
      openBadRows(tx, params.id, dataDirectory, (await readOrganisation(tx)).language),
    ),
  );
  serveRoute(app, contract.previewUndo, ({ asker, params, request }) =>
    database.asApp(asker, async (tx) => {
      const outcome = await previewUndo(tx, params.id);
      if (!outcome.ok) return outcome;
      const { changedSince, ...preview } = outcome.value;
      return accept({
        ...preview,
        import: word(preview.import, request),
        changedSince: changedSince.map((fact) => ({ ...fact, at: fact.at.toISOString() })),
      });
    }),
  );
  serveRoute(app, contract.undoImport, ({ asker, params, body, request }) =>
    database.asApp(asker, async (tx) =>
      wordOutcome(await undoImport(tx, params.id, body.confirmed), request),
    ),
  );
}
