import type { Column, Condition, Operator } from "./list.ts";

/** A condition being written: it may not be whole yet. */
export interface DraftCondition {
  readonly field?: Column["field"];
  readonly operator?: Operator;
  readonly value?: Condition["value"];
}

const withoutValue: readonly Operator[] = ["missing", "present"];
const withList: readonly Operator[] = ["in", "notIn", "all"];

/** What shape the value of a condition has: none, one, both ends, or a list. */
export function shapeOf(operator: Operator): "none" | "one" | "both" | "list" {
  if (withoutValue.includes(operator)) return "none";
  if (operator === "between") return "both";
  return withList.includes(operator) ? "list" : "one";
}

/** The whole condition, or undefined while something of it is missing. */
export function wholeCondition({ field, operator, value }: DraftCondition): Condition | undefined {
  if (field === undefined || operator === undefined) return undefined;
  const isFilled = (one: unknown) => one !== undefined && one !== null && one !== "";
  switch (shapeOf(operator)) {
    case "none":
      return { field, operator };
    case "one":
      return value !== undefined && isFilled(value) && !Array.isArray(value)
        ? { field, operator, value }
        : undefined;
    case "both":
      return Array.isArray(value) && value.length === 2 && value.every(isFilled)
        ? { field, operator, value }
        : undefined;
    case "list":
      return Array.isArray(value) && value.length > 0 ? { field, operator, value } : undefined;
  }
}

/** What is chosen of a field by the filters above the list: the values of its condition `in`. */
export function chosenOf(conditions: readonly DraftCondition[], field: Column["field"]): string[] {
  const found = conditions.find((one) => one.field === field && one.operator === "in");
  return Array.isArray(found?.value) ? found.value.map(String) : [];
}

/** The conditions with other values chosen of a field; none takes its condition away. */
export function withChosen(
  conditions: readonly DraftCondition[],
  field: Column["field"],
  value: string[],
): DraftCondition[] {
  const at = conditions.findIndex((one) => one.field === field && one.operator === "in");
  const rest = conditions.filter((_, index) => index !== at);
  return value.length === 0
    ? rest
    : rest.toSpliced(at < 0 ? rest.length : at, 0, { field, operator: "in", value });
}
