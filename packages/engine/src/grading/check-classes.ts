import type { Criterion } from "../scoring/criterion.ts";
import { criterionCode } from "./compile-scheme.ts";
import type { FlagDefinition } from "./movement-rules.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { ClassDefinition } from "./scheme-definition.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Finds what is wrong with the way in which a scheme chooses classes, and with its classes by that way. */
export function checkClasses(closure: SchemeClosure): SchemeProblem[] {
  const { tiers, classes = [], choose = { by: "rules" }, criteria } = closure.scheme;
  if (tiers) {
    if (choose.by !== "rules") return [{ path: "choose", code: "schemeChoiceWrong", params: {} }];
    return checkNoneToward(criteria);
  }
  switch (choose.by) {
    case "rules":
      return [
        ...checkOpen(classes, "when", "schemeClassesOpen"),
        ...checkNoneToward(criteria),
        ...without(classes, "cells"),
      ];
    case "highest":
      return [...checkToward(classes, criteria), ...without(classes, "when"), ...without(classes, "cells")];
    case "cross":
      return [
        ...checkCrossed(closure, "rows", choose.rows),
        ...checkCrossed(closure, "columns", choose.columns),
        ...checkOpen(classes, "cells", "schemeCellsOpen"),
        ...checkCells(classes),
        ...checkNoneToward(criteria),
        ...without(classes, "when"),
      ];
  }
}

/** Finds flags of one code. */
export function checkFlags(flags: readonly FlagDefinition[]): SchemeProblem[] {
  const codes = new Set<string>();
  return flags.flatMap(({ code }, position): SchemeProblem[] => {
    if (codes.has(code))
      return [{ path: `flags.${position}.code`, code: "schemeFlagDoubled", params: { flag: code } }];
    codes.add(code);
    return [];
  });
}

/** What weights add up to, without the errors of adding doubles. */
export function sumWeights(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0) / 100;
}

/** The last class takes the rest, and it alone says nothing of whom it takes. */
function checkOpen(
  classes: readonly ClassDefinition[],
  part: "when" | "cells",
  code: "schemeClassesOpen" | "schemeCellsOpen",
): SchemeProblem[] {
  const last = classes.length - 1;
  const open = classes.findIndex((each) => each[part] === undefined || each[part].length === 0);
  if (last >= 0 && open === last) return [];
  const path = last < 0 ? "classes" : `classes.${open < 0 ? last : open}.${part}`;
  return [{ path, code, params: { class: classes[last]?.code ?? "" } }];
}

function without(classes: readonly ClassDefinition[], part: "when" | "cells"): SchemeProblem[] {
  return classes.flatMap((each, position): SchemeProblem[] => {
    if (each[part] === undefined || each[part].length === 0) return [];
    return [
      { path: `classes.${position}.${part}`, code: "schemeConditionNeedless", params: { class: each.code } },
    ];
  });
}

function checkNoneToward(criteria: readonly Criterion[]): SchemeProblem[] {
  return criteria.flatMap((criterion, position): SchemeProblem[] => {
    if (criterion.toward === undefined) return [];
    const params = { criterion: criterionCode(criterion) };
    return [{ path: `criteria.${position}.toward`, code: "schemeTowardNeedless", params }];
  });
}

/** Every criterion speaks for a class that is chosen among, and the weights toward each add up to 100. */
function checkToward(classes: readonly ClassDefinition[], criteria: readonly Criterion[]): SchemeProblem[] {
  const chosen = classes.slice(0, -1);
  const codes = new Set(chosen.map(({ code }) => code));
  const astray = criteria.flatMap((criterion, position): SchemeProblem[] => {
    if (criterion.toward !== undefined && codes.has(criterion.toward)) return [];
    const params = { criterion: criterionCode(criterion) };
    return [{ path: `criteria.${position}.toward`, code: "schemeTowardWrong", params }];
  });
  const uneven = chosen.flatMap(({ code }): SchemeProblem[] => {
    const sum = sumWeights(criteria.filter(({ toward }) => toward === code));
    return sum === 100
      ? []
      : [{ path: "criteria", code: "schemeTowardWeightsWrong", params: { class: code, sum } }];
  });
  return [...astray, ...uneven];
}

function checkCrossed(
  { scheme, metrics }: SchemeClosure,
  side: "rows" | "columns",
  code: string,
): SchemeProblem[] {
  const path = `choose.${side}`;
  const metric = metrics.find((candidate) => candidate.code === code);
  if (!metric) return [{ path, code: "metricUnknown", params: { where: scheme.code, metric: code } }];
  if (metric.unit === "category") return [];
  return [{ path, code: "schemeCrossWrong", params: { metric: code, unit: metric.unit } }];
}

/** No cell belongs to two classes, nor twice to one. */
function checkCells(classes: readonly ClassDefinition[]): SchemeProblem[] {
  const owners = new Map<string, string>();
  return classes.flatMap(({ code, cells = [] }, position) =>
    cells.flatMap(({ row, column }, at): SchemeProblem[] => {
      const cell = JSON.stringify([row, column]);
      const other = owners.get(cell);
      owners.set(cell, other ?? code);
      if (other === undefined) return [];
      const params = { row, column, class: other, other: code };
      return [{ path: `classes.${position}.cells.${at}`, code: "schemeCellsOverlap", params }];
    }),
  );
}
