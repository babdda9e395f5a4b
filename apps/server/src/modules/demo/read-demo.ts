import type { Demo, SchemeFile } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { DemoCompany, DemoImport, DemoWorksheet } from "./demo-company.ts";
import {
  isDemoBegun,
  readDemoAssessments,
  readDemoImports,
  readDemoReport,
  readDemoRuns,
  type Trace,
} from "./demo-queries.ts";

/** One step of bringing the company in, with what it works on. */
export type DemoStep = Demo["steps"][number] &
  (
    | { readonly kind: "import"; readonly of: DemoImport | DemoWorksheet }
    | { readonly kind: "run"; readonly of: SchemeFile["scheme"] }
    | { readonly kind: "value" }
  );

type Status = DemoStep["status"];

const statuses: Readonly<Record<string, Status>> = {
  queued: "running",
  running: "running",
  done: "done",
  undone: "done", // it was in, and somebody has taken it back since
  published: "done",
  "taken-back": "done",
};

const valueName = { en: "What customers are worth", zh: "客户价值" };

/** The steps of bringing the company in, in their order, as far as they are: the imports and runs tell. */
export async function readDemoSteps(tx: Tx, company: DemoCompany): Promise<DemoStep[]> {
  const [imports, runs] = [await readDemoImports(tx), await readDemoRuns(tx)];
  return [
    ...company.imports.map((of) => ({
      ...{ kind: "import" as const, of, name: of.name },
      ...progressOf(imports.get(of.file)),
    })),
    ...(await readWorksheetStep(tx, company)),
    ...company.schemes.map(({ scheme }) => ({
      ...{ kind: "run" as const, of: scheme, name: scheme.name },
      ...progressOf(runs.get(scheme.code)),
    })),
    { kind: "value" as const, name: valueName, ...progressOf(await readDemoReport(tx)) },
  ];
}

async function readWorksheetStep(tx: Tx, { assessments: of }: DemoCompany): Promise<DemoStep[]> {
  if (!of) return [];
  return [{ kind: "import", of, name: of.name, ...progressOf(await readDemoAssessments(tx)) }];
}

/** The demo company as pages show it. */
export async function readDemo(tx: Tx, company: DemoCompany | undefined): Promise<Demo> {
  if (!company) return { offered: false, status: "none", currency: null, timeZone: null, steps: [] };
  const { currency, timeZone } = company;
  const steps = await readDemoSteps(tx, company);
  return {
    ...{ offered: true, currency, timeZone },
    status: (await isDemoBegun(tx)) ? statusOf(steps) : "none",
    steps: steps.map(({ kind, name, status, rows }) => ({ kind, name, status, rows })),
  };
}

function progressOf(trace: Trace | undefined): { status: Status; rows: number | null } {
  if (!trace) return { status: "waiting", rows: null };
  return { status: statuses[trace.status] ?? "failed", rows: trace.rows };
}

function statusOf(steps: readonly DemoStep[]): Demo["status"] {
  const next = steps.find(({ status }) => status !== "done");
  if (!next) return "done";
  return next.status === "failed" ? "failed" : "running";
}
