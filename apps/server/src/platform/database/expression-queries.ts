import {
  type CheckedExpression,
  type ExpressionConstant,
  type ExpressionNode,
  formatDay,
  formatDecimal,
} from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { type Fragment, functionToSql, keepNumber, type Once } from "./expression-function-queries.ts";

/**
 * Where an expression finds what it reads. A fragment has to be of the type the context declared, as
 * numeric with at most 12 decimals and below 10¹⁸, text, boolean or date of the years 1 to 9999; NULL
 * is missing. It may come to stand in the statement several times.
 */
export interface ExpressionBinding {
  column(name: string, key?: string): RawBuilder<unknown>;
}

/**
 * Makes of an expression a fragment of SQL that yields for every row what compileExpression yields,
 * numeric, text, boolean or date, NULL for missing. Constants become parameters. It never raises an
 * error: a cast stands behind a check in CASE.
 */
export function compileExpressionToSql(
  checked: CheckedExpression,
  bind: ExpressionBinding,
): RawBuilder<unknown> {
  let aliases = 0;
  // An operand that is wanted twice is computed once, unless it is cheap: nesting would double the work
  // at every level. unnest, because the planner would dissolve a plain subquery again.
  const once: Once = ({ node, fragment }, build) => {
    if (node.kind === "constant" || node.kind === "read") return build(fragment);
    const alias = `once${++aliases}`;
    const body = build(sql.ref(`${alias}.it`));
    return sql`(select ${body} from unnest(array[${fragment}]) as ${sql.ref(alias)}(it))`;
  };
  const compile = (node: ExpressionNode): Fragment => nodeToSql(node, compile, bind, once);
  return compile(checked.tree);
}

function nodeToSql(
  node: ExpressionNode,
  compile: (node: ExpressionNode) => Fragment,
  bind: ExpressionBinding,
  once: Once,
): Fragment {
  switch (node.kind) {
    case "constant":
      return constantToSql(node);
    case "read":
      return node.key === undefined ? bind.column(node.name) : bind.column(node.name, node.key);
    case "not":
      return sql`(not ${compile(node.operand)})`;
    case "negate":
      return sql`(- ${compile(node.operand)})`;
    case "and":
      return sql`(${sql.join(node.operands.map(compile), sql` and `)})`;
    case "or":
      return sql`(${sql.join(node.operands.map(compile), sql` or `)})`;
    case "arithmetic":
      return arithmeticToSql(node, compile(node.left), compile(node.right), once);
    case "compare": {
      // Only "C" orders by code point, whatever the database's collation.
      const collate = node.left.type === "text" ? sql` collate "C"` : sql``;
      return sql`(${compile(node.left)}${collate} ${comparisons[node.operator]} ${compile(node.right)})`;
    }
    case "oneOf":
      return oneOfToSql(node, compile(node.operand));
    case "choose": {
      const [whenTrue, whenFalse] = [compile(node.whenTrue), compile(node.whenFalse)];
      return sql`(case ${compile(node.condition)} when true then ${whenTrue} when false then ${whenFalse} end)`;
    }
    case "has":
      return sql`(${compile(node.operand)} is not null)`;
    case "orElse":
      return sql`coalesce(${compile(node.operand)}, ${compile(node.fallback)})`;
    case "call":
      return functionToSql(
        node.function,
        node.operands.map((operand) => ({ node: operand, fragment: compile(operand) })),
        once,
      );
  }
}

const comparisons = {
  "==": sql`=`,
  "!=": sql`<>`,
  "<": sql`<`,
  "<=": sql`<=`,
  ">": sql`>`,
  ">=": sql`>=`,
} as const;

const sqlTypes = { number: sql`numeric`, text: sql`text`, bool: sql`boolean`, day: sql`date` } as const;

function constantToSql(constant: ExpressionConstant): Fragment {
  return sql`cast(${parameterOf(constant)} as ${sqlTypes[constant.type]})`;
}

function parameterOf(constant: ExpressionConstant): string | boolean {
  if (constant.type === "number") return formatDecimal(constant.value);
  return constant.type === "day" ? formatDay(constant.value) : constant.value;
}

function oneOfToSql(node: Extract<ExpressionNode, { kind: "oneOf" }>, operand: Fragment): Fragment {
  const values = node.values.map(parameterOf);
  // NULL = any('{}') is false, where a missing operand has to be missing.
  if (values.length === 0) return sql`(nullif(${operand} is null, true))`;
  const collate = node.operand.type === "text" ? sql` collate "C"` : sql``;
  return sql`(${operand}${collate} = any(cast(${values} as ${sqlTypes[node.operand.type]}[])))`;
}

function arithmeticToSql(
  { operator, left, right }: Extract<ExpressionNode, { kind: "arithmetic" }>,
  a: Fragment,
  b: Fragment,
  once: Once,
): Fragment {
  switch (operator) {
    case "+":
      if (left.type === "text") return sql`(${a} || ${b})`;
      if (left.type === "day") return once({ node: right, fragment: b }, (days) => moveDay(a, sql`+`, days));
      return keepNumber(sql`${a} + ${b}`);
    case "-":
      if (right.type === "day") return sql`cast(${a} - ${b} as numeric)`;
      if (left.type === "day") return once({ node: right, fragment: b }, (days) => moveDay(a, sql`-`, days));
      return keepNumber(sql`${a} - ${b}`);
    case "*":
      return keepNumber(sql`round(${a} * ${b}, 12)`);
    case "/":
      // Division keeps as many decimals as its operands have. With 50 it is exact enough: two quotients of
      // numbers of 30 digits, or one and a tie at the 13th decimal, lie 10⁻⁴³ apart or more.
      return keepNumber(sql`round(round(${a}, 50) / nullif(${b}, 0), 12)`);
    case "%":
      return sql`(${a} % nullif(${b}, 0))`;
  }
}

/** Years 1 to 9999 are the days 0 to 3,652,058 after the first; what goes beyond becomes NULL. */
function moveDay(day: Fragment, direction: Fragment, days: Fragment): Fragment {
  const whole = sql`case when ${days} = trunc(${days}) then ${days} end`;
  const moved = sql`(${day} - date '0001-01-01') ${direction} (${whole})`;
  const kept = sql`nullif(nullif(greatest(least(${moved}, 3652059), -1), 3652059), -1)`;
  return sql`(date '0001-01-01' + cast(${kept} as integer))`;
}
