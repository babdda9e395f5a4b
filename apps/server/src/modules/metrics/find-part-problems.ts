import type { ProblemCode, Refusal, WordedDefinitionProblem } from "@gradus/contract";
import { type Language, wordProblem } from "@gradus/contract";
import type { z } from "zod";

/** One thing wrong with a definition that is being written, and where: `criteria.2.scoring.bands`. */
export interface DefinitionPartProblem {
  readonly path: string;
  readonly problem: Refusal<ProblemCode>;
}

/** All parts of a definition that its schema does not let stand; a text or number left empty is missing. */
export function findPartProblems(schema: z.ZodType, definition: unknown): DefinitionPartProblem[] {
  const parsed = schema.safeParse(definition);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    problem: problemOf(issue, partAt(definition, issue.path)),
  }));
}

/** Puts what is wrong with a definition into words, each once, in the order in which it was found. */
export function wordDefinitionProblems(
  problems: readonly DefinitionPartProblem[],
  language: Language,
): WordedDefinitionProblem[] {
  return problems.map(({ path, problem }) => ({
    path,
    code: problem.code,
    detail: wordProblem(problem, language),
  }));
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue, part: unknown): Refusal<ProblemCode> {
  if (issue.code === "custom") return refusal("partTiersOrClasses");
  if (part === undefined || part === null || part === "") return refusal("partMissing");
  switch (issue.code) {
    case "too_small":
      return issue.origin === "array" || issue.origin === "string"
        ? refusal("partEmpty", { least: Number(issue.minimum) })
        : refusal("partTooSmall", { least: Number(issue.minimum) });
    case "too_big":
      return issue.origin === "array" || issue.origin === "string"
        ? refusal("partTooLong", { most: Number(issue.maximum) })
        : refusal("partTooLarge", { most: Number(issue.maximum) });
    case "not_multiple_of":
      return refusal("partTooFine", { step: issue.divisor });
    case "invalid_format":
      return refusal("partCodeWrong");
    case "unrecognized_keys":
      return refusal("partUnknown", { names: issue.keys.join(", ") });
    default:
      return refusal("partWrong", { expected: expectationOf(issue) });
  }
}

function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "invalid_union": {
      const { options } = issue as { options?: readonly unknown[] };
      return options?.map(String).join(" | ") ?? issue.errors.flat().map(expectationOf).join(" | ");
    }
    default:
      return issue.message;
  }
}

function refusal(code: ProblemCode, params: Refusal["params"] = {}): Refusal<ProblemCode> {
  return { code, params };
}

function partAt(definition: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? (part as never)[key] : undefined),
    definition,
  );
}
