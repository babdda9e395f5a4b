import * as contract from "@gradus/contract";
import { accept } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { countCandidates, readCandidates } from "./candidate-queries.ts";
import { compareCustomers } from "./compare-customers.ts";
import { findPair } from "./find-pair.ts";
import { mergeCustomers } from "./merge-customers.ts";
import { readMerges } from "./merge-log-queries.ts";
import { deleteDismissal, insertDismissal } from "./pair-queries.ts";
import { readLastDone, readLastSearch } from "./search-queries.ts";
import { startSearch } from "./start-search.ts";
import { undoMerge } from "./undo-merge.ts";

/** Searching for duplicates, comparing them, saying that they are none, merging, and taking that back. */
export function serveDuplicates(app: FastifyInstance, { database, now }: Context): void {
  const today = async (tx: Tx) => dayInZone(now(), (await readOrganisation(tx)).timeZone);

  serveRoute(app, contract.startDuplicateSearch, ({ asker }) => database.asApp(asker, startSearch));
  serveRoute(app, contract.getDuplicateSearch, ({ asker }) =>
    database.asApp(asker, async (tx) =>
      accept({
        search: (await readLastSearch(tx)) ?? null,
        lastDoneAt: (await readLastDone(tx))?.toISOString() ?? null,
      }),
    ),
  );
  serveRoute(app, contract.listDuplicates, ({ asker, query }) =>
    database.asApp(asker, async (tx) => {
      const counts = await countCandidates(tx, query.reason);
      return accept({ total: counts[query.state], counts, candidates: await readCandidates(tx, query) });
    }),
  );
  serveRoute(app, contract.compareDuplicates, ({ asker, params }) =>
    database.asApp(asker, async (tx) => compareCustomers(tx, [params.a, params.b], await today(tx))),
  );
  const decidePair =
    (decide: (tx: Tx, first: number, other: number) => Promise<void>) =>
    ({ asker, params }: { asker: Asker; params: { a: string; b: string } }) =>
      database.asApp(asker, async (tx) => {
        const pair = await findPair(tx, [params.a, params.b]);
        if (!pair.ok) return pair;
        const ids = pair.value.map(({ id }) => id);
        await decide(tx, Math.min(...ids), Math.max(...ids));
        return accept(undefined);
      });
  serveRoute(app, contract.dismissDuplicate, decidePair(insertDismissal));
  serveRoute(app, contract.restoreDuplicate, decidePair(deleteDismissal));

  serveRoute(app, contract.mergeDuplicates, ({ asker, body }) =>
    database.asApp(asker, async (tx) => mergeCustomers(tx, body, await today(tx))),
  );
  serveRoute(app, contract.listMerges, ({ asker, query }) =>
    database.asApp(asker, async (tx) => accept(await readMerges(tx, query))),
  );
  serveRoute(app, contract.undoMerge, ({ asker, params }) =>
    database.asApp(asker, (tx) => undoMerge(tx, params.change)),
  );
}
