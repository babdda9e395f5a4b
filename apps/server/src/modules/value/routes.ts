import * as contract from "@gradus/contract";
import {
  accept,
  type FittedModelAnswer,
  type Language,
  type ProblemCode,
  type ValueReport,
  wordProblem,
} from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { withCustomer } from "../customers/index.ts";
import { currencyDigits, formatMinor } from "../organisation/index.ts";
import { addValueMetrics } from "./add-value-metrics.ts";
import { findValue } from "./customer-value-queries.ts";
import { fitModel } from "./fit-model.ts";
import { type GroupMember, readGroup } from "./group-queries.ts";
import { presentCustomerValue } from "./present-customer-value.ts";
import { readLastReport, readLastWork, type StoredWork } from "./report-queries.ts";
import { saveValueSettings } from "./save-value-settings.ts";
import { readValueSettings } from "./settings-queries.ts";
import { startValueReport } from "./start-value-report.ts";
import { wordAbstentions } from "./word-abstentions.ts";

/** What customers are worth: settings, reports, groups of customers, and one customer's value. */
export function serveValue(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, contract.getValue, ({ asker, request }) =>
    database.asApp(asker, async (tx) => {
      const work = await readLastWork(tx);
      const last = await readLastReport(tx);
      return accept({
        settings: await readValueSettings(tx),
        report: last ? wordAbstentions<ValueReport>(last.report, languageIn(request)) : null,
        work: work ? presentWork(work, languageIn(request)) : null,
      });
    }),
  );
  serveRoute(app, contract.saveValueSettings, ({ asker, body }) =>
    database.asApp(asker, (tx) => saveValueSettings(tx, body)),
  );
  serveRoute(app, contract.startValueReport, ({ asker, body, request }) =>
    database.asApp(asker, async (tx) => {
      const started = await startValueReport(tx, body.asOf, now());
      return started.ok ? accept(presentWork(started.value, languageIn(request))) : started;
    }),
  );
  serveRoute(app, contract.fitModel, async ({ asker, body, request }) => {
    const fitted = await fitModel({ database, now }, asker, body);
    if (!fitted.ok) return fitted;
    return accept(wordAbstentions<FittedModelAnswer>(fitted.value, languageIn(request)));
  });
  serveRoute(app, contract.addValueMetrics, ({ asker }) => database.asApp(asker, addValueMetrics));

  serveRoute(app, contract.getCustomerValue, ({ asker, params, request }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => {
        const last = await readLastReport(tx);
        const found = last && (await findValue(tx, last.id, id));
        return accept({
          value: last ? presentCustomerValue(found, last.report, languageIn(request)) : null,
        });
      }),
    ),
  );
  serveRoute(app, contract.listValueCustomers, ({ asker, query }) =>
    readAs(database, asker, async (tx) => {
      const last = await readLastReport(tx);
      if (!last) return accept({ total: 0, asOf: null, customers: [] });
      const { total, customers } = await readGroup(tx, { ...query, reportId: last.id });
      const digits = currencyDigits(last.report.currency);
      return accept({
        ...{ total, asOf: last.report.asOf },
        customers: customers.map((customer) => presentMember(customer, digits)),
      });
    }),
  );
}

function presentWork(work: StoredWork, language: Language): contract.ValueWork {
  const { settings: _, problem, requestedAt, finishedAt, ...rest } = work;
  return {
    ...rest,
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    problem: problem && {
      code: problem.code,
      detail: wordProblem({ ...problem, code: problem.code as ProblemCode }, language),
    },
  };
}

function presentMember({ spend, lifetimeValue, profit, ...rest }: GroupMember, digits: number) {
  const money = (minor: number) => formatMinor(BigInt(minor), digits);
  return {
    ...rest,
    spend: money(spend),
    lifetimeValue: lifetimeValue === null ? null : money(lifetimeValue),
    profit: money(profit),
  };
}

function languageIn({ headers }: FastifyRequest): Language {
  return languageOf(headers["accept-language"]);
}
