import { accept, type getCustomerColumns, type Outcome } from "@gradus/contract";
import type { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { readTextsInUse } from "./choice-queries.ts";
import { readThroughViews } from "./list-queries.ts";
import { readSetting } from "./plan-list.ts";
import { presentFigures } from "./query-customers.ts";

type Columns = z.output<typeof getCustomerColumns.answer>;

/** Says what lists can show now, with the owners, teams and tags there are to choose from. */
export async function readColumns(
  tx: Tx,
  scheme: string | undefined,
  now: Date,
): Promise<Outcome<Columns, "schemeUnknown" | "schemeNotRun">> {
  const setting = await readSetting(tx, scheme, now);
  if (!setting.ok) return setting;
  const { fields, graded, currency } = setting.value;
  const inUse = new Map<string, string[]>(
    Object.entries(await readThroughViews(tx, () => readTextsInUse(tx))),
  );
  const { owner, teams = [] } = tx.asker;
  return accept({
    columns: [...fields.values()].map(({ column }) => ({
      ...column,
      choices:
        inUse.get(column.field)?.map((value) => ({ value, name: { zh: value, en: value } })) ??
        column.choices,
    })),
    figures: presentFigures(setting.value.scheme),
    schemes: graded.map(({ code, closure }) => ({ code, name: closure.scheme.name })),
    currency,
    views: { mine: owner !== undefined, team: teams.length > 0 },
  });
}
