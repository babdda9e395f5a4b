import { withinCut } from "../tiering/limit-shares.ts";
import { leastSetting } from "./least-setting.ts";
import type { Lever } from "./lever.ts";
import { conditionGroups, type LeverGroup } from "./lever-groups.ts";
import { type LeverStep, stepsOf } from "./lever-steps.ts";
import { type LeverChange, stateChange } from "./metric-change.ts";
import { type Changed, gradeCases, type Situation } from "./situation.ts";

/** Several changes that together reach a tier. */
export interface Combination {
  readonly changes: readonly LeverChange[];
  readonly cost: number;
}

/**
 * The cheapest way to a tier by changing several metrics, each to a value of its own; undefined where one change is
 * cheaper, where there is none, and for who has a state instead of a tier.
 *
 * Minimises Σ |change| ÷ what there is (see {@link LeverChange}), over the finite set of values at which the score or a
 * demand of the gate turns: a multiple-choice knapsack, solved exactly by dynamic programming over hundredths of
 * points, dominated choices dropped (Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, chapter 11). Of metrics
 * that meet in one criterion or one demand of the gate, since their effects do not add up, one is changed. Each change
 * is then made as small as the kernel allows with the others in place, so that one smallest unit less of any fails, and
 * none can be left out.
 */
export function cheapestCombination(situation: Situation, target: number): Combination | undefined {
  const now = gradeCases(situation, 1, new Map());
  if ((now.outcome[0] as number) < 0) return undefined;
  const score = now.score[0] as number;
  const ways = Array.from({ length: target + 1 }, (_, position) => wayTo(situation, position, score));
  const [cheapest] = ways.flatMap((way) => way ?? []).sort((a, b) => a.cost - b.cost);
  if (!cheapest || cheapest.moved.length < 2) return undefined;
  return makeLeast(situation, target, cheapest.moved);
}

/** The cheapest way to just this tier. */
function wayTo(situation: Situation, position: number, score: number): Plan | undefined {
  const need = scoreFor(situation, position) - score;
  const groups = conditionGroups(situation, position);
  if (!groups) return undefined;
  const choices = groups.map((group) => choicesOf(situation, group, score, need));
  return combine(choices, need);
}

/** The score at which the tier is reached: its threshold, and the last place within its limits. */
function scoreFor({ scheme, held, cuts, code }: Situation, target: number): number {
  const tiers = scheme.ladder?.tiers ?? [];
  const tier = tiers[target];
  if (!tier) throw new RangeError(`no tier at ${target}`);
  const isHeld = held >= 0 && tier.rank <= tiers.length - 1 - held;
  const threshold = isHeld ? tier.keep : tier.enter;
  const cut = cuts.shares[tier.code];
  if (!cut) return threshold;
  return Math.max(threshold, withinCut(cut, { score: cut.score, code }) ? cut.score : cut.score + 1);
}

/** A step of one lever of a group, or undefined for leaving the group as it is. */
interface Choice {
  readonly lever?: Lever;
  readonly setting: number;
  readonly gain: number;
  readonly cost: number;
}

function choicesOf(situation: Situation, group: LeverGroup, score: number, need: number): Choice[] {
  const stay = group.isMet ? [{ setting: 0, gain: 0, cost: 0 }] : [];
  const moves = group.levers.flatMap((lever) =>
    stepsOf(situation, lever, group.demands, { score, need }).map((step: LeverStep) => ({
      ...{ lever, setting: step.setting, gain: step.gain, cost: step.setting / lever.whole },
    })),
  );
  return undominated([...stay, ...moves]);
}

/** Choices of which no other costs as little and gains as much: by rising cost, and so by rising gain. */
function undominated<Each extends { readonly cost: number; readonly gain: number }>(
  choices: readonly Each[],
): Each[] {
  const kept: Each[] = [];
  for (const choice of choices.toSorted((a, b) => a.cost - b.cost || b.gain - a.gain)) {
    if (choice.gain > (kept.at(-1)?.gain ?? Number.NEGATIVE_INFINITY)) kept.push(choice);
  }
  return kept;
}

interface Plan {
  readonly moved: readonly Required<Choice>[];
  readonly cost: number;
}

interface Sum {
  readonly gain: number;
  readonly cost: number;
  readonly choice?: Choice;
  readonly before?: Sum;
}

/** The cheapest choice out of every group that gains enough together, or undefined. */
function combine(groups: readonly (readonly Choice[])[], need: number): Plan | undefined {
  let reached: Sum[] = [{ gain: 0, cost: 0 }];
  for (const [at, choices] of groups.entries()) {
    const later = groups.slice(at + 1).map((group) => group.map(({ gain }) => gain));
    const mostLater = later.reduce((sum, gains) => sum + Math.max(0, ...gains), 0);
    const enough = need - later.reduce((sum, gains) => sum + Math.min(0, ...gains), 0); // more can never be missed
    const byGain = new Map<number, Sum>();
    for (const before of reached) {
      for (const choice of choices) {
        const gain = Math.min(enough, before.gain + choice.gain);
        const cost = before.cost + choice.cost;
        if (gain + mostLater < need) continue;
        if (cost < (byGain.get(gain)?.cost ?? Number.POSITIVE_INFINITY)) {
          byGain.set(gain, { gain, cost, choice, before });
        }
      }
    }
    reached = undominated([...byGain.values()]);
  }
  const found = reached.find(({ gain }) => gain >= need);
  const moved: Required<Choice>[] = [];
  for (let at = found; at?.choice; at = at.before) {
    if (at.choice.lever) moved.unshift(at.choice as Required<Choice>);
  }
  return found && { moved, cost: found.cost };
}

/**
 * Leaves out what is not needed, and makes each change as small as the others let it be: once more for as long as that
 * lets another be smaller. Undefined where a single change is left, which is then told by itself.
 */
function makeLeast(
  situation: Situation,
  target: number,
  chosen: readonly Required<Choice>[],
): Combination | undefined {
  const isWanted = (outcome: number) => outcome >= 0 && outcome <= target;
  const settings = chosen.map(({ setting }) => setting);
  const othersOf = (at: number): Changed =>
    new Map(
      chosen.flatMap(({ lever }, i) => {
        const setting = settings[i] as number;
        return i === at || setting === 0 ? [] : [...lever.columnsAt(Float64Array.of(setting))];
      }),
    );
  for (let before = ""; before !== settings.join(); ) {
    before = settings.join();
    for (const [at, { lever }] of chosen.entries()) {
      if (settings[at] === 0) continue;
      const others = othersOf(at);
      if (isWanted(gradeCases(situation, 1, others).outcome[0] as number)) {
        settings[at] = 0;
        continue;
      }
      const found = leastSetting(situation, lever, isWanted, others);
      if (!found) return undefined;
      settings[at] = Math.min(found.setting, settings[at] as number);
    }
  }
  const changes = chosen.flatMap(({ lever }, at) => {
    const setting = settings[at] as number;
    return setting === 0 ? [] : [stateChange(situation, lever, setting)];
  });
  if (changes.length < 2) return undefined;
  return { changes, cost: changes.reduce((sum, { cost }) => sum + cost, 0) };
}
