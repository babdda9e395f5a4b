import fc from "fast-check";
import { expect, test } from "vitest";
import { checkExpression } from "./check-expression.ts";
import type { ExpressionContext } from "./expression-context.ts";
import type { ExpressionRead } from "./expression-node.ts";
import type { ExpressionType } from "./expression-value.ts";
import { formatExpression } from "./format-expression.ts";
import { growExpression } from "./grow-expression.ts";

const record: Readonly<Record<string, ExpressionType>> = {
  '"金额" \\': "number",
  客户编号: "text",
  a: "bool",
  "": "day",
};
const context: ExpressionContext = {
  variables: { amount: "number", channel: "text", active: "bool", since: "day", row: { record } },
};
const reads = Object.entries(context.variables).flatMap(([name, declared]): ExpressionRead[] =>
  typeof declared === "string"
    ? [{ kind: "read", type: declared, name }]
    : Object.entries(declared.record).map(([key, type]) => ({ kind: "read", type, name, key })),
);

function treeOf(source: string) {
  const checked = checkExpression(source, context);
  if (!checked.ok) throw new Error(`${source}: ${JSON.stringify(checked.problems)}`);
  return checked.value.tree;
}

test("what is written of a tree reads back as that tree", () => {
  const types = fc.constantFrom<ExpressionType>("number", "text", "bool", "day");
  const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(types, seeds, fc.integer({ min: 1, max: 6 }), (type, seed, depth) => {
      const tree = growExpression(type, reads, seed, depth);
      const source = formatExpression(tree);
      fc.pre(source.length <= 4_000);
      expect(treeOf(source)).toEqual(tree);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["amount==null", "!has(amount)"],
  ["!(null != amount)", "!has(amount)"],
  ["null != row.a", 'has(row["a"])'],
  ["has(row.a)", 'has(row["a"])'],
  ["((1+amount))*2", "(1 + amount) * 2"],
  ["1+(amount*2)", "1 + amount * 2"],
  ["1-(2-amount)", "1 - (2 - amount)"],
  ["(1-2)-amount", "1 - 2 - amount"],
  ["amount - -1", "amount - -1"],
  ["-(-amount)", "amount"],
  ["-(amount + 1)", "-(amount + 1)"],
  ["1.50e1 + 0.10", "15 + 0.1"],
  ["active&&(active&&active)||active", "active && active && active || active"],
  ["active && (active || active)", "active && (active || active)"],
  ["!(amount > 1)", "!(amount > 1)"],
  ["(amount > 1) == active", "(amount > 1) == active"],
  ["active ? 1 : active ? 2 : 3", "active ? 1 : active ? 2 : 3"],
  ["active ? (active ? 1 : 2) : 3", "active ? (active ? 1 : 2) : 3"],
  ['(active ? channel : "a").size()', '(active ? channel : "a").size()'],
  ["startsWith(channel, 'it\"s')", 'channel.startsWith("it\\"s")'],
  ["amount.abs()", "abs(amount)"],
  ["channel in ['a','b']", 'channel in ["a", "b"]'],
  ["since<day('2026-01-31')", 'since < day("2026-01-31")'],
  ["'''a\nb'''", '"a\\nb"'],
])("%s is written %s", (source, written) => expect(formatExpression(treeOf(source))).toBe(written));
