import type { CheckedExpression } from "../expressions/check-expression.ts";
import { settingOf } from "../grading/compile-scheme.ts";
import { overColumns } from "../metrics/evaluate-formulas.ts";
import { type Lever, probesOf, settingsBetween } from "./lever.ts";
import { columnsOfCases, gradeRows, type Situation } from "./situation.ts";

/** A setting from which on the score is higher, with all that is demanded there met. */
export interface LeverStep {
  readonly setting: number;
  /** Hundredths of points above the score as it is. */
  readonly gain: number;
}

const atOnce = 7;
const mostTried = 40_000;

/**
 * The settings of a lever at which the score rises while the demands are met, up to the first that gains what is
 * needed: wherever two neighbours tried differ, those between are tried, until each turn is found to the smallest unit
 * (or 40,000 settings have been tried: of a formula on a line, the steps are then coarser).
 */
export function stepsOf(
  situation: Situation,
  lever: Lever,
  demands: readonly CheckedExpression[],
  { score, need }: { readonly score: number; readonly need: number },
): LeverStep[] {
  const gains = new Map<number, number>();
  const tryAll = (settings: Float64Array) => {
    if (settings.length === 0) return;
    const columns = columnsOfCases(situation, settings.length, lever.columnsAt(settings));
    const grades = gradeRows(situation, columns);
    const setting = settingOf(situation.scheme, situation.asOf);
    const asked = demands.map((demand) => overColumns(demand, columns, setting));
    for (let i = 0; i < settings.length; i++) {
      const isMet = (grades.outcome[i] as number) >= 0 && asked.every((holds) => holds(i) === true);
      gains.set(
        settings[i] as number,
        isMet ? (grades.score[i] as number) - score : Number.NEGATIVE_INFINITY,
      );
    }
  };
  const probes = probesOf(lever);
  tryAll(Float64Array.of(0));
  tryAll(probes);
  const enough = probes.findIndex((probe) => (gains.get(probe) as number) >= need);
  let tried = [0, ...(enough < 0 ? probes : probes.slice(0, enough + 1))];
  let size = -1;
  while (size !== tried.length && tried.length < mostTried) {
    size = tried.length;
    const between = tried.slice(1).flatMap((high, i) => {
      const low = tried[i] as number;
      return gains.get(low) === gains.get(high) ? [] : [...settingsBetween(low, high, atOnce)];
    });
    tryAll(Float64Array.from(between));
    tried = [...tried, ...between].sort((a, b) => a - b);
  }
  let best = Number.NEGATIVE_INFINITY;
  return tried.flatMap((setting) => {
    const gain = gains.get(setting) as number;
    if (setting === 0 || gain <= best) return [];
    best = gain;
    return [{ setting, gain }];
  });
}
