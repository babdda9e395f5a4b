import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Who brings the demo company in: shown as the author of all that it brings. */
export const demoActor = "demo";

/** Whether the demo company was ever begun here: its schemes are published first, by itself. */
export async function isDemoBegun(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom("scheme_versions")
    .select("version")
    .where("published_by", "=", demoActor)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether there is any customer. */
export async function hasCustomers(tx: Tx): Promise<boolean> {
  const row = await tx.db.selectFrom("customers").select("customer_id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Something the demo company asked for, and how far it is. */
export interface Trace {
  readonly status: string;
  readonly rows: number;
}

/** The last import of each of the company's files, by the file's name. */
export async function readDemoImports(tx: Tx): Promise<Map<string, Trace>> {
  const rows = await tx.db
    .selectFrom("imports")
    .distinctOn("file_name")
    .select(["file_name", "status", "rows_read as rows"])
    .where("requested_by", "=", demoActor)
    .orderBy("file_name")
    .orderBy("import_id", "desc")
    .execute();
  return new Map(rows.map(({ file_name, ...trace }) => [file_name, trace]));
}

/** How many assessments the company's worksheet brought, taken back since or not; undefined before it was taken. */
export async function readDemoAssessments(tx: Tx): Promise<Trace | undefined> {
  const { rows } = await tx.db
    .selectFrom("customer_assessments as a")
    .innerJoin("changes as c", "c.change_id", "a.recorded_change")
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .where("c.actor", "=", demoActor)
    .where("c.kind", "=", "import-assessments")
    .executeTakeFirstOrThrow();
  return rows === 0 ? undefined : { status: "done", rows };
}

/** The last value report, if it was made, else the company's last attempt at one. */
export async function readDemoReport(tx: Tx): Promise<Trace | undefined> {
  return tx.db
    .selectFrom("value_reports")
    .select("status")
    .select(sql<number>`coalesce((report -> 'customers' ->> 'purchasing')::int, 0)`.as("rows"))
    .where((eb) => eb.or([eb("requested_by", "=", demoActor), eb("status", "=", "done")]))
    .orderBy((eb) => eb("status", "=", "done"), "desc")
    .orderBy("report_id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** By each scheme, the run that gave it grades, whoever asked for it, else the company's last attempt. */
export async function readDemoRuns(tx: Tx): Promise<Map<string, Trace>> {
  const rows = await tx.db
    .selectFrom("runs as r")
    .innerJoin("schemes as s", "s.scheme_id", "r.scheme_id")
    .distinctOn("s.code")
    .select(["s.code", "r.status"])
    .select(sql<number>`coalesce((r.summary ->> 'customers')::int, 0)`.as("rows"))
    .where((eb) => eb.or([eb("r.requested_by", "=", demoActor), eb("r.status", "=", "published")]))
    .where("r.kind", "=", "live")
    .orderBy("s.code")
    .orderBy((eb) => eb("r.status", "=", "published"), "desc")
    .orderBy("r.run_id", "desc")
    .execute();
  return new Map(rows.map(({ code, ...trace }) => [code, trace]));
}
