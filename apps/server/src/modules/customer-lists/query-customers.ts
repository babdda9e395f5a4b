import {
  accept,
  type CustomerList,
  type CustomerRow,
  type GradeSource,
  type Outcome,
} from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readLastChange } from "../changes/index.ts";
import { nameFlags } from "../grading/index.ts";
import type { GradedScheme } from "./figures-queries.ts";
import type { ListCache, ListedIds } from "./list-cache.ts";
import { type ListStatement, readListed, readThroughViews } from "./list-queries.ts";
import { readPage } from "./page-queries.ts";
import { type ListProblem, type ListSetting, planList, readSetting } from "./plan-list.ts";
import { readPageValues } from "./present-values.ts";

/** A list resolved: who is on it, in order, and under what it was read. */
export interface FoundList {
  readonly ids: ListedIds;
  readonly setting: ListSetting;
}

/** Finds who is on a list, in order. The listing must have followed the facts. */
export async function findListed(
  tx: Tx,
  list: CustomerList,
  now: Date,
  cache: ListCache,
): Promise<Outcome<FoundList, ListProblem>> {
  const setting = await readSetting(tx, list.scheme, now);
  if (!setting.ok) return setting;
  const planned = planList(tx, list, setting.value);
  if (!planned.ok) return planned;
  const key = await keyOf(tx, planned.value, setting.value);
  const ids = await cache.find(key, () => readThroughViews(tx, () => readListed(tx, planned.value)));
  return accept({ ids, setting: setting.value });
}

/** All that the order of a list follows from: who asks, what is asked, and the state of facts and grades. */
async function keyOf(
  tx: Tx,
  { sql, parameters }: ListStatement,
  { scheme, today }: ListSetting,
): Promise<string> {
  const { scope, owner, teams } = tx.asker;
  const runs = scheme && [scheme.schemeId, scheme.lastRunId];
  return JSON.stringify([await readLastChange(tx), runs, today, scope, owner, teams, sql, parameters]);
}

/** A page of a list as it is asked for. */
export interface PageWish extends CustomerList {
  readonly offset: number;
  readonly limit: number;
}

/** Answers a page of a list, with how many there are in all. */
export async function queryCustomers(
  tx: Tx,
  wish: PageWish,
  now: Date,
  cache: ListCache,
): Promise<Outcome<{ total: number; rows: CustomerRow[]; figures: GradeSource | null }, ListProblem>> {
  const found = await findListed(tx, wish, now, cache);
  if (!found.ok) return found;
  const { ids, setting } = found.value;
  const rows = await readRows(tx, ids.subarray(wish.offset, wish.offset + wish.limit), wish.columns, setting);
  return accept({ total: ids.length, rows, figures: presentFigures(setting.scheme) });
}

/** Reads what is shown of customers, in the order of their ids. */
export async function readRows(
  tx: Tx,
  ids: ListedIds,
  columns: CustomerList["columns"],
  setting: ListSetting,
): Promise<CustomerRow[]> {
  const { today, scheme, fields } = setting;
  const { page, values } = await readThroughViews(tx, async () => {
    const page = await readPage(tx, ids, { today, schemeId: scheme?.schemeId });
    return { page, values: await readPageValues(tx, page, columns, setting) };
  });
  const tiers = new Map(fields.get("tier")?.column.choices?.map(({ value, name }) => [value, name]));
  return page.map(({ id: _, metrics: _kept, flags, ...row }, position) => ({
    ...row,
    flags: scheme ? nameFlags(scheme.closure.scheme, flags ?? []) : [],
    score: row.score === null ? null : row.score / 100,
    tierName: row.tier === null ? null : (tiers.get(row.tier) ?? { zh: row.tier, en: row.tier }),
    values: Object.fromEntries([...values].map(([field, valueAt]) => [field, valueAt(position)])),
  }));
}

/** The run behind the figures of a list, as it goes over the wire. */
export function presentFigures(scheme: GradedScheme | undefined): GradeSource | null {
  if (!scheme) return null;
  const { code, version, runId, asOf, closure } = scheme;
  return { scheme: code, name: closure.scheme.name, version, run: runId, asOf };
}
