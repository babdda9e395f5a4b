import type { MetricDefinition } from "../metrics/metric-definition.ts";

/** Codes of the schemes whose standings metrics read, each once. */
export function schemesRead(metrics: readonly MetricDefinition[]): string[] {
  return [...new Set(metrics.flatMap((metric) => (metric.from === "standing" ? [metric.scheme] : [])))];
}

/**
 * The way by which a scheme would come to read its own standing, straight or through other schemes, from its code to
 * its code; undefined where it does not.
 *
 * @param reads codes of the schemes that it reads
 * @param readBy what the other schemes read, by their codes
 *
 * @example
 * findStandingCircle("a", ["b"], new Map([["b", ["a"]]])); //=> ["a", "b", "a"]
 */
export function findStandingCircle(
  scheme: string,
  reads: readonly string[],
  readBy: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const ways: string[][] = [[scheme]];
  for (const way of ways) {
    const last = way.at(-1) as string;
    for (const next of last === scheme ? reads : (readBy.get(last) ?? [])) {
      if (next === scheme) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
