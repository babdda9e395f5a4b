import { type FittedModelName, wordProblem } from "@gradus/contract";
import {
  type Abstention,
  bgBb,
  bgNbd,
  compressHistories,
  compressOpportunities,
  expectedSpend,
  mbgNbd,
  type PurchaseModel,
  paretoNbd,
  shiftedBetaGeometric,
} from "@gradus/engine";
import { CommandError } from "../command-error.ts";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatNumber, formatShare, nothing } from "../text/format-values.ts";
import { UsageError } from "../usage-error.ts";
import type { ModelInput } from "./read-model-input.ts";

type Parameters<Name extends string> = Readonly<Record<Name, number>>;
type Figure =
  | "alive"
  | "expected"
  | "dert"
  | "survival"
  | "retention"
  | "derl"
  | "expectedSpend"
  | "populationMean";
type Figures = { readonly [Name in Figure]?: number | null };

const weeksPerYear = 52.1775;
const words: Readonly<Record<Figure, Words>> = {
  alive: { en: "P(alive)", zh: "活跃概率" },
  expected: { en: "expected purchases", zh: "预期购买次数" },
  dert: { en: "discounted expected residual purchases", zh: "折现剩余购买次数（DERT）" },
  survival: { en: "probability of staying that long", zh: "届时仍在的概率" },
  retention: { en: "probability of the next renewal", zh: "下一期续约概率" },
  derl: { en: "discounted expected residual lifetime", zh: "折现剩余期数（DERL）" },
  expectedSpend: { en: "expected spend of a purchase", zh: "预期单次消费额" },
  populationMean: { en: "mean spend of all customers", zh: "总体平均消费额" },
};
const shares: readonly Figure[] = ["alive", "survival", "retention"];

/**
 * Answers what a model says of one history: no facts are read, and no server is asked. Where the model has nothing
 * to say, the figure is null, the reason stands in the document as `abstention`, and the command fails with it.
 *
 * @throws UsageError where the figures are beyond what can be computed
 * @param rate discount of a year; of a period with bg-bb and sbg, which do not know how long theirs are
 */
export async function predictByModel(
  session: Session,
  model: FittedModelName,
  parameters: Readonly<Record<string, number>>,
  input: ModelInput,
  rate: number,
): Promise<void> {
  const { figures, abstention } = foretell(model, parameters, input, rate);
  if (Object.values(figures).some((figure) => figure !== null && !Number.isFinite(figure))) {
    throw new UsageError({
      en: `${model} cannot be computed at numbers so large or so small.`,
      zh: `参数或历史的数值过大或过小，${model} 无法计算。`,
    });
  }
  const detail = abstention && wordAbstention(abstention);
  await session.answer(
    {
      model,
      parameters,
      ...figures,
      ...(abstention && detail && { abstention: { code: abstention.code, detail: session.word(detail) } }),
    },
    () => describe(session, figures),
  );
  if (detail) throw new CommandError(detail);
}

function foretell(
  model: FittedModelName,
  parameters: Readonly<Record<string, number>>,
  input: ModelInput,
  rate: number,
): { readonly figures: Figures; readonly abstention?: Abstention } {
  switch (model) {
    case "bg-nbd":
    case "mbg-nbd":
    case "pareto-nbd":
      return { figures: foretellPurchases(modelsOfPurchases[model], parameters, input, rate) };
    case "bg-bb":
      return {
        figures: foretellChances(parameters as Parameters<"alpha" | "beta" | "gamma" | "delta">, input, rate),
      };
    case "sbg":
      return { figures: foretellRenewals(parameters as Parameters<"alpha" | "beta">, input, rate) };
    case "gamma-gamma":
      return foretellSpend(parameters as Parameters<"p" | "q" | "v">, input);
  }
}

const modelsOfPurchases: Readonly<Record<PurchaseModel["code"], PurchaseModel>> = {
  "bg-nbd": bgNbd,
  "mbg-nbd": mbgNbd,
  "pareto-nbd": paretoNbd,
};

function foretellPurchases(
  model: PurchaseModel,
  parameters: Readonly<Record<string, number>>,
  { x, tx, T, next }: ModelInput,
  rate: number,
): Figures {
  const { histories } = compressHistories([x], [tx], [T]);
  const only = (values: Float64Array) => values[0] as number;
  return {
    alive: only(model.alive(parameters, histories)),
    expected: only(model.expected(parameters, histories, next)),
    dert: only(model.dert(parameters, histories, Math.log1p(rate) / weeksPerYear)),
  };
}

function foretellChances(
  parameters: Parameters<"alpha" | "beta" | "gamma" | "delta">,
  { x, tx, n, next }: ModelInput,
  rate: number,
): Figures {
  const { histories } = compressOpportunities([x], [tx], [n]);
  const only = (values: Float64Array) => values[0] as number;
  return {
    alive: only(bgBb.alive(parameters, histories)),
    expected: only(bgBb.expected(parameters, histories, next)),
    dert: only(bgBb.dert(parameters, histories, rate)),
  };
}

/** Of one who has renewed n times so far. */
function foretellRenewals(
  parameters: Parameters<"alpha" | "beta">,
  { n, next }: ModelInput,
  rate: number,
): Figures {
  const { survival, retention, discountedResidual } = shiftedBetaGeometric;
  return {
    survival: survival(parameters, n + next) / survival(parameters, n),
    retention: retention(parameters, n + 1),
    derl: discountedResidual(parameters, n, rate),
  };
}

function foretellSpend(parameters: Parameters<"p" | "q" | "v">, { x, mean }: ModelInput) {
  const own = expectedSpend(parameters, x, mean);
  const ofAll = expectedSpend(parameters, 0, 0);
  const figures: Figures = {
    expectedSpend: own.ok ? own.value : null,
    populationMean: ofAll.ok ? ofAll.value : null,
  };
  const silent = own.ok ? ofAll : own;
  return silent.ok ? { figures } : { figures, abstention: silent.abstention };
}

function wordAbstention({ code, params }: Abstention): Words {
  const refusal = { code, params };
  return { en: wordProblem(refusal, "en"), zh: wordProblem(refusal, "zh") };
}

function describe(session: Session, figures: Figures): string {
  const format = (name: Figure, value: number | null | undefined) => {
    if (value === null || value === undefined) return nothing;
    return shares.includes(name) ? formatShare(value) : formatNumber(value);
  };
  const names = Object.keys(figures) as Figure[];
  return formatTable(
    [{ title: "" }, { title: "", align: "right" }],
    names.map((name) => [session.word(words[name]), format(name, figures[name])]),
  );
}
