import type { ExpressionRead } from "./expression-node.ts";
import type { ExpressionType } from "./expression-value.ts";

/** Fields by name, `row["客户编号"]`; with `others`, a field of any other name has that type. */
export interface ExpressionRecord {
  readonly record: Readonly<Record<string, ExpressionType>>;
  readonly others?: ExpressionType;
}

/** What an expression may read. */
export interface ExpressionContext {
  readonly variables: Readonly<Record<string, ExpressionType | ExpressionRecord>>;
}

/** A read as it is written: `amount`, `row["客户编号"]`. */
export function formatRead({ name, key }: Pick<ExpressionRead, "name" | "key">): string {
  return key === undefined ? name : `${name}[${JSON.stringify(key)}]`;
}

/** The variable of this name, or undefined. */
export function findVariable(
  context: ExpressionContext,
  name: string,
): ExpressionType | ExpressionRecord | undefined {
  return Object.hasOwn(context.variables, name) ? context.variables[name] : undefined;
}

/** The type of a record's field, or undefined when it has no such field. */
export function findField(record: ExpressionRecord, key: string): ExpressionType | undefined {
  return Object.hasOwn(record.record, key) ? record.record[key] : record.others;
}
