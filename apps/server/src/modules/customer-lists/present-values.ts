import type { CustomerField, CustomerRow } from "@gradus/contract";
import { evaluateFormulas, type MetricColumn, orderMetrics, parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { storedMetrics } from "../grading/index.ts";
import { presentValue } from "../metrics/index.ts";
import { type PageAttribute, type PageRow, readPageAttributes } from "./page-queries.ts";
import type { ListSetting } from "./plan-list.ts";

type Value = CustomerRow["values"][string];

/** Gives the value of a field for a position on the page. */
export type PageValue = (position: number) => Value;

/** Readers of the attributes and metrics among the fields, for the customers of a page. */
export async function readPageValues(
  tx: Tx,
  rows: readonly PageRow[],
  wanted: readonly CustomerField[],
  setting: ListSetting,
): Promise<Map<CustomerField, PageValue>> {
  const attributes = await attributeValues(tx, rows, wanted, setting);
  return new Map([...attributes, ...metricValues(rows, wanted, setting)]);
}

async function attributeValues(
  tx: Tx,
  rows: readonly PageRow[],
  wanted: readonly CustomerField[],
  { fields, today }: ListSetting,
): Promise<[CustomerField, PageValue][]> {
  const asked = wanted.flatMap((field) => {
    const source = fields.get(field)?.source;
    return source?.from === "attribute" ? [{ field, ...source }] : [];
  });
  const found = await readPageAttributes(
    tx,
    rows.map(({ id }) => id),
    asked.map(({ id }) => id),
    today,
  );
  const byKey = new Map(found.map((value) => [`${value.id} ${value.attribute}`, value]));
  return asked.map(({ field, id, attribute }) => [
    field,
    (position) => presentAttribute(attribute.type, byKey.get(`${rows[position]?.id} ${id}`)),
  ]);
}

function presentAttribute(type: string, value: PageAttribute | undefined): Value {
  if (!value) return null;
  if (type === "bool") return value.number === null ? null : value.number === 1;
  return value.text ?? value.number ?? value.day;
}

/** Metrics as standings keep them; formulas follow from them and from the day of the run. */
function metricValues(
  rows: readonly PageRow[],
  wanted: readonly CustomerField[],
  { fields, scheme }: ListSetting,
): [CustomerField, PageValue][] {
  const asked = wanted.filter((field) => fields.get(field)?.column.group === "metric");
  if (!scheme || asked.length === 0) return [];
  const { closure } = scheme;
  const codes = asked.map((field) => field.slice("metric:".length));
  const kept = storedMetrics(closure).map(({ code }, at): [string, MetricColumn] => [
    code,
    { kind: "number", values: Float64Array.from(rows, ({ metrics }) => metrics?.[at] ?? Number.NaN) },
  ]);
  const ordered = orderMetrics(closure.metrics, codes);
  if (!ordered.ok) throw new RangeError(`a published closure is broken: ${ordered.problem.code}`);
  const units = new Map(closure.metrics.map(({ code, unit }) => [code, unit]));
  const columns = evaluateFormulas(
    ordered.value,
    { count: rows.length, byMetric: new Map(kept) },
    { asOf: parseDay(scheme.asOf) as number, currencyDigits: closure.currencyDigits, units },
  );
  return codes.map((code, at) => [
    asked[at] as CustomerField,
    (position) =>
      rows[position]?.metrics == null
        ? null // whom the scheme does not grade has no figures, though a formula might give one
        : presentValue(
            columns.byMetric.get(code),
            units.get(code) ?? "number",
            position,
            closure.currencyDigits,
          ),
  ]);
}
