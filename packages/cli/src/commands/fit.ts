import { type FittedModelName, FittedModelSchema } from "@gradus/contract";
import { type Body, unwrap } from "@gradus/sdk";
import { Option } from "commander";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { describeFit } from "./describe-fit.ts";

type Wish = Body<"fitModel">;

const models = FittedModelSchema.options;
const words = {
  fit: {
    en: `fit a model of purchases, of contracts or of spend (${models.join(", ")})`,
    zh: `拟合购买、续约或消费额模型（${models.join("、")}）`,
  },
  asOf: { en: "last day whose facts count, yyyy-MM-dd (today)", zh: "统计截止日，yyyy-MM-dd（默认今天）" },
  holdoutUntil: {
    en: "compare with what came after, up to this day",
    zh: "与其后至该日的实际情况比较（验证期）",
  },
  types: {
    en: "activity types that are purchases, with commas (as in the value settings)",
    zh: "视为购买的业务记录类型，用逗号分隔（默认按价值设置）",
  },
  refunds: {
    en: "with --types: activity types whose money is taken off",
    zh: "与 --types 同用：金额从消费额中扣除的类型",
  },
  period: {
    en: "of bg-bb a chance to purchase, of sbg a contract (month)",
    zh: "bg-bb 的一次购买机会、sbg 的一个合同期（默认 month）",
  },
};

interface FitOptions {
  readonly asOf?: string;
  readonly holdoutUntil?: string;
  readonly types?: string;
  readonly refunds?: string;
  readonly period?: NonNullable<Wish["period"]>;
}

/** `gradus fit`: the parameters of a model, how sure they are, and how well it foretells. */
export function addFitCommand({ root, word, act }: CommandTree): void {
  root
    .command("fit <model>")
    .description(word(words.fit))
    .option("--as-of <day>", word(words.asOf))
    .option("--holdout-until <day>", word(words.holdoutUntil))
    .option("--types <types>", word(words.types))
    .option("--refunds <types>", word(words.refunds))
    .addOption(
      new Option("--period <period>", word(words.period)).choices(["week", "month", "quarter", "year"]),
    )
    .action(act(fit));
}

async function fit(session: Session, name: string, options: FitOptions): Promise<void> {
  const body = readWish(name, options);
  const client = await session.connect();
  const fitted = await unwrap(client.POST("/api/value/fits", { body }));
  await session.answer(fitted, () => describeFit(session, fitted));
  if (fitted.abstention) {
    throw new CommandError({ en: fitted.abstention.detail, zh: fitted.abstention.detail });
  }
}

function readWish(name: string, { asOf, holdoutUntil, types, refunds, period }: FitOptions): Wish {
  const model = readModel(name);
  const hasPeriods = model === "bg-bb" || model === "sbg";
  if (period !== undefined && !hasPeriods) {
    throw new UsageError({
      en: `--period goes with bg-bb and sbg; ${model} counts in weeks.`,
      zh: `--period 仅用于 bg-bb 和 sbg；${model} 以周计。`,
    });
  }
  if (refunds !== undefined && types === undefined) {
    throw new UsageError({ en: "--refunds goes with --types.", zh: "--refunds 须与 --types 同用。" });
  }
  const purchases = types === undefined ? undefined : { types: split(types), refunds: split(refunds ?? "") };
  return {
    model,
    ...(asOf !== undefined && { asOf }),
    ...(holdoutUntil !== undefined && { holdoutUntil }),
    ...(purchases && { purchases }),
    ...(period !== undefined && { period }),
  };
}

function readModel(name: string): FittedModelName {
  const model = models.find((each) => each === name);
  if (model) return model;
  throw new UsageError({
    en: `There is no model “${name}”, only ${models.join(", ")}.`,
    zh: `没有模型“${name}”，可选：${models.join("、")}。`,
  });
}

function split(list: string): string[] {
  return list
    .split(/[,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
