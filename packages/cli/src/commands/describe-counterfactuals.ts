import type { CounterfactualChange, Counterfactuals } from "@gradus/contract";
import { reservedCodes } from "@gradus/engine";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatScore, formatValue, nameCustomer } from "../text/format-values.ts";

type Stated = Pick<CounterfactualChange, "metric" | "name" | "unit" | "value" | "to">;
type Fall = Counterfactuals["outlook"]["falls"][number];

/** Counterfactuals as people read them: a sentence for each way up, each way down, and each fall foreseen. */
export function describeCounterfactuals(session: Session, found: Counterfactuals, currency: string): string {
  const { customer, tier, score, asOf, outlook } = found;
  const who = nameCustomer(customer);
  const show = (value: number | string | null, unit: string, metric?: string) =>
    formatValue(value, unit, currency, session.language, found.categories[metric ?? ""]);
  const tell = new Sentences(show);
  const head = {
    en: `${who.en}: ${tier.name.en}, score ${formatScore(score)}, as of ${asOf}`,
    zh: `${who.zh}：${tier.name.zh}，总分 ${formatScore(score)}，统计截止日 ${asOf}`,
  };
  const sections = [
    [head],
    describeNext(found, tell),
    describeKeep(found, tell),
    describeOutlook(outlook, tell),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => session.word(line)).join("\n"))
    .join("\n\n");
}

function describeNext({ next }: Counterfactuals, tell: Sentences): Words[] {
  if (!next) return [];
  const { tier, points, alone, together, cannot, demands } = next;
  const short = points === null || points === 0 ? { en: "", zh: "" } : tell.short(points);
  return [
    { en: `To reach ${tier.name.en}${short.en}:`, zh: `升至${tier.name.zh}${short.zh}：` },
    ...demands.map((demand) => tell.demand(demand)),
    ...alone.map((change) => tell.change(change)),
    ...(together ? [tell.together(together)] : []),
    ...(cannot.length > 0
      ? [tell.names({ en: "  not alone: ", zh: "  单靠以下评分项做不到：" }, cannot)]
      : []),
  ];
}

function describeKeep({ keep }: Counterfactuals, tell: Sentences): Words[] {
  if (!keep) return [];
  const margin = formatScore(keep.margin);
  return [
    {
      en: `Kept with ${margin} points to spare; lost when:`,
      zh: `保级尚有 ${margin} 分余量；以下情形会失去：`,
    },
    ...keep.losing.map((loss) => {
      const stated = tell.stated(loss);
      return { en: `  ${stated.en} → ${loss.tier.name.en}`, zh: `  ${stated.zh} → ${loss.tier.name.zh}` };
    }),
  ];
}

function describeOutlook({ through, falls }: Counterfactuals["outlook"], tell: Sentences): Words[] {
  if (falls.length > 0) return falls.flatMap((fall) => tell.fall(fall));
  return [
    {
      en: `If nothing new happens, the tier by the score does not fall up to ${through}.`,
      zh: `若没有新的业务，到 ${through} 为止，按得分计算的等级不会下降。`,
    },
  ];
}

type Show = (value: number | string | null, unit: string, metric?: string) => string;

class Sentences {
  readonly #show: Show;

  constructor(show: Show) {
    this.#show = show;
  }

  short(points: number): Words {
    return { en: ` (${formatScore(points)} points short)`, zh: `（还差 ${formatScore(points)} 分）` };
  }

  demand({
    metric,
    name,
    operator,
    unit,
    threshold,
    value,
  }: NonNullable<Counterfactuals["next"]>["demands"][number]): Words {
    const [wanted, has] = [this.#show(threshold, unit, metric), this.#show(value, unit, metric)];
    return {
      en: `  its gate: ${name.en} ${operator} ${wanted} (now ${has})`,
      zh: `  准入条件：${name.zh} ${operator} ${wanted}（现为 ${has}）`,
    };
  }

  stated({ metric, name, unit, value, to }: Stated): Words {
    const [now, then] = [this.#show(value, unit, metric), this.#show(to, unit, metric)];
    return { en: `${name.en} at ${then} (now ${now})`, zh: `${name.zh}变为 ${then}（现为 ${now}）` };
  }

  way({ activity, ...change }: Pick<CounterfactualChange, "activity"> & Stated): Words {
    if (!activity) return this.stated(change);
    if (isSmallest(activity.amount)) {
      return { en: `any amount more (${activity.name.en})`, zh: `再${activity.name.zh}任意金额` };
    }
    const amount = this.#show(activity.amount, "money");
    return { en: `${amount} more (${activity.name.en})`, zh: `再${activity.name.zh} ${amount}` };
  }

  change(change: CounterfactualChange): Words {
    const way = this.way(change);
    const until = change.until === null ? { en: "", zh: "" } : this.until(change.until);
    return {
      en: `  ${way.en}${until.en} → ${change.tier.name.en}`,
      zh: `  ${way.zh}${until.zh} → ${change.tier.name.zh}`,
    };
  }

  until(day: string): Words {
    return { en: ` by ${day}`, zh: `（截至 ${day}）` };
  }

  together({ changes, until }: NonNullable<NonNullable<Counterfactuals["next"]>["together"]>): Words {
    const parts = changes.map((change) => this.stated(change));
    const by = until === null ? { en: "", zh: "" } : this.until(until);
    return {
      en: `  together: ${parts.map(({ en }) => en).join(", ")}${by.en}`,
      zh: `  同时做到：${parts.map(({ zh }) => zh).join("，")}${by.zh}`,
    };
  }

  names(before: Words, all: readonly { readonly name: Words }[]): Words {
    return {
      en: before.en + all.map(({ name }) => name.en).join(", "),
      zh: before.zh + all.map(({ name }) => name.zh).join("、"),
    };
  }

  fall({ day, from, to, leaving, metrics, unless }: Fall): Words[] {
    const ways = unless.map((change) => this.way(change));
    const condition =
      ways.length === 0
        ? { en: "", zh: "" }
        : {
            en: ` unless ${ways.map(({ en }) => en).join(", or ")}`,
            zh: `，除非${ways.map(({ zh }) => zh).join("，或")}`,
          };
    const move = reservedCodes.has(to.code)
      ? { en: `is no longer ${from.name.en} but ${to.name.en}`, zh: `由${from.name.zh}变为${to.name.zh}` }
      : { en: `falls from ${from.name.en} to ${to.name.en}`, zh: `由${from.name.zh}降为${to.name.zh}` };
    const facts = leaving.map(({ day: of, name, amount }) => {
      const money = amount === null ? "" : ` ${this.#show(amount, "money")}`;
      return {
        en: `  ${name.en} of ${of}${money} no longer counts`,
        zh: `  ${of} 的${name.zh}${money} 移出统计期`,
      };
    });
    const values = metrics.map(({ metric, name, unit, before, after }) => {
      const [was, is] = [this.#show(before, unit, metric), this.#show(after, unit, metric)];
      return { en: `  ${name.en}: ${was} → ${is}`, zh: `  ${name.zh}：${was} → ${is}` };
    });
    return [
      {
        en: `If nothing new happens, ${move.en} on ${day}${condition.en}.`,
        zh: `若没有新的业务，${day} 将${move.zh}${condition.zh}。`,
      },
      ...facts,
      ...values,
    ];
  }
}

/** Whether an amount is one minor unit: then it is the activity that counts, whatever its amount. */
function isSmallest(amount: string): boolean {
  return /^(0\.0*1|1)$/.test(amount);
}
