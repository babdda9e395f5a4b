import { gradeRows, type MetricColumn, type Situation } from "@gradus/engine";
import type { Evaluation } from "./evaluate-scheme.ts";

/**
 * One unit of an evaluation as it stands, holding the tier that the rules give, and the outcome that its score then
 * gives.
 *
 * @param yesOrNo metrics that are yes or no
 */
export function situationOf(
  { scheme, table, grades, movement }: Evaluation,
  unit: number,
  asOf: number,
  yesOrNo?: ReadonlySet<string>,
): { readonly situation: Situation; readonly outcome: number } {
  const { base, columns } = table;
  const rows = [...columns.byMetric].map(([code, column]) => [code, rowOf(column, unit)] as const);
  const situation = {
    ...{ scheme, asOf, cuts: grades.cuts },
    held: Math.max(-1, (movement?.moved.tier ?? grades.outcome)[unit] as number),
    code: base.codes[base.units[unit] as number] as string,
    columns: { count: 1, byMetric: new Map(rows) },
    yesOrNo,
  };
  return { situation, outcome: gradeRows(situation, situation.columns).outcome[0] as number };
}

function rowOf(column: MetricColumn, row: number): MetricColumn {
  return column.kind === "category"
    ? { ...column, codes: column.codes.slice(row, row + 1) }
    : { kind: "number", values: column.values.slice(row, row + 1) };
}
