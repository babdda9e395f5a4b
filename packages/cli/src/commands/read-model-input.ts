import type { FittedModelName } from "@gradus/contract";
import type { Words } from "../language.ts";
import { UsageError } from "../usage-error.ts";

/** What a model is told of one customer; each is an option of the command line. */
export const inputNames = ["x", "tx", "T", "n", "mean", "next"] as const;
/** See {@link inputNames}. */
export type InputName = (typeof inputNames)[number];

/** The command line's options of those names, as text. */
export type GivenInput = { readonly [Name in InputName]?: string | undefined };

/** Numbers checked as far as every model of theirs demands; what a model does not take is 0. */
export type ModelInput = Readonly<Record<InputName, number>>;

interface Demands {
  readonly parameters: readonly string[];
  readonly inputs: readonly InputName[];
  /** Inputs that count, the model's periods among them, and so are whole. */
  readonly whole: readonly InputName[];
}

const betaDropout: Demands = {
  parameters: ["r", "alpha", "a", "b"],
  inputs: ["x", "tx", "T", "next"],
  whole: ["x"],
};
const demands: Readonly<Record<FittedModelName, Demands>> = {
  "bg-nbd": betaDropout,
  "mbg-nbd": betaDropout,
  "pareto-nbd": { ...betaDropout, parameters: ["r", "alpha", "s", "beta"] },
  "bg-bb": {
    parameters: ["alpha", "beta", "gamma", "delta"],
    inputs: ["x", "tx", "n", "next"],
    whole: ["x", "tx", "n", "next"],
  },
  sbg: { parameters: ["alpha", "beta"], inputs: ["n", "next"], whole: ["n", "next"] },
  "gamma-gamma": { parameters: ["p", "q", "v"], inputs: ["x", "mean"], whole: ["x"] },
};
const mostCounted = 1_000_000;

/**
 * Reads parameters as `gradus fit` names them: `r=0.24,alpha=4.41,a=0.79,b=2.43`, each once, in any order.
 *
 * @throws UsageError for a name the model does not have, one that is missing or doubled, or a value not above 0
 */
export function readParameters(model: FittedModelName, text: string): Record<string, number> {
  const { parameters: names } = demands[model];
  const read: Record<string, number> = {};
  for (const pair of text.split(/[,，]/)) {
    const [, name = "", value = ""] = /^\s*(\w+)\s*=\s*(\S+)\s*$/.exec(pair) ?? [];
    if (name === "") throw unusable(pair, names);
    if (!names.includes(name)) {
      throw new UsageError({
        en: `${model} has no parameter “${name}”; it takes ${names.join(", ")}.`,
        zh: `${model} 没有参数“${name}”，应为 ${names.join("、")}。`,
      });
    }
    if (name in read) throw new UsageError({ en: `${name} is given twice.`, zh: `参数 ${name} 重复。` });
    const number = readNumber(value);
    if (!(number > 0)) {
      throw new UsageError({
        en: `Parameter ${name} of ${model} is a number above 0, not “${value}”.`,
        zh: `${model} 的参数 ${name} 应为大于 0 的数字，而不是“${value}”。`,
      });
    }
    read[name] = number;
  }
  const missing = names.filter((name) => !(name in read));
  if (missing.length === 0) return Object.fromEntries(names.map((name) => [name, read[name] as number]));
  throw new UsageError({
    en: `${model} also takes the parameter${missing.length > 1 ? "s" : ""} ${missing.join(", ")}.`,
    zh: `${model} 还缺少参数 ${missing.join("、")}。`,
  });
}

/**
 * Reads what is known of the customer, and for how long to foretell.
 *
 * @throws UsageError for an option that is missing, that the model has no use for, or that cannot be
 */
export function readInput(model: FittedModelName, given: GivenInput): ModelInput {
  const { inputs, whole } = demands[model];
  const useless = inputNames.find((name) => given[name] !== undefined && !inputs.includes(name));
  if (useless) throw usage(`${model} takes no --${useless}.`, `${model} 不使用 --${useless}。`);
  const isWanted = (name: InputName) =>
    inputs.includes(name) && !(model === "gamma-gamma" && name === "mean" && Number(given.x) === 0);
  const missing = inputNames.filter((name) => isWanted(name) && given[name] === undefined);
  if (missing.length > 0) {
    const options = missing.map((name) => `--${name}`);
    throw usage(`${model} also takes ${options.join(", ")}.`, `${model} 还需要 ${options.join("、")}。`);
  }
  const read = Object.fromEntries(
    inputNames.map((name) => [name, readOption(name, given[name] ?? "0", whole.includes(name))]),
  ) as Record<InputName, number>;
  if (inputs.includes("tx")) checkTimes(read, inputs.includes("T") ? "T" : "n");
  if (model === "gamma-gamma" && read.x > 0 && read.mean === 0) {
    throw usage("--mean is spend above 0.", "--mean 应为大于 0 的消费额。");
  }
  return read;
}

/** A yearly rate, as 0.15. */
export function readRate(text: string): number {
  const rate = readNumber(text);
  if (rate > 0) return rate;
  throw usage(
    `--discount-rate is a rate above 0 such as 0.15, not “${text}”.`,
    `--discount-rate 应为大于 0 的折现率，如 0.15，而不是“${text}”。`,
  );
}

function readOption(name: InputName, text: string, isWhole: boolean): number {
  const number = readNumber(text);
  const isPossible = isWhole ? Number.isInteger(number) && number <= mostCounted : Number.isFinite(number);
  if (number >= 0 && isPossible) return number;
  const kind: Words = isWhole
    ? { en: "a whole number from 0 to 1000000", zh: "0 到 1000000 的整数" }
    : { en: "a number from 0", zh: "不小于 0 的数字" };
  throw usage(`--${name} is ${kind.en}, not “${text}”.`, `--${name} 应为${kind.zh}，而不是“${text}”。`);
}

function checkTimes({ x, tx, ...ends }: ModelInput, end: "T" | "n"): void {
  if (tx > ends[end]) {
    throw usage(
      `--tx ${tx} lies after --${end} ${ends[end]}: the last purchase comes before the end.`,
      `--tx ${tx} 晚于 --${end} ${ends[end]}：最后一次购买应早于截止时间。`,
    );
  }
  if (x === 0 && tx > 0) {
    throw usage("Without repeat purchases (--x 0) --tx is 0.", "没有重复购买（--x 0）时，--tx 应为 0。");
  }
  if (x > 0 && tx === 0) {
    throw usage(
      "With repeat purchases --tx, the time of the last one, is above 0.",
      "有重复购买时，--tx（最后一次购买的时间）应大于 0。",
    );
  }
  if (end === "n" && x > tx) {
    throw usage(
      `--x ${x} purchases do not fit into --tx ${tx} periods: a period holds one at most.`,
      `--x ${x} 次购买超过了 --tx ${tx} 个周期：每个周期至多一次。`,
    );
  }
}

/** NaN for what is no finite decimal number without a sign. */
function readNumber(text: string): number {
  const number = /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

function unusable(pair: string, names: readonly string[]): UsageError {
  const example = names.map((name) => `${name}=1`).join(",");
  return usage(
    `--parameters is a list such as ${example}; “${pair}” is no part of one.`,
    `--parameters 的格式如 ${example}；“${pair}”无法识别。`,
  );
}

function usage(en: string, zh: string): UsageError {
  return new UsageError({ en, zh });
}
