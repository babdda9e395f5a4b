import type { Refusal, RefusalParams } from "./outcome.ts";
import { expressionProblems } from "./problems/expression-problems.ts";
import { fileProblems } from "./problems/file-problems.ts";
import { gradingProblems } from "./problems/grading-problems.ts";
import { importProblems, rowProblems } from "./problems/import-problems.ts";
import { organisationProblems } from "./problems/organisation-problems.ts";
import type { Problem } from "./problems/problem.ts";
import { schemeProblems } from "./problems/scheme-problems.ts";

/** Everything the product can refuse. Codes derive from this table, so it is total. */
export const problems = {
  ...organisationProblems,
  ...fileProblems,
  ...importProblems,
  ...rowProblems,
  ...expressionProblems,
  ...schemeProblems,
  ...gradingProblems,
} as const satisfies Record<string, Problem>;

/** The code of a refusal. */
export type ProblemCode = keyof typeof problems;

/** The languages the product speaks. */
export type Language = "zh" | "en";

/** Puts a refusal into words, and those inside it. */
export function wordProblem(refusal: Refusal<ProblemCode>, language: Language): string {
  const wordParam = (param: RefusalParams[string] | undefined) =>
    typeof param === "object" ? wordProblem(param as Refusal<ProblemCode>, language) : param;
  return problems[refusal.code][language].replace(/\{(\w+)\}/g, (blank, name: string) =>
    String(wordParam(refusal.params[name]) ?? blank),
  );
}
