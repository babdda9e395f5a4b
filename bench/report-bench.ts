import { cpus, totalmem } from "node:os";

/** A figure that was aimed for. */
export interface Aim {
  readonly name: string;
  readonly value: number;
  readonly aim: number;
  readonly holds: boolean;
}

/** States an aim to stay at or below; it is reported whether it holds or not. */
export function atMost(name: string, value: number, aim: number): Aim {
  return { name, value, aim, holds: value <= aim };
}

/** States an aim to reach or exceed. */
export function atLeast(name: string, value: number, aim: number): Aim {
  return { name, value, aim, holds: value >= aim };
}

/** Prints the closing line of a bench: one line of JSON, for people and programs alike. */
export function reportBench(
  name: string,
  figures: Record<string, number | string>,
  aims: readonly Aim[],
): void {
  const [cpu] = cpus();
  const machine = {
    cpu: cpu?.model.trim() ?? "?",
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
  };
  process.stdout.write(`${JSON.stringify({ name, machine, figures, aims })}\n`);
}

/** Tells of a step and its seconds, for the person who waits. */
export async function timeStep<T>(
  step: string,
  work: () => Promise<T>,
): Promise<{ seconds: number; value: T }> {
  const started = performance.now();
  const value = await work();
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${step.padEnd(44)} ${seconds.toFixed(2).padStart(8)} s\n`);
  return { seconds, value };
}

/** Rounds a figure to three significant digits or whole numbers above a thousand. */
export function figure(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The least of the values that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
