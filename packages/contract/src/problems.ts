import type { Refusal, RefusalParams } from "./outcome.ts";
import { accessProblems } from "./problems/access-problems.ts";
import { assessmentProblems } from "./problems/assessment-problems.ts";
import { customerListProblems } from "./problems/customer-list-problems.ts";
import { demoProblems } from "./problems/demo-problems.ts";
import { duplicateProblems } from "./problems/duplicate-problems.ts";
import { expressionProblems } from "./problems/expression-problems.ts";
import { fileProblems } from "./problems/file-problems.ts";
import { gradingProblems } from "./problems/grading-problems.ts";
import { importProblems, rowProblems } from "./problems/import-problems.ts";
import { organisationProblems } from "./problems/organisation-problems.ts";
import { overrideProblems } from "./problems/override-problems.ts";
import type { Problem } from "./problems/problem.ts";
import { recordProblems } from "./problems/record-problems.ts";
import { replayProblems } from "./problems/replay-problems.ts";
import { reviewProblems } from "./problems/review-problems.ts";
import { schemeProblems } from "./problems/scheme-problems.ts";
import { suggestionProblems } from "./problems/suggestion-problems.ts";
import { valueProblems } from "./problems/value-problems.ts";

/** Everything the product can refuse. Codes derive from this table, so it is total. */
export const problems = {
  ...organisationProblems,
  ...accessProblems,
  ...demoProblems,
  ...fileProblems,
  ...importProblems,
  ...rowProblems,
  ...expressionProblems,
  ...schemeProblems,
  ...reviewProblems,
  ...gradingProblems,
  ...recordProblems,
  ...duplicateProblems,
  ...customerListProblems,
  ...valueProblems,
  ...suggestionProblems,
  ...replayProblems,
  ...assessmentProblems,
  ...overrideProblems,
} as const satisfies Record<string, Problem>;

/** The code of a refusal. */
export type ProblemCode = keyof typeof problems;

/** The languages the product speaks. */
export type Language = "zh" | "en";

/** Puts a refusal into words, and those inside it. */
export function wordProblem(refusal: Refusal<ProblemCode>, language: Language): string {
  const wordParam = (param: RefusalParams[string] | undefined): string | number | undefined => {
    if (typeof param !== "object") return param;
    const inside = (Array.isArray(param) ? param : [param]) as readonly Refusal<ProblemCode>[];
    return inside.map((each) => wordProblem(each, language)).join(language === "zh" ? "、" : ", ");
  };
  return problems[refusal.code][language].replace(/\{(\w+)\}/g, (blank, name: string) =>
    String(wordParam(refusal.params[name]) ?? blank),
  );
}
