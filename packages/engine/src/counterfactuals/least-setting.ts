import { type Lever, probesOf, settingsBetween } from "./lever.ts";
import { type Changed, gradeCases, repeat, type Situation } from "./situation.ts";

/** The setting found, and the outcome it gives. */
export interface LeastSetting {
  readonly setting: number;
  readonly outcome: number;
}

const atOnce = 63;

/**
 * Finds the least setting of a lever that gives a wanted outcome: one setting less does not give it.
 *
 * Every setting is tried by the kernel itself, 63 at a time between the last that does not and the first that does.
 * It is the least of all where the outcome turns only at the lever's turns or once between them, as it does for every
 * scoring of a metric itself, and for formulas that rise or fall all along. Of other formulas it is the least near the
 * first probe that does.
 *
 * @param besides metrics that are otherwise, too, one row
 * @returns undefined where no setting that was tried gives it
 */
export function leastSetting(
  situation: Situation,
  lever: Lever,
  isWanted: (outcome: number) => boolean,
  besides: Changed = new Map(),
): LeastSetting | undefined {
  let low = 0;
  let high: LeastSetting | undefined;
  let asked = probesOf(lever);
  while (asked.length > 0) {
    const { outcome } = gradeCases(
      situation,
      asked.length,
      spread(besides, lever.columnsAt(asked), asked.length),
    );
    const first = outcome.findIndex(isWanted);
    if (first < 0 && !high) return undefined;
    if (first >= 0) high = { setting: asked[first] as number, outcome: outcome[first] as number };
    low = first === 0 ? low : (asked[(first < 0 ? asked.length : first) - 1] as number);
    asked = settingsBetween(low, (high as LeastSetting).setting, atOnce);
  }
  return high;
}

/** Changes in many rows, besides others of one row. */
function spread(besides: Changed, changed: Changed, count: number): Changed {
  const repeated = [...besides].map(([metric, column]) => [metric, repeat(column, count)] as const);
  return new Map([...repeated, ...changed]);
}
