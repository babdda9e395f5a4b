import { accept, type LearntRules, type Outcome, refuse } from "@gradus/contract";
import { type CompiledScheme, type LocalName, learnWeights } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import type { TriedRules } from "../grading/index.ts";
import { findScheme, isOwnList } from "../schemes/index.ts";
import { readOwnTiers, readWho } from "./own-list-queries.ts";

type Found = Omit<LearntRules, "asOf" | "problems">;

const mostDisagreements = 50;

/** Which list is learnt from. */
export interface ListWish {
  readonly list: string;
  /** Codes of its tiers, highest first. */
  readonly order?: readonly string[] | undefined;
}

/** What is told where nothing can be learnt. */
export const nothingLearnt: Omit<Found, "cannot"> = {
  ...{ listed: 0, weights: [], tiers: [], confusion: [], agreement: 0, kappa: 0, disagreements: [] },
};

/**
 * Learns from a list of own tiers that was imported: the weights of the scheme's criteria, and thresholds, that
 * reproduce it best, and whom they disagree on. Which of the list's tiers is higher is said, or else follows from
 * the mean score of its customers under the rules as they are.
 */
export async function learnFromList(
  tx: Tx,
  { scheme, base, grades }: TriedRules,
  { list: listCode, order }: ListWish,
): Promise<Outcome<Found, "suggestionNoList" | "suggestionNoCriteria" | "suggestionOrderWrong">> {
  const list = await findScheme(tx, listCode);
  if (!list || !isOwnList(list)) return refuse("suggestionNoList", { list: listCode });
  if (scheme.criteria.length === 0) return refuse("suggestionNoCriteria");
  const ownTiers = await readOwnTiers(tx, list.schemeId);
  const named = list.closure.scheme.classes ?? [];
  const codes = named.map(({ code }) => code);
  if (order && (order.length !== codes.length || codes.some((code) => !order.includes(code))))
    return refuse("suggestionOrderWrong", { tiers: codes.join(", ") });
  const ordered = order ?? orderByScore(codes, ownTiers, base, grades);
  const classes = [...named].sort((a, b) => ordered.indexOf(a.code) - ordered.indexOf(b.code));
  const placeOf = new Map(classes.map(({ code }, place) => [code, place]));
  const listed = Int32Array.from(base.ids, (_, i) => i).filter((i) =>
    placeOf.has(ownTiers.get(base.ids[i] as number) ?? ""),
  );
  const tiers = Uint8Array.from(
    listed,
    (i) => placeOf.get(ownTiers.get(base.ids[i] as number) as string) as number,
  );
  const learnt = learnWeights({
    tiers,
    tierCount: Math.max(2, classes.length),
    points: grades.criteria.map(({ points }) =>
      Int32Array.from(listed, (i) => {
        const unit = base.unitOf[i] as number;
        return (grades.outcome[unit] as number) >= 0 ? (points[unit] as number) : -1;
      }),
    ),
  });
  if (typeof learnt === "string") return accept({ ...nothingLearnt, cannot: learnt });
  const usable = Array.from(tiers, (_, at) => at).filter((at) => learnt.given[at] !== 255);
  const apart = (at: number) => Math.abs((tiers[at] as number) - (learnt.given[at] as number));
  const margin = (at: number) =>
    Math.min(...learnt.thresholds.map((threshold) => Math.abs((learnt.scores[at] as number) - threshold)));
  const disagreeing = usable
    .filter((at) => apart(at) > 0)
    .sort((a, b) => apart(b) - apart(a) || margin(b) - margin(a) || a - b)
    .slice(0, mostDisagreements);
  const who = await readWho(
    tx,
    disagreeing.map((at) => base.ids[listed[at] as number] as number),
  );
  const sumOf = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
  return accept({
    cannot: null,
    listed: usable.length,
    weights: scheme.criteria.map(({ code, criterion }, at) => ({
      criterion: code,
      name: nameOf(scheme, criterion.metric),
      now: criterion.weight,
      learnt: learnt.weights[at] as number,
    })),
    tiers: classes.map(({ code, name }, at) => ({
      ...{ code, name },
      enter: Math.min(100, learnt.thresholds[at] ?? 0),
      listed: sumOf(learnt.confusion[at] ?? []),
      given: learnt.confusion.reduce((sum, row) => sum + (row[at] ?? 0), 0),
    })),
    confusion: learnt.confusion.map((row) => [...row]),
    agreement: learnt.agreement,
    kappa: learnt.kappa,
    disagreements: disagreeing.flatMap((at) => {
      const customer = who.get(base.ids[listed[at] as number] as number);
      if (!customer) return [];
      return [
        {
          customer: customer.code,
          name: customer.name,
          listed: classes[tiers[at] as number]?.code as string,
          given: classes[learnt.given[at] as number]?.code as string,
          score: Math.round((learnt.scores[at] as number) * 100) / 100,
        },
      ];
    }),
  });
}

/** Codes of the list's tiers by the mean score of their customers, highest first; those of nobody last. */
function orderByScore(
  codes: readonly string[],
  ownTiers: ReadonlyMap<number, string>,
  base: TriedRules["base"],
  { outcome, score }: TriedRules["grades"],
): string[] {
  const sums = new Map(codes.map((code) => [code, { sum: 0, count: 0 }]));
  for (const [i, id] of base.ids.entries()) {
    const found = sums.get(ownTiers.get(id) ?? "");
    const unit = base.unitOf[i] as number;
    if (!found || (outcome[unit] as number) < 0) continue;
    found.sum += score[unit] as number;
    found.count++;
  }
  const mean = (code: string) => {
    const { sum, count } = sums.get(code) ?? { sum: 0, count: 0 };
    return count === 0 ? -1 : sum / count;
  };
  return [...codes].sort((a, b) => mean(b) - mean(a));
}

function nameOf({ closure }: CompiledScheme, metric: string): LocalName {
  return closure.metrics.find(({ code }) => code === metric)?.name ?? { en: metric, zh: metric };
}
