import { sql } from "kysely";
import type { Tx } from "../platform/database/tx.ts";

/** Imports, runs and value reports that wait for the queue. */
export async function readAskedJobs(tx: Tx): Promise<{ kind: "import" | "run" | "value"; id: number }[]> {
  const imports = await tx.db
    .selectFrom("imports")
    .select(["import_id as id", sql<"import">`'import'`.as("kind")])
    .where("status", "=", "queued")
    .execute();
  const runs = await tx.db
    .selectFrom("runs")
    .select(["run_id as id", sql<"run">`'run'`.as("kind")])
    .where("status", "=", "queued")
    .execute();
  const reports = await tx.db
    .selectFrom("value_reports")
    .select(["report_id as id", sql<"value">`'value'`.as("kind")])
    .where("status", "=", "queued")
    .execute();
  return [...imports, ...runs, ...reports];
}

/** What bringing in the demo company has left, all in all. */
export async function readOutcome(tx: Tx) {
  const count = async (table: "imports" | "scheme_versions") => {
    const { total } = await tx.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return total;
  };
  return {
    imports: await count("imports"),
    versions: await count("scheme_versions"),
    organisation: await tx.db
      .selectFrom("organisation")
      .select(["base_currency", "time_zone"])
      .executeTakeFirstOrThrow(),
    runs: await tx.db.selectFrom("runs").select(["as_of", "requested_by"]).execute(),
    standings: await tx.db
      .selectFrom("standings")
      .select(["tier", "score"])
      .orderBy("score", "desc")
      .execute(),
    log: await tx.db.selectFrom("audit_entries").select(["actor", "kind"]).orderBy("entry").execute(),
  };
}
