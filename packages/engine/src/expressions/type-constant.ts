import { oneDecimal, parseScientific, withinDecimals } from "./decimal.ts";
import type { ExpressionConstant } from "./expression-node.ts";
import type { CelNode } from "./parse-expression.ts";
import type { Typer } from "./typer.ts";

type CelConstant = Extract<CelNode["exprKind"], { case: "constExpr" }>["value"];

/** The constant that a literal, beginning at `at` in the source, stands for. */
export function typeConstant(
  typer: Typer,
  { constantKind: constant }: CelConstant,
  at: number,
  source: string,
): ExpressionConstant | undefined {
  switch (constant.case) {
    case "boolValue":
      return { kind: "constant", type: "bool", value: constant.value };
    case "stringValue":
      if (constant.value.includes("\0")) return typer.report("exprUnsupported", { what: "\\u0000" }, at);
      return { kind: "constant", type: "text", value: constant.value };
    case "int64Value":
      return typeNumber(typer, withinDecimals(constant.value * oneDecimal), at);
    case "doubleValue": {
      // The parser keeps a double; the digits are still in the source.
      const digits = /-?\d*\.?\d+(?:[eE][+-]?\d+)?/y;
      digits.lastIndex = at;
      return typeNumber(typer, parseScientific(digits.exec(source)?.[0] ?? ""), at);
    }
    case "nullValue":
      return typer.report("exprLoneNull", {}, at);
    case "uint64Value":
      return typer.report("exprUnsupported", { what: `${constant.value}u` }, at);
    default:
      return typer.report("exprUnsupported", { what: 'b""' }, at);
  }
}

function typeNumber(typer: Typer, value: bigint | undefined, at: number): ExpressionConstant | undefined {
  if (value !== undefined) return { kind: "constant", type: "number", value };
  return typer.report("exprTooLarge", { what: "number", limit: 1e18 }, at);
}
