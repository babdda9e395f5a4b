import type pg from "pg";

/** An import as it stands. */
export interface StandingImport {
  readonly id: number;
  readonly fileName: string;
  readonly status: string;
  readonly change: string | null;
  readonly undoneChange: string | null;
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly counts: Record<string, unknown>;
  /** Facts recorded under its change, corrected since or not. */
  readonly recorded: number;
}

/** All there is to know of the imports at one instant. */
export interface StandingFacts {
  /** In the order they took effect; then those that have not. */
  readonly imports: readonly StandingImport[];
  readonly facts: readonly string[];
  /** Change numbers that facts name and that are no change, and changes that no import owns. */
  readonly dangling: readonly string[];
  readonly stagingTables: readonly string[];
  /** Codes that two customers have. */
  readonly doubledCustomers: readonly string[];
}

/** Reads the imports and the facts in force, at one instant. */
export function readStandingFacts(database: pg.Client): Promise<StandingFacts> {
  return atOneInstant(database, async () => {
    const imports = await database.query(`
      select import_id::int as id, file_name as "fileName", status, change_id as change, undone_change as "undoneChange",
        rows_read::int as "rowsRead", rows_bad::int as "rowsBad", counts,
        (select count(*)::int from activities a where a.recorded_change = i.change_id) as recorded
      from imports i order by change_id nulls last, import_id`);
    const facts = await readTexts(
      database,
      `select concat_ws(' ', a.external_id, c.code, a.day, a.amount) as text
      from activities a left join customers c on c.customer_id = a.customer_id and c.retired_change is null
      where a.retired_change is null`,
    );
    return {
      imports: imports.rows,
      facts,
      dangling: await readDangling(database),
      stagingTables: await readTexts(
        database,
        "select relname as text from pg_class where relkind = 'r' and relname ~ '^import_[0-9]'",
      ),
      doubledCustomers: await readTexts(
        database,
        "select code as text from customers where retired_change is null group by code having count(*) > 1",
      ),
    };
  });
}

/** Every table with versions, whatever it is called: a version is recorded and retired under changes that are there. */
async function readDangling(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ table: string; column: string }>(`
    select c.table_name as table, c.column_name as column
    from information_schema.columns c join pg_class t on t.oid = format('public.%I', c.table_name)::regclass
    where c.table_schema = 'public' and c.column_name in ('recorded_change', 'retired_change') and not t.relispartition`);
  const versions = rows.map(
    ({ table, column }) => `
      select distinct '${table}.${column} ' || ${column} as text from ${table}
      where ${column} is not null and ${column} not in (select change_id from changes)`,
  );
  const orphans = `
    select concat_ws(' ', kind, change_id) as text from changes
    where change_id not in (select change_id from imports where change_id is not null
      union all select undone_change from imports where undone_change is not null)`;
  return readTexts(database, [...versions, orphans].join(" union all "));
}

/** A run as it stands. */
export interface StandingRun {
  readonly id: number;
  readonly kind: string;
  readonly status: string;
  readonly asOf: string;
  readonly effectiveOn: string;
  readonly wasPublished: boolean;
}

/** All there is to know of the grades at one instant. */
export interface StandingGrades {
  /** In the order they were published; then those that were not. */
  readonly runs: readonly StandingRun[];
  /** `customer tier`, from the standings. */
  readonly standings: readonly string[];
  /** `customer tier`, from the spans without an end. */
  readonly openSpans: readonly string[];
  /** `customer tier from to`, empty ones left out. */
  readonly spans: readonly string[];
  readonly overlaps: number;
  /** Spans and standings that name a run that was never published. */
  readonly dangling: number;
}

/** Reads the runs and the grades in force, at one instant. */
export function readStandingGrades(database: pg.Client): Promise<StandingGrades> {
  return atOneInstant(database, async () => {
    const runs = await database.query(`
      select run_id::int as id, kind, status, as_of::text as "asOf", effective_on::text as "effectiveOn",
        published_at is not null as "wasPublished"
      from runs where kind <> 'trial' order by published_at nulls last, run_id`);
    const of = (source: string) =>
      readTexts(
        database,
        `select concat_ws(' ', c.code, g.tier) as text from ${source} join customers c using (customer_id)`,
      );
    const counts = await database.query(`
      select (select count(*)::int from spans a join spans b on a.customer_id = b.customer_id
          and a.scheme_id = b.scheme_id and a.span_id < b.span_id
          and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)) as overlaps,
        (select count(*)::int from (
            select opened_by as run_id from spans union all select closed_by from spans where closed_by is not null
            union all select run_id from standings
          ) named where run_id not in (select run_id from runs where published_at is not null)) as dangling`);
    return {
      runs: runs.rows,
      standings: await of("standings g"),
      openSpans: await of("(select * from spans where valid_to is null) g"),
      spans: await readTexts(
        database,
        `select concat_ws(' ', c.code, s.tier, s.valid_from, coalesce(s.valid_to::text, '-')) as text
        from spans s join customers c using (customer_id) where s.valid_from is distinct from s.valid_to`,
      ),
      ...counts.rows[0],
    };
  });
}

/** `customer tier`, as a trial found them. */
export function readTrialGrades(database: pg.Client, runId: number): Promise<string[]> {
  return readTexts(
    database,
    `select concat_ws(' ', c.code, g.tier) as text from run_results g join customers c using (customer_id)
    where g.run_id = ${runId}`,
  );
}

/** How many imports and runs are still to be done. */
export async function countUnfinished(database: pg.Client): Promise<number> {
  const { rows } = await database.query(`
    select (select count(*) from imports where status in ('queued', 'running'))::int
      + (select count(*) from runs where status in ('queued', 'running'))::int as unfinished`);
  return rows[0].unfinished;
}

/** How many jobs the queue holds, whatever their state. */
export async function countJobs(database: pg.Client): Promise<number> {
  const { rows } = await database.query("select count(*)::int as jobs from jobs.jobs");
  return rows[0].jobs;
}

async function atOneInstant<T>(database: pg.Client, read: () => Promise<T>): Promise<T> {
  await database.query("begin isolation level repeatable read read only");
  try {
    return await read();
  } finally {
    await database.query("commit");
  }
}

async function readTexts(database: pg.Client, query: string): Promise<string[]> {
  const { rows } = await database.query<{ text: string }>(`${query} order by 1`);
  return rows.map(({ text }) => text);
}
