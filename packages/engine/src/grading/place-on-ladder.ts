import { assignTier, type Ladder, type Tier } from "../tiering/assign-tier.ts";
import { type ShareCut, shareCutAmong, withinCut } from "../tiering/limit-shares.ts";
import { type CompiledScheme, settingOf } from "./compile-scheme.ts";
import { type Cuts, fixedCut, type GradingInput } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import { countLimited } from "./limit-tier.ts";
import { recallCondition } from "./recall-condition.ts";

/**
 * Puts everybody who has no state into a tier, the position of which then stands in `outcome`. Limited tiers are cut
 * one after the other from the highest down: whom one leaves out the next may take.
 *
 * @returns where limits cut, by tier
 */
export function placeOnLadder(
  scheme: CompiledScheme,
  ladder: Ladder,
  input: GradingInput,
  score: Int32Array,
  outcome: Int16Array,
): Cuts["shares"] {
  const { columns, held, memory = noMemory } = input;
  const setting = settingOf(scheme, input.asOf);
  const gates = scheme.gates.map((gate) => gate && recallCondition(gate, columns, setting, memory));
  const lowest = ladder.tiers.length - 1;
  const cuts: (ShareCut | null)[] = ladder.tiers.map(() => null);
  let customer = 0; // one closure for all: one for each would be a million
  const letsIn = (tier: number) => {
    if (gates[tier]?.(customer) === false) return false;
    const cut = cuts[tier];
    if (!cut) return true;
    const found = score[customer] as number;
    if (found !== cut.score) return found > cut.score; // codes only break ties, and take long to look up
    return withinCut(cut, { score: found, code: codeOf(input, customer) });
  };
  const placeAt = (i: number) => {
    customer = i;
    const position = held[i] as number;
    return assignTier(ladder, score[i] as number, position < 0 ? -1 : lowest - position, letsIn);
  };
  const isGated = Uint8Array.from(gates, (gate) => (gate ? 1 : 0));
  const reached = reachedBy(ladder);
  for (let i = 0; i < outcome.length; i++) {
    if (outcome[i] !== 0) continue;
    const highest = reached[((held[i] as number) + 1) * scores + (score[i] as number)] as number;
    outcome[i] = isGated[highest] === 0 ? highest : placeAt(i);
  }

  const byTier: Record<string, ShareCut | null> = {};
  for (const [position, { code }] of ladder.tiers.entries()) {
    if (!scheme.limits[position]) continue;
    const inside = positionsOf(outcome, position);
    const ranking = { inside, score, codeAt: (i: number) => codeOf(input, i) };
    const cut = input.cuts
      ? fixedCut(input.cuts.shares, code)
      : shareCutAmong(ranking, countLimited(scheme, position, input, ranking, outcome));
    cuts[position] = byTier[code] = cut;
    if (cut)
      for (let at = 0; at < inside.length; at++)
        outcome[inside[at] as number] = placeAt(inside[at] as number);
  }
  return byTier;
}

/** Positions of the customers with this outcome. */
function positionsOf(outcome: Int16Array, wanted: number): Int32Array {
  let count = 0;
  for (let i = 0; i < outcome.length; i++) if (outcome[i] === wanted) count++;
  const positions = new Int32Array(count);
  for (let i = 0, at = 0; at < count; i++) if (outcome[i] === wanted) positions[at++] = i;
  return positions;
}

const scores = 10_001;

/**
 * The highest tier that a score reaches, gates and limits aside: a row of all scores for who holds nothing, and one for
 * each tier held, by its position.
 */
function reachedBy(ladder: Ladder): Uint8Array {
  const known = tables.get(ladder);
  if (known) return known;
  const last = ladder.tiers.length - 1;
  const reached = new Uint8Array((ladder.tiers.length + 1) * scores).fill(last);
  for (let held = -1; held <= last; held++) {
    const heldRank = held < 0 ? -1 : last - held;
    const row = reached.subarray((held + 1) * scores, (held + 2) * scores);
    for (let position = last - 1; position >= 0; position--) {
      const { rank, keep, enter } = ladder.tiers[position] as Tier;
      row.fill(position, rank <= heldRank ? keep : enter); // a higher tier goes over a lower one
    }
  }
  tables.set(ladder, reached);
  return reached;
}

/** Kept with the ladder: one customer is graded in many cases, one after another. */
const tables = new WeakMap<Ladder, Uint8Array>();

function codeOf({ codes }: GradingInput, position: number): string {
  const code = codes?.at(position);
  if (code === undefined) throw new RangeError(`a limited tier needs the code of customer ${position}`);
  return code;
}
