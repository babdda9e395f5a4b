import { type FittedModelName, FittedModelSchema } from "@gradus/contract";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { predictCustomer } from "./predict-customer.ts";
import { type GivenInput, inputNames, readInput, readParameters, readRate } from "./read-model-input.ts";

const words = {
  predict: {
    en: "what a customer, or a history given by hand, lets one expect",
    zh: "预测某客户或给定购买历史的后续购买",
  },
  parameters: {
    en: "use a model with these parameters instead of the company's facts: r=0.24,alpha=4.41,…",
    zh: "按给定参数使用模型，不读取公司数据：r=0.24,alpha=4.41,…",
  },
  x: { en: "repeat purchases, the first left out", zh: "重复购买次数（不含首次）" },
  tx: {
    en: "time of the last repeat purchase since the first (weeks)",
    zh: "首次至最后一次购买的时间（周）",
  },
  T: { en: "time since the first purchase (weeks)", zh: "首次购买至今的时间（周）" },
  n: {
    en: "bg-bb: chances so far; sbg: renewals so far",
    zh: "bg-bb：已有的购买机会数；sbg：已续约期数",
  },
  mean: { en: "gamma-gamma: mean spend of a repeat purchase", zh: "gamma-gamma：每次重复购买的平均消费额" },
  next: {
    en: "how far to look ahead (weeks; bg-bb and sbg: periods)",
    zh: "预测时长（周；bg-bb 与 sbg 为期数）",
  },
  discountRate: {
    en: "discount of a year, of a period with bg-bb and sbg (0.15)",
    zh: "年折现率；bg-bb 与 sbg 为每期折现率（默认 0.15）",
  },
  asOf: {
    en: "of a customer: last day whose facts count, yyyy-MM-dd (that of the last value report)",
    zh: "用于客户：统计截止日，yyyy-MM-dd（默认为最近一次价值报告的日期）",
  },
};

type PredictOptions = GivenInput & {
  readonly parameters?: string;
  readonly discountRate?: string;
  readonly asOf?: string;
};

/** `gradus predict`: what is to be expected of one customer, by the last value report or by a model alone. */
export function addPredictCommand({ root, word, act }: CommandTree): void {
  const predict = root
    .command("predict <model-or-customer>")
    .description(word(words.predict))
    .option("--parameters <list>", word(words.parameters));
  for (const name of inputNames) predict.option(`--${name} <number>`, word(words[name]));
  predict
    .option("--discount-rate <rate>", word(words.discountRate))
    .option("--as-of <day>", word(words.asOf))
    .action(act(foretell));
}

/** With parameters the argument names a model, without them a customer. */
async function foretell(session: Session, name: string, options: PredictOptions): Promise<void> {
  const { parameters, discountRate, asOf, ...given } = options;
  if (parameters !== undefined) {
    if (asOf !== undefined) {
      throw new UsageError({
        en: "--as-of goes with a customer, not with --parameters.",
        zh: "--as-of 用于客户，不能与 --parameters 同用。",
      });
    }
    const model = readModel(name);
    const numbers = readParameters(model, parameters);
    const input = readInput(model, given);
    const rate = readRate(discountRate ?? "0.15");
    const { predictByModel } = await import("./predict-by-model.ts"); // special functions, for this command alone
    return predictByModel(session, model, numbers, input, rate);
  }
  const useless = [...inputNames.filter((each) => given[each] !== undefined).map((each) => `--${each}`)];
  if (discountRate !== undefined) useless.push("--discount-rate");
  const [option] = useless;
  if (option === undefined) return predictCustomer(session, name, asOf);
  throw new UsageError({
    en: `${option} goes with a model and its --parameters.`,
    zh: `${option} 须与模型及其 --parameters 同用。`,
  });
}

function readModel(name: string): FittedModelName {
  const model = FittedModelSchema.options.find((each) => each === name);
  if (model) return model;
  throw new UsageError({
    en: `--parameters are those of a model: ${FittedModelSchema.options.join(", ")}, not “${name}”.`,
    zh: `--parameters 须配合模型（${FittedModelSchema.options.join("、")}），没有模型“${name}”。`,
  });
}
