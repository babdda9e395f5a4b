import { type RawBuilder, sql } from "kysely";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** How alike two names' cores are written at least, by trigrams shared of all they have. */
const nearEnough = 0.5;

/** Names are compared when they share a piece of three characters that no more than so many names have. */
const namesOfRarePiece = 100;

/** In larger groups of equals each is paired with the one known longest only, not each with each. */
const smallGroup = 8;

/** How likely a pair is one, by reason; near names by their likeness, below the others. */
const scores = { creditCode: 100, sameName: 95, samePinyin: 85, nearNameAtMost: 80 };

/** Puts aside the names of all customers there are, and makes tables for what is read of them; gives how many customers there are. */
export async function createSearchTables(tx: Tx): Promise<number> {
  await sql`set local work_mem = '64MB'`.execute(tx.db);
  await sql`
    create temporary table duplicate_names on commit drop as
    select c.customer_id, n.name_core as core from customers c
    join customer_names n on n.customer_id = c.customer_id and n.retired_change is null
    where c.retired_change is null`.execute(tx.db);
  await sql`analyze duplicate_names`.execute(tx.db);
  await sql`
    create temporary table duplicate_codes (customer_id bigint, credit_code text) on commit drop`.execute(
    tx.db,
  );
  await sql`
    create temporary table duplicate_traits (core text, sound text, digits text) on commit drop`.execute(
    tx.db,
  );
  const { rows } = await sql<{ customers: number }>`
    select count(*) as customers from customers where retired_change is null`.execute(tx.db);
  return rows[0]?.customers ?? 0;
}

/** A text by which a customer is known that may be a credit code. */
export interface PossibleCreditCode {
  readonly customerId: number;
  readonly text: string;
}

/** Keys and texts of attributes, of any kind, that are as long as a credit code, blanks and hyphens aside. */
export async function readPossibleCreditCodes(tx: Tx): Promise<PossibleCreditCode[]> {
  const { rows } = await sql<PossibleCreditCode>`
    select distinct t.customer_id as "customerId", t.text from (
      select customer_id, key as text from customer_keys
      union all
      select customer_id, value_text from customer_attributes where retired_change is null and value_text is not null
    ) k
    cross join lateral (select k.customer_id, translate(k.text, E' \\u3000-\\uff0d', '') as text) t
    join customers c on c.customer_id = t.customer_id and c.retired_change is null
    where length(t.text) = 18`.execute(tx.db);
  return rows;
}

/** The different cores of names. */
export async function readCores(tx: Tx): Promise<{ core: string }[]> {
  const query = sql`select distinct core from duplicate_names`.compile(tx.db);
  const { columns } = await copyColumnsOut(tx.client, query, [{ name: "core", type: "text" }]);
  return columns.core.values.map((core) => ({ core }));
}

/** Gives each core a number, its traits, how many customers have it and which was known first. */
export async function stageCores(tx: Tx): Promise<void> {
  await sql`
    create temporary table duplicate_cores on commit drop as
    select (row_number() over ())::int as no, core, t.sound, t.digits, n.customer_id, n.customers
    from (select core, min(customer_id) as customer_id, count(*) as customers from duplicate_names group by core) n
    join duplicate_traits t using (core)`.execute(tx.db);
  await sql`analyze duplicate_codes, duplicate_cores`.execute(tx.db);
}

/** Makes the table of pairs found, each with a reason and a score. */
export async function createPairs(tx: Tx): Promise<void> {
  await sql`
    create temporary table duplicate_pairs (customer_id bigint, other_id bigint, reason text, score int)
    on commit drop`.execute(tx.db);
}

/** Pairs customers that give the same credit code, wherever they give it. */
export async function pairCreditCodes(tx: Tx): Promise<void> {
  await addPairs(
    tx,
    "creditCode",
    sql`
    select a.customer_id, b.customer_id, ${scores.creditCode}::int
    from (
      select customer_id, credit_code, min(customer_id) over same as first_id, count(*) over same as customers
      from duplicate_codes window same as (partition by credit_code)
    ) a join duplicate_codes b using (credit_code)
    where a.customer_id < b.customer_id and (a.customers <= ${smallGroup}::int or a.customer_id = a.first_id)`,
  );
}

/** Pairs customers whose names have the same core. */
export async function pairSameNames(tx: Tx): Promise<void> {
  await addPairs(
    tx,
    "sameName",
    sql`
    select a.customer_id, b.customer_id, ${scores.sameName}::int
    from duplicate_cores c
    join duplicate_names a on a.core = c.core and (c.customers <= ${smallGroup}::int or a.customer_id = c.customer_id)
    join duplicate_names b on b.core = c.core and b.customer_id > a.customer_id
    where c.customers > 1`,
  );
}

/** Pairs names that are read alike and written otherwise: of each, the customer known longest. */
export async function pairSameSounds(tx: Tx): Promise<void> {
  await addPairs(
    tx,
    "samePinyin",
    sql`
    select a.customer_id, b.customer_id, ${scores.samePinyin}::int
    from (
      select sound, customer_id, min(customer_id) over same as first_id, count(*) over same as names
      from duplicate_cores where sound is not null window same as (partition by sound)
    ) a join duplicate_cores b on b.sound = a.sound and b.customer_id > a.customer_id
    where a.names > 1 and (a.names <= ${smallGroup}::int or a.customer_id = a.first_id)`,
  );
}

/**
 * Pairs names that are written nearly alike: of each, the customer known longest. Comparing each with
 * each is out of the question, so names meet by their rarest trigrams. Of two sets with so much in
 * common, one of the rarest `n - ⌈n·t⌉ + 1` of one must be in the other: prefix filtering (Chaudhuri,
 * Ganti and Kaushik 2006). What more than a hundred names share, such as a city or a trade, brings none
 * together.
 */
export async function pairNearNames(tx: Tx): Promise<void> {
  await sql`
    create temporary table duplicate_trigrams on commit drop as
    select no, trigram from duplicate_cores, unnest(show_trgm(core)) trigram`.execute(tx.db);
  await sql`analyze duplicate_trigrams`.execute(tx.db);
  await sql`
    create temporary table duplicate_rare on commit drop as
    select no, trigram, size from (
      select no, trigram, names, count(*) over (partition by no) as size,
        row_number() over (partition by no order by names, trigram) as nth
      from duplicate_trigrams join (
        select trigram, count(*) as names from duplicate_trigrams group by trigram) f using (trigram)
    ) r
    where names between 2 and ${namesOfRarePiece}::int and nth <= size - ceil(size * ${nearEnough}::float8) + 1`.execute(
    tx.db,
  );
  await sql`analyze duplicate_rare`.execute(tx.db);
  await sql`
    create temporary table duplicate_met on commit drop as
    select distinct a.no, b.no as other from duplicate_rare a
    join duplicate_rare b on b.trigram = a.trigram and b.no > a.no
    where least(a.size, b.size) >= ${nearEnough}::float8 * greatest(a.size, b.size)`.execute(tx.db);
  await sql`analyze duplicate_met`.execute(tx.db);
  await addPairs(
    tx,
    "nearName",
    sql`
    select least(first_id, other_id), greatest(first_id, other_id), round(likeness * ${scores.nearNameAtMost}::int)
    from (
      select a.customer_id as first_id, b.customer_id as other_id, similarity(a.core, b.core) as likeness
      from duplicate_met m join duplicate_cores a on a.no = m.no join duplicate_cores b on b.no = m.other
      where a.digits = b.digits offset 0
    ) met where likeness >= ${nearEnough}::float8`, // by the offset likeness is worked out once
  );
}

/**
 * Replaces the candidates by the pairs found, and gives their number. Customers whose credit codes are
 * known and differ are two, whatever their names.
 */
export async function replaceCandidates(tx: Tx): Promise<number> {
  await sql`delete from duplicate_candidates`.execute(tx.db);
  const { numAffectedRows } = await sql`
    with codes as (
      select customer_id, array_agg(credit_code) as codes from duplicate_codes group by customer_id
    )
    insert into duplicate_candidates (customer_id, other_id, score, reasons)
    select p.customer_id, p.other_id, max(p.score), array_agg(distinct p.reason order by p.reason)
    from duplicate_pairs p
    left join codes a on a.customer_id = p.customer_id
    left join codes b on b.customer_id = p.other_id
    where coalesce(a.codes && b.codes, true)
    group by 1, 2`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** Adds pairs: who was known first, the other, how likely they are one. */
async function addPairs(tx: Tx, reason: string, pairs: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into duplicate_pairs (customer_id, other_id, score, reason)
    select p.*, ${reason} from (${pairs}) p`.execute(tx.db);
}
