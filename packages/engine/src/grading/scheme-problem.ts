import type { DefinitionProblem } from "../metrics/definition-problem.ts";

/** What is wrong with a scheme, and where in its definition: `criteria.2.scoring.bands`. */
export interface SchemeProblem extends DefinitionProblem {
  readonly path: string;
}
