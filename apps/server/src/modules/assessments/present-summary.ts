import type { Summary } from "./summary-queries.ts";

/** How a customer is judged on a scale as it goes over the wire; undefined where nobody ever judged it. */
export function presentSummary(summary: Summary | undefined): Summary {
  if (!summary) return { state: "missing", mean: null, spread: null, raters: 0, validUntil: null };
  const { state, mean, spread, raters, validUntil } = summary;
  return {
    ...{ state, raters, validUntil },
    mean: mean === null ? null : Number((mean / 100).toFixed(2)),
    spread: spread === null ? null : spread / 100,
  };
}
