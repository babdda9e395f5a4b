import type { CheckedExpression } from "../expressions/check-expression.ts";
import { settingOf } from "../grading/compile-scheme.ts";
import { overColumns } from "../metrics/evaluate-formulas.ts";
import { type Lever, narrow, probesOf } from "./lever.ts";
import { columnsOfCases, gradeRows, type Situation } from "./situation.ts";

/** A setting from which on the score is higher, with all that is demanded there met. */
export interface LeverStep {
  readonly setting: number;
  /** Hundredths of points above the score as it is. */
  readonly gain: number;
}

/**
 * The settings of a lever at which the score rises while the demands are met, up to the first that gains what is
 * needed (see {@link narrow}).
 */
export function stepsOf(
  situation: Situation,
  lever: Lever,
  demands: readonly CheckedExpression[],
  { score, need }: { readonly score: number; readonly need: number },
): LeverStep[] {
  const gainsAt = (settings: Float64Array): number[] => {
    const columns = columnsOfCases(situation, settings.length, lever.columnsAt(settings));
    const grades = gradeRows(situation, columns);
    const setting = settingOf(situation.scheme, situation.asOf);
    const asked = demands.map((demand) => overColumns(demand, columns, setting));
    return Array.from(settings, (_, i) => {
      const isMet = (grades.outcome[i] as number) >= 0 && asked.every((holds) => holds(i) === true);
      return isMet ? (grades.score[i] as number) - score : Number.NEGATIVE_INFINITY;
    });
  };
  const probes = probesOf(lever);
  const enough = gainsAt(probes).findIndex((gain) => gain >= need);
  const gains = narrow([0, ...(enough < 0 ? probes : probes.slice(0, enough + 1))], gainsAt);
  let best = Number.NEGATIVE_INFINITY;
  return [...gains].flatMap(([setting, gain]) => {
    if (setting === 0 || gain <= best) return [];
    best = gain;
    return [{ setting, gain }];
  });
}
