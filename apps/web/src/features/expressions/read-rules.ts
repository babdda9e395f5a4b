import type { RuleGroupType, RuleType } from "react-querybuilder";
import { formatQuery } from "react-querybuilder/formatQuery";
import { parseCEL } from "react-querybuilder/parseCEL";

/** Rules that say nothing. */
const noRules: RuleGroupType = { combinator: "and", rules: [] };

/** A condition's rules; undefined where rules cannot say the same as the text. */
export function readRules(condition: string): RuleGroupType | undefined {
  if (condition.trim() === "") return noRules;
  const rules = parseCEL(condition);
  if (rules.rules.length === 0 || !isPlain(rules)) return undefined;
  return saySame(writeRules(rules), condition) ? rules : undefined;
}

/** Whether two conditions are the same but for spaces and brackets. */
export function saySame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** The text of rules; those without a value yet are left out. Nothing is said by an empty text. */
export function writeRules(rules: RuleGroupType): string {
  const said = withoutUnfinished(rules);
  if (said.rules.length === 0) return "";
  const text = formatQuery(said, { format: "cel", parseNumbers: true });
  return text.replace(/^\((.*)\)$/s, (whole, inner: string) => (isBalanced(inner) ? inner : whole));
}

const operators = ["=", "!=", ">=", ">", "<=", "<"];

/** Whether rules say no more than can be shown: comparisons of names with values, joined by and / or. */
function isPlain(group: RuleGroupType): boolean {
  return (
    group.not !== true &&
    group.rules.every((each) =>
      isGroup(each)
        ? isPlain(each)
        : operators.includes(each.operator) && each.valueSource !== "field" && each.value !== null,
    )
  );
}

function withoutUnfinished(group: RuleGroupType): RuleGroupType {
  const rules = group.rules
    .map((each) => (isGroup(each) ? withoutUnfinished(each) : each))
    .filter((each) =>
      isGroup(each) ? each.rules.length > 0 : each.value !== "" && each.value !== undefined,
    );
  return { ...group, rules };
}

function isGroup(each: RuleGroupType | RuleType): each is RuleGroupType {
  return "rules" in each;
}

/** Whether no bracket closes one that was opened outside. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A condition without what does not change its meaning: spaces and brackets. */
function bare(condition: string): string {
  return condition.replace(/[\s()]/g, "");
}
