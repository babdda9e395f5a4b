import { rm } from "node:fs/promises";
import * as contract from "@gradus/contract";
import { type Assessment, accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { recordEvent } from "../audit/index.ts";
import { applyCatalogue, dropScale, lockDefinitions, readScales } from "../catalogue/index.ts";
import { withCustomer } from "../customers/index.ts";
import { storeUpload, uploadPath } from "../intake/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { assessCustomer } from "./assess-customer.ts";
import { readAssessment, readAssessments } from "./assessment-queries.ts";
import { correctAssessment } from "./correct-assessment.ts";
import { listDue } from "./list-due.ts";
import { presentAssessment } from "./present-assessment.ts";
import { presentSummary } from "./present-summary.ts";
import { raterOf } from "./rater.ts";
import { readWorksheet } from "./read-worksheet.ts";
import { retireAssessment } from "./retire-assessment.ts";
import { summariseCustomer } from "./summary-queries.ts";
import { takeWorksheet } from "./take-worksheet.ts";
import { undoAssessments } from "./undo-assessments.ts";
import { writeWorksheet } from "./write-worksheet.ts";

/** What one worksheet may have, in bytes. */
const largestWorksheet = 32 * 2 ** 20;

/** Scales, what raters judge of customers on them, what is due, and worksheets. */
export function serveAssessments(app: FastifyInstance, context: Context): void {
  const { database, now } = context;
  const todayIn = async (tx: Tx) => dayInZone(now(), (await readOrganisation(tx)).timeZone);

  serveRoute(app, contract.listAssessmentScales, ({ asker }) =>
    database.asApp(asker, async (tx) =>
      accept({ scales: (await readScales(tx)).map(({ id: _, ...scale }) => scale) }),
    ),
  );
  serveRoute(app, contract.saveAssessmentScale, ({ asker, params, body }) =>
    database.asApp(asker, async (tx) => {
      await lockDefinitions(tx);
      const scale = { ...params, ...body };
      const applied = await applyCatalogue(tx, { scales: [scale] });
      return applied.ok ? accept(scale) : applied;
    }),
  );
  serveRoute(app, contract.dropAssessmentScale, ({ asker, params }) =>
    database.asApp(asker, (tx) => dropScale(tx, params.code)),
  );

  serveRoute(app, contract.listCustomerAssessments, ({ asker, params, query }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => {
        const asOf = await todayIn(tx);
        const scales = await readScales(tx);
        const summaries = await summariseCustomer(tx, id, asOf);
        const { total, assessments } = await readAssessments(tx, id, asOf, query);
        return accept({
          asOf,
          scales: scales.map(({ id: scaleId, ...scale }) => ({
            scale,
            ...presentSummary(summaries.get(scaleId)),
          })),
          total,
          assessments: assessments.map((stored) => presentAssessment(stored, scales, asker)),
        });
      }),
    ),
  );
  serveRoute(app, contract.assessCustomer, ({ asker, params, body }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id: customerId }) => {
        const today = await todayIn(tx);
        const rater = raterOf(asker);
        const id = await assessCustomer(tx, { customerId, rater }, body, today);
        return present(tx, asker, { customerId, today }, id);
      }),
    ),
  );
  serveRoute(app, contract.correctAssessment, ({ asker, params, body }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id: customerId }) => {
        const today = await todayIn(tx);
        const id = await correctAssessment(tx, asker, customerId, { id: params.id, ...body }, today);
        return present(tx, asker, { customerId, today }, id);
      }),
    ),
  );
  serveRoute(app, contract.retireAssessment, ({ asker, params }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id: customerId }) =>
        retireAssessment(tx, asker, customerId, { id: params.id, today: await todayIn(tx) }),
      ),
    ),
  );
  serveRoute(app, contract.undoAssessments, ({ asker, params }) =>
    database.asWorker(asker.actor, (tx) => undoAssessments(tx, asker, params.change)),
  );

  serveRoute(app, contract.listDueAssessments, ({ asker, query }) =>
    readAs(database, asker, async (tx) => listDue(tx, raterOf(asker), query, await todayIn(tx))),
  );
  serveRoute(app, contract.getAssessmentWorksheet, async ({ asker, query, request }) => {
    const written = await readAs(database, asker, async (tx) =>
      writeWorksheet(tx, {
        ...query,
        language: query.language ?? languageIn(request),
        today: await todayIn(tx),
      }),
    );
    if (!written.ok) return written;
    const { rows, ...file } = written.value;
    const { format, scale } = query;
    const details = { rows, format, ...(scale !== undefined && { scale }) };
    await database.asApp(asker, (tx) =>
      recordEvent(tx, { kind: "assessments.exported", subject: "assessments:worksheet", details }),
    );
    return accept(file);
  });
  serveRoute(app, contract.takeAssessmentWorksheet, async ({ asker, query, body, request }) => {
    const uploaded = await storeUpload(context.dataDirectory, body, largestWorksheet);
    if (!uploaded.ok) return uploaded;
    const path = uploadPath(context.dataDirectory, uploaded.value.file) as string;
    try {
      const { today, scales } = await database.asApp(asker, async (tx) => ({
        today: await todayIn(tx),
        scales: await readScales(tx),
      }));
      const scale = scales.find(({ code }) => code === query.scale);
      if (query.scale !== undefined && !scale) {
        return refuse("assessmentScaleUnknown", { scale: query.scale });
      }
      const sheet = await readWorksheet(path, query.name, { scales, scale, today });
      if (!sheet.ok) return sheet;
      const setting = { asker, today, dryRun: query.dryRun, language: languageIn(request) };
      return await database.asApp(asker, async (tx) => accept(await takeWorksheet(tx, sheet.value, setting)));
    } finally {
      await rm(path, { force: true });
    }
  });
}

async function present(
  tx: Tx,
  asker: Asker,
  { customerId, today }: { readonly customerId: number; readonly today: string },
  outcome: Outcome<string, ProblemCode>,
): Promise<Outcome<Assessment, ProblemCode>> {
  if (!outcome.ok) return outcome;
  const stored = await readAssessment(tx, customerId, outcome.value, today);
  return stored
    ? accept(presentAssessment(stored, await readScales(tx), asker))
    : refuse("assessmentUnknown");
}

function languageIn({ headers }: FastifyRequest) {
  return languageOf(headers["accept-language"]);
}
