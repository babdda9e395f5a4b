import type { ReplayResult } from "@gradus/contract";
import {
  type Day,
  formatDay,
  giniCoefficient,
  monthEnd,
  monthsBetween,
  predictiveWorth,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import type { Moment } from "../metrics/index.ts";
import { formatMinor } from "../organisation/index.ts";
import { type BroughtWish, readBrought } from "./brought-queries.ts";
import { placeById } from "./place-by-id.ts";
import type { GradedMonth } from "./replay-rules.ts";

/** What was judged of a month-end. */
export type JudgedMonth = NonNullable<ReplayResult["months"][number]["outcome"]>;

/** What a month-end is judged by. */
export interface Judging extends Pick<BroughtWish, "outcome" | "settings" | "digits"> {
  readonly moment: Moment;
  /** Known to the last change there is: what really happened. */
  readonly knownNow: Moment["knownTo"];
  readonly horizonMonths: number;
  /** The end of the last month of which it is known what was brought. */
  readonly knownThrough: Day | undefined;
  /** Undefined for rules that give classes, which foretell nothing. */
  readonly tried: GradedMonth | undefined;
  readonly inForce: GradedMonth | undefined;
}

/** What customers ranked by receipts are ranked by. */
const pastMonths = 12;

/**
 * Judges scores by what came after a month-end, and plain receipts of the months before beside them, over the same
 * customers: those whom every one of the rules gives a score. Who is in a state is not counted in. The months after
 * are cut to those that are known; undefined where there is none.
 *
 * What came afterwards counts as it is known now, whatever the rules knew; past receipts as the rules knew them.
 */
export async function judgeMonth(tx: Tx, judging: Judging): Promise<JudgedMonth | null> {
  const { moment, knownThrough, horizonMonths, tried, inForce, outcome, settings, digits } = judging;
  const { asOf } = moment;
  const months = Math.min(horizonMonths, knownThrough === undefined ? 0 : monthsBetween(asOf, knownThrough));
  if (!tried || months <= 0) return null;
  const through = monthEnd(asOf, months);
  const after = await readBrought(tx, {
    ...{ outcome, settings, digits, after: asOf, through, knownTo: judging.knownNow },
  });
  const before = await readBrought(tx, {
    ...{ outcome: "receipts", settings, digits, knownTo: moment.knownTo },
    ...{ after: monthEnd(asOf, -pastMonths), through: asOf },
  });
  const { ids } = tried;
  const counted = positionsWithScores(tried, inForce);
  const pick = (values: Float64Array) => Float64Array.from(counted, (i) => values[i] as number);
  const brought = pick(placeById(ids, { ids: after.ids, values: after.money }, 0));
  const past = pick(placeById(ids, { ids: before.ids, values: before.money }, 0));
  return {
    ...{ after: formatDay(asOf), through: formatDay(through), months, isCut: months < horizonMonths },
    ...{ customers: counted.length, unscored: ids.length - counted.length },
    total: formatMinor(
      brought.reduce((sum, money) => sum + BigInt(money), 0n),
      digits,
    ),
    perfectGini: giniCoefficient(brought) ?? null,
    tried: predict(pick(tried.score), brought),
    inForce: inForce ? predict(pick(inForce.score), brought) : null,
    receipts: predict(past, brought),
  };
}

/** Both were graded at one moment, and are of the same customers. */
function positionsWithScores(tried: GradedMonth, inForce: GradedMonth | undefined): number[] {
  const isScored = (score: Float64Array | undefined, i: number) =>
    !score || !Number.isNaN(score[i] as number);
  return [...tried.ids.keys()].filter((i) => isScored(tried.score, i) && isScored(inForce?.score, i));
}

function predict(ranking: Float64Array, brought: Float64Array): JudgedMonth["tried"] {
  const { deciles, ...worth } = predictiveWorth(ranking, brought);
  return { ...worth, deciles: [...deciles] };
}
