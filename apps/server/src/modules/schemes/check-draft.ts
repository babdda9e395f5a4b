import { type ProblemCode, SchemeSchema } from "@gradus/contract";
import { findSchemeProblems, type MetricDefinition, metricsOfScheme } from "@gradus/engine";
import { type DefinitionPartProblem, findPartProblems } from "../metrics/index.ts";
import { completeDraft } from "./complete-draft.ts";
import type { DraftDefinition } from "./draft-queries.ts";

/** What a draft lacks, and what it stands on. */
export interface CheckedDraft {
  /** Everything wrong with it, in the order of its parts; a finished draft has none. */
  readonly problems: readonly DefinitionPartProblem[];
  /** Codes of the metrics that it reads, as far as they are there. */
  readonly metrics: readonly string[];
}

/** The parts of a scheme in the order in which problems are told. */
const order = ["code", "name", "population", "criteria", "tiers", "choose", "classes", "flags"];

/**
 * Finds all that is wrong with a draft at once: parts that are missing or have the wrong shape, and
 * among the others what does not hold together. A part that is wrong in itself raises no second problem
 * where it meets others.
 */
export function checkDraft(draft: DraftDefinition, catalogue: readonly MetricDefinition[]): CheckedDraft {
  const ofParts = [...findPartProblems(SchemeSchema, draft), ...checkKind(draft)];
  const wrong = ofParts.map(({ path }) => path);
  const complete = completeDraft(draft, catalogue);
  const together = findSchemeProblems({ ...unusedByChecks, scheme: complete, metrics: catalogue })
    .filter(({ path, code }) => !causes(code, path).some((cause) => wrong.some((part) => meets(part, cause))))
    .map(({ path, code, params }) => ({ path, problem: { code: code as ProblemCode, params } }));
  const placeOf = ({ path }: DefinitionPartProblem) =>
    (order.indexOf(path.split(".")[0] as string) + order.length + 1) % (order.length + 1);
  const known = new Set(catalogue.map(({ code }) => code));
  return {
    problems: [...ofParts, ...together].sort(
      (a, b) => placeOf(a) - placeOf(b) || a.path.localeCompare(b.path, "en", { numeric: true }),
    ),
    metrics: metricsOfScheme(complete, catalogue).filter((code) => known.has(code)),
  };
}

/** The schema asks this only of a draft that is whole otherwise. */
function checkKind(draft: DraftDefinition): DefinitionPartProblem[] {
  if (SchemeSchema.safeParse(draft).error?.issues.some(({ code }) => code === "custom")) return [];
  const isOne = (draft.tiers === undefined) !== (draft.classes === undefined);
  return isOne ? [] : [{ path: "tiers", problem: { code: "partTiersOrClasses", params: {} } }];
}

const unusedByChecks = { baseCurrency: "", currencyDigits: 0, fiscalStartMonth: 1 };

/** The parts that a problem is found by: where one of them is wrong in itself, it says nothing. */
function causes(code: string, path: string): string[] {
  const [list, position] = path.split(".");
  switch (code) {
    case "schemeWeightsWrong":
      return ["criteria.*.weight"];
    case "schemeTowardWrong":
    case "schemeTowardWeightsWrong":
      return [path, "criteria.*.weight", "criteria.*.toward", "classes.*.code"];
    case "schemeTiersOutOfOrder":
    case "schemeKeepAboveEnter":
      return [Number(position), Number(position) - 1].flatMap((at) => [
        `tiers.${at}.enter`,
        `tiers.${at}.keep`,
      ]);
    case "schemeExpressionWrong":
      return list === "classes" || list === "flags" ? [path, "criteria.*.code", "criteria.*.metric"] : [path];
    case "schemeMoneyShareUnmeasured":
      return [path, "money"];
    case "schemeBaseTierWrong":
      return position === undefined
        ? [path]
        : ["enter", "gate", "share", "atMost", "moneyShare"].map((part) => `${path}.${part}`);
    default:
      return [path];
  }
}

/** Whether one path lies at or inside the other; `*` stands for any position. */
function meets(path: string, cause: string): boolean {
  const [a, b] = [path.split("."), cause.split(".")];
  return a.every((part, at) => b[at] === undefined || b[at] === "*" || part === b[at]);
}
