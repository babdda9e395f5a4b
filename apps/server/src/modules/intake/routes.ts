import * as contract from "@gradus/contract";
import { accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveEvents } from "../../platform/http/serve-events.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { vaultOf } from "../../platform/secrets/open-vault.ts";
import { readOrganisation } from "../organisation/index.ts";
import { fixRow } from "./fix-row.ts";
import { guessImport } from "./guess-import.ts";
import { listImports, readImport } from "./import-queries.ts";
import { listProblems } from "./list-problems.ts";
import { openBadRows } from "./open-bad-rows.ts";
import { previewImport } from "./preview-import.ts";
import { readMaps, removeMap, type StoredMap, saveMap } from "./saved-map-queries.ts";
import { startImport } from "./start-import.ts";
import { storeUpload } from "./store-upload.ts";
import type { StoredImport } from "./stored-import.ts";
import { previewUndo, undoImport } from "./undo-import.ts";
import { wordImport } from "./word-import.ts";
import { writeTemplate } from "./write-template.ts";

/** Uploads, imports, the rows they refused, and taking them back. */
export function serveIntake(app: FastifyInstance, context: Context): void {
  const { database, dataDirectory, now } = context;
  const openVault = vaultOf(context, "contacts");
  const word = (stored: StoredImport, request: FastifyRequest) =>
    wordImport(stored, languageIn(request), now());
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
  serveRoute(app, contract.undoImport, async ({ asker, params, body, request }) => {
    const undone = await database.asApp(asker, (tx) => undoImport(tx, params.id, body.confirmed));
    if (undone.ok && undone.value.removedContacts.length > 0) {
      const vault = await openVault();
      if (vault.ok) await vault.value.keys.destroy(undone.value.removedContacts);
    }
    return wordOutcome(undone, request);
  });
  serveEvents(app, contract.watchImport, ({ asker, params, request }) => ({
    read: () =>
      database.asApp(asker, async (tx) => {
        const stored = await readImport(tx, params.id);
        if (!stored) return refuse("importUnknown", { import: params.id });
        const isOver = stored.status !== "queued" && stored.status !== "running";
        return accept({ document: word(stored, request), isOver });
      }),
  }));
  serveRoute(app, contract.previewImport, ({ asker, params, request }) =>
    previewImport(context, asker, params.id, languageIn(request)),
  );
  serveRoute(app, contract.listImportProblems, ({ asker, params, query, request }) =>
    listProblems(context, asker, params.id, { ...query, language: languageIn(request) }),
  );
  serveRoute(app, contract.fixImportRow, async ({ asker, params, body, request }) => {
    const fixed = await fixRow(context, asker, params.id, body);
    if (!fixed.ok) return fixed;
    const problem = fixed.value;
    return accept({
      line: body.line,
      problem: problem
        ? { code: problem.code, detail: contract.wordProblem(problem, languageIn(request)) }
        : null,
    });
  });
  serveRoute(app, contract.getImportTemplate, async ({ params, query }) =>
    accept(await writeTemplate({ ...params, ...query })),
  );
  serveSavedMaps(app, context);
}

function serveSavedMaps(app: FastifyInstance, { database, now }: Context): void {
  const present = ({ savedAt, columns, ...saved }: StoredMap): contract.SavedMap => ({
    ...{ ...saved, columns: [...columns], savedAt: savedAt.toISOString() },
  });
  serveRoute(app, contract.listImportMaps, ({ asker, query }) =>
    database.asApp(asker, async (tx) => accept({ maps: (await readMaps(tx, query.to)).map(present) })),
  );
  serveRoute(app, contract.saveImportMap, ({ asker, body }) =>
    database.asApp(asker, async (tx) => accept(present(await saveMap(tx, body, now())))),
  );
  serveRoute(app, contract.deleteImportMap, ({ asker, params }) =>
    database.asApp(asker, async (tx) =>
      (await removeMap(tx, params.id)) ? accept(undefined) : refuse("importMapUnknown", { map: params.id }),
    ),
  );
}

function languageIn(request: FastifyRequest): contract.Language {
  return languageOf(request.headers["accept-language"]);
}
