import type { Day } from "./day.ts";
import { type Window, windowEdges } from "./window.ts";

/**
 * The days after `asOf`, up to and including `through`, on which a fact leaves a window or comes into one: on all others
 * the windows count the same facts as the day before.
 *
 * @param facts days of facts, ascending
 * @param fiscalStartMonth month in which the fiscal year starts, 1–12
 */
export function crossingDays(
  windows: readonly Window[],
  facts: readonly Day[],
  { asOf, through }: { readonly asOf: Day; readonly through: Day },
  fiscalStartMonth = 1,
): Day[] {
  const found = new Set<Day>();
  for (const window of windows) {
    let before = passedBy(window, facts, asOf, fiscalStartMonth);
    for (let day = asOf + 1; day <= through; day++) {
      const now = passedBy(window, facts, day, fiscalStartMonth);
      if (now.left !== before.left || now.entered !== before.entered) found.add(day);
      before = now;
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** How many facts lie before the window, and how many before its end. */
function passedBy(window: Window, facts: readonly Day[], day: Day, fiscalStartMonth: number) {
  const { after, through } = windowEdges(window, day, fiscalStartMonth);
  return { left: after === null ? 0 : countUpTo(facts, after), entered: countUpTo(facts, through) };
}

function countUpTo(facts: readonly Day[], edge: Day): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle] as Day) <= edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
