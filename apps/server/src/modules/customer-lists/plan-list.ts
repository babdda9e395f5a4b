import { accept, type CustomerField, type CustomerList, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readAttributes } from "../catalogue/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { findScheme } from "../schemes/index.ts";
import { type ConditionSql, conditionToSql } from "./condition-queries.ts";
import type { FieldSetting } from "./field-queries.ts";
import { type GradedScheme, readGradedSchemes } from "./figures-queries.ts";
import { describeFields } from "./list-fields.ts";
import { type ListPlan, type ListStatement, listStatement } from "./list-queries.ts";
import { searchToSql } from "./search-queries.ts";

/** What a list is read under, besides the list itself. */
export interface ListSetting extends FieldSetting {
  readonly graded: readonly GradedScheme[];
  readonly currency: string;
  readonly language: "zh" | "en";
}

/** Why a list cannot be had as it was asked for. */
export type ListProblem = "schemeUnknown" | "schemeNotRun" | "listFieldUnknown" | "listConditionWrong";

/** Finds what lists can show now, with the grades of a scheme: the one named, or the first that has any. */
export async function readSetting(
  tx: Tx,
  scheme: string | undefined,
  now: Date,
): Promise<Outcome<ListSetting, "schemeUnknown" | "schemeNotRun">> {
  const organisation = await readOrganisation(tx);
  const graded = await readGradedSchemes(tx);
  const chosen = scheme === undefined ? graded[0] : graded.find(({ code }) => code === scheme);
  if (scheme !== undefined && !chosen) {
    return refuse((await findScheme(tx, scheme)) ? "schemeNotRun" : "schemeUnknown", { scheme });
  }
  return accept({
    graded,
    scheme: chosen,
    fields: describeFields(await readAttributes(tx), chosen),
    today: dayInZone(now, organisation.timeZone),
    currency: organisation.baseCurrency,
    language: organisation.language,
  });
}

/** Checks every part of a list against what there is, and makes a statement of it. */
export function planList(
  tx: Tx,
  list: Omit<CustomerList, "scheme">,
  setting: ListSetting,
): Outcome<ListStatement, ListProblem> {
  const { fields } = setting;
  const unknown = (field: CustomerField) =>
    refuse("listFieldUnknown", { field, fields: [...fields.keys()].join(", ") });
  for (const field of list.columns) if (!fields.has(field)) return unknown(field);

  const conditions: ConditionSql[] = [];
  for (const condition of list.filter.all) {
    const field = fields.get(condition.field);
    if (!field) return unknown(condition.field);
    const made = conditionToSql(condition, field, setting);
    if (!made.ok) return made;
    conditions.push(made.value);
  }
  const sort: ListPlan["sort"][number][] = [];
  for (const { by, direction } of list.sort) {
    const field = fields.get(by);
    if (!field?.column.sortable) return unknown(by);
    sort.push({ field, direction });
  }
  const search = searchToSql(list.filter.search ?? "");
  return accept(listStatement(tx, { whose: list.whose, conditions, search, sort }, setting));
}
