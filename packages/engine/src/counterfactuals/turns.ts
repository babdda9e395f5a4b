import type { CheckedExpression } from "../expressions/check-expression.ts";
import { type ExpressionNode, type ExpressionRead, partsOf } from "../expressions/expression-node.ts";
import { formatExpression } from "../expressions/format-expression.ts";
import { settingOf, unitsPerMajor } from "../grading/compile-scheme.ts";
import { fixedCut } from "../grading/grading-input.ts";
import { type Columns, checkedFormula, overColumns } from "../metrics/evaluate-formulas.ts";
import { columnNumber } from "../metrics/metric-column.ts";
import type { MetricUnit } from "../metrics/metric-definition.ts";
import { inUnits } from "../scoring/score-criterion.ts";
import { type Lever, narrow, probesOf } from "./lever.ts";
import { columnsOfCases, inputsOf, type Situation } from "./situation.ts";

/** The values of a metric, in its column's unit, at which points or conditions may turn. */
export function turnsOf({ scheme, cuts, asOf }: Situation, metric: string): number[] {
  const per = unitsPerMajor(scheme, metric);
  const turns: number[] = [];
  for (const { code, criterion } of scheme.criteria) {
    const { scoring } = criterion;
    if (criterion.metric !== metric) continue;
    if (scoring.kind === "bands") turns.push(...scoring.bands.map(({ at }) => inUnits(at, per)));
    if (scoring.kind === "linear") turns.push(inUnits(scoring.from, per), inUnits(scoring.to, per));
    if (scoring.kind === "quantiles") turns.push(...fixedCut(cuts.quantiles, code));
  }
  const { units, closure } = scheme;
  const unit = units.get(metric) as MetricUnit;
  for (const node of conditionsOf(scheme)) {
    visitConstants(node, metric, (value) => {
      if (typeof value === "bigint" || typeof value === "number") {
        turns.push(columnNumber(value, unit, closure.currencyDigits));
      }
    });
  }
  return unit === "day" ? [...turns, asOf] : turns;
}

/** What a scheme demands: its population, its states, its gates. */
export function conditionsOf({
  population,
  ungradedWhen,
  newWhen,
  gates,
}: Situation["scheme"]): ExpressionNode[] {
  return [population, ungradedWhen, newWhen, ...gates].flatMap((condition) =>
    condition ? [condition.tree] : [],
  );
}

/** Constants that a metric itself is compared with. */
export function visitConstants(
  node: ExpressionNode,
  metric: string,
  visit: (value: bigint | number | string | boolean) => void,
): void {
  const isMetric = (part: ExpressionNode) => part.kind === "read" && part.name === metric;
  if (node.kind === "compare") {
    if (isMetric(node.left) && node.right.kind === "constant") visit(node.right.value);
    if (isMetric(node.right) && node.left.kind === "constant") visit(node.left.value);
  }
  if (node.kind === "oneOf" && isMetric(node.operand)) for (const { value } of node.values) visit(value);
  for (const part of partsOf(node)) visitConstants(part, metric, visit);
}

/**
 * A lever whose turns include those that are not written anywhere as values of its own: where it reaches a comparison
 * by way of arithmetic (`revenue / orders > 500`), of another metric (`orders > visits`), or a step of a formula. They
 * are found by trying: each turn that stands alone between two probes, to the smallest unit.
 */
export function withFoundTurns(situation: Situation, lever: Lever): Lever {
  const watched = watchedBy(situation, lever);
  if (watched.length === 0) return lever;
  const zero = zeroOf(lever);
  const probes = probesOf({ ...lever, turns: [...lever.turns, ...zero] });
  const states = narrow([0, ...probes], (settings) => {
    const columns = columnsOfCases(situation, settings.length, lever.columnsAt(settings));
    const asked = watched.map((watch) => watch(columns));
    return Array.from(settings, (_, i) => asked.map((stateAt) => stateAt(i)).join());
  });
  const tried = [...states.keys()];
  const found = tried.filter(
    (setting, i) => i > 0 && states.get(setting) !== states.get(tried[i - 1] as number),
  );
  return { ...lever, turns: [...lever.turns, ...zero, ...found] };
}

/** The setting at which a number is zero, where a quotient has no value; found by two of its values, since it moves evenly. */
function zeroOf({ valueAt, most }: Lever): number[] {
  const [first, second] = [valueAt(1), valueAt(2)];
  if (typeof first !== "number" || typeof second !== "number" || first === second) return [];
  const setting = Math.round(1 - first / (second - first));
  return setting >= 1 && setting <= most ? [setting] : [];
}

/** Says for each row on which side of a turn it stands. */
type Watch = (columns: Columns) => (position: number) => number | string;

/** What a lever reaches by a detour, and may turn at any setting. */
function watchedBy(situation: Situation, lever: Lever): Watch[] {
  const { scheme, asOf } = situation;
  const inputs = inputsOf(situation);
  const setting = settingOf(scheme, asOf);
  const isMoved = (metric: string) => [...(inputs.get(metric) ?? [])].some((input) => lever.sets.has(input));
  const formulas = scheme.closure.metrics.filter(
    ({ code, from }) => from === "formula" && !lever.sets.has(code) && isMoved(code),
  );
  const trees = formulas.flatMap((metric) =>
    metric.from === "formula" ? [checkedFormula(scheme.closure.metrics, metric).tree] : [],
  );
  const comparisons = [...conditionsOf(scheme), ...trees]
    .flatMap(comparisonsIn)
    .map(checkedPart)
    .filter(({ tree, reads }) => reads.some(({ name }) => isMoved(name)) && !isPlain(tree, lever));
  const compared = comparisons.map(
    (comparison): Watch =>
      (columns) => {
        const holds = overColumns(comparison, columns, setting);
        return (position) => String(holds(position));
      },
  );
  const steps = formulas.flatMap(({ code, unit }): Watch[] => {
    const turns = unit === "category" ? [] : turnsOf(situation, code).sort((a, b) => a - b);
    if (turns.length === 0) return [];
    return [
      ({ byMetric }) => {
        const column = byMetric.get(code);
        return (position) => {
          const value = column?.kind === "number" ? (column.values[position] as number) : Number.NaN;
          return Number.isNaN(value)
            ? -1
            : turns.filter((turn) => turn <= value).length * 2 - Number(turns.includes(value));
        };
      },
    ];
  });
  return [...compared, ...steps];
}

/** Comparisons within an expression, each as two that tell less, equal and more apart. */
function comparisonsIn(node: ExpressionNode): ExpressionNode[] {
  const below = partsOf(node).flatMap(comparisonsIn);
  if (node.kind !== "compare" || node.left.type === "text" || node.left.type === "bool") return below;
  return [{ ...node, operator: "<" }, { ...node, operator: "<=" }, ...below];
}

/** Whether a metric that the lever sets is itself compared with a constant: its turn is known. */
function isPlain(tree: ExpressionNode, { sets }: Lever): boolean {
  if (tree.kind !== "compare") return false;
  const { left, right } = tree;
  return [
    [left, right],
    [right, left],
  ].some(([part, other]) => part?.kind === "read" && sets.has(part.name) && other?.kind === "constant");
}

/** A part of a checked condition that is true or false itself, to be evaluated by itself. */
export function checkedPart(tree: ExpressionNode): CheckedExpression {
  return { type: "bool", tree, source: formatExpression(tree), reads: uniqueReads(tree) };
}

function uniqueReads(node: ExpressionNode): ExpressionRead[] {
  const all = node.kind === "read" ? [node] : partsOf(node).flatMap(uniqueReads);
  return [...new Map(all.map((read) => [read.name, read])).values()];
}
