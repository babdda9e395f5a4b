import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ImportMapSchema } from "@gradus/contract";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { readImport } from "./import-queries.ts";
import { runImport } from "./run-import.ts";
import { resumeImports, startImport } from "./start-import.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
});
afterEach(() => intake.close());

const map = ImportMapSchema.parse({ to: "customers", fields: { code: "code" } });

async function acknowledge(content = "code\nA\n") {
  const file = await intake.upload(content);
  const started = await startImport(intake.context, intake.asker, {
    file,
    fileName: "file.csv",
    map,
    dryRun: false,
  });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value;
}

const stored = (id: number) => intake.context.database.asWorker("test", (tx) => readImport(tx, id));

test("a fault is thrown for the queue to try again; what is done again is done from scratch", async () => {
  const { id } = await acknowledge();
  const obstacle = join(intake.context.dataDirectory, "imports"); // a file where a directory belongs
  await writeFile(obstacle, "");
  await expect(runImport(intake.context, id)).rejects.toThrow();
  expect(await stored(id)).toMatchObject({ status: "running", change: null, counts: { faults: 1 } });
  await rm(obstacle);
  await runImport(intake.context, id);
  expect(await stored(id)).toMatchObject({ status: "done", rowsRead: 1, counts: { added: 1 } });
});

test("the fifth fault ends the import, and nothing of it is left", async () => {
  const { id } = await acknowledge();
  await writeFile(join(intake.context.dataDirectory, "imports"), "");
  for (let fault = 1; fault < 5; fault++) await expect(runImport(intake.context, id)).rejects.toThrow();
  await runImport(intake.context, id);
  expect(await stored(id)).toMatchObject({
    status: "failed",
    change: null,
    problem: { code: "fault", params: { reference: `import ${id}` } },
  });
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql`select code from customers union all select kind from changes
      union all select tablename from pg_tables where schemaname = 'staging'`.execute(tx.db),
  );
  expect(rows).toEqual([]);
});

test("an import that is done stays as it is when its job comes again", async () => {
  const { id } = await acknowledge();
  await runImport(intake.context, id);
  const done = await stored(id);
  await runImport(intake.context, id);
  expect(await stored(id)).toEqual(done);
});

test("an upload that is gone by then is said to be gone", async () => {
  const { id, fileKey } = await acknowledge();
  await rm(join(intake.context.dataDirectory, "uploads", fileKey));
  await runImport(intake.context, id);
  expect(await stored(id)).toMatchObject({ status: "refused", problem: { code: "fileUnknown" } });
});

test("whatever was acknowledged and is not done is asked for again", async () => {
  const [first, second] = [await acknowledge(), await acknowledge()];
  await runImport(intake.context, first.id);
  await intake.context.database.owner.query("delete from jobs._private_jobs");
  await resumeImports(intake.context);
  const { rows } = await intake.context.database.owner.query("select key from jobs._private_jobs");
  expect(rows).toEqual([{ key: `import-${second.id}` }]);
});

test("uploads that nobody touched for a week go, unless an import still needs them", async () => {
  const old = await acknowledge();
  await runImport(intake.context, old.id);
  const waiting = await acknowledge();
  const inTenDays = { ...intake.context, now: () => new Date(Date.now() + 10 * 86_400_000) };
  const last = await acknowledge();
  await runImport(inTenDays, last.id);
  expect(await readdir(join(intake.context.dataDirectory, "uploads"))).toEqual([waiting.fileKey]);
});
