import type { Day } from "@gradus/engine";
import { lastDay } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import type { Random } from "./random.ts";
import type { Roles } from "./roles.ts";

/** What somebody judged of a customer on a scale. */
export interface Judgement {
  readonly customer: Customer;
  readonly scale: string;
  /** From 1 to 5. */
  readonly value: number;
  readonly rater: string;
  readonly evidence: string;
  readonly ratedOn: Day;
}

const brandScales = ["brand-awareness", "market-share"];
const accountScales = [
  ...["industry-outlook", "market-position", "strategic-alignment", "long-term-potential", "market-share"],
];
const outlooks: ReadonlySet<string> = new Set(["industry-outlook", "market-position"]);
const bonds: ReadonlySet<string> = new Set(["strategic-alignment", "long-term-potential"]);
const partnerScales = [
  ...["partner-strength", "partner-match", "partner-reputation", "partner-delivery"],
  ...["partner-compliance", "partner-brand-image"],
];
const evidence = ["年度走访记录", "公开年报", "行业研究报告", "项目复盘纪要", "客户访谈纪要"] as const;
const jury = ["评分人一（演示）", "评分人二（演示）"] as const;

/** The judgements of the last half-year: most sponsors, key accounts and partners, some by two raters. */
export function makeAssessments(roles: Roles, streamOf: (customer: Customer) => Random): Judgement[] {
  const judge = (
    customers: readonly Customer[],
    scales: readonly string[],
    { share, spread }: { readonly share: number; readonly spread: number },
    middleOf = middleOfCustomer,
  ) =>
    customers.flatMap((customer) => {
      const random = streamOf(customer);
      const middle = middleOf(customer, random);
      if (!random.chance(share)) return [];
      const sunset = random.chance(0.2) ? 1.7 : 0; // large, and in an industry that shrinks
      const close = customer.archetype.code === "stable" ? 0.8 : 0;
      const raters = [customer.owner, ...(random.chance(0.3) ? [random.pick(jury)] : [])];
      return scales.flatMap((scale) => {
        const leaning =
          random.between(-spread, spread) -
          (outlooks.has(scale) ? sunset : 0) +
          (bonds.has(scale) ? close : 0);
        return raters.map((rater): Judgement => {
          const value = Math.round(middle + leaning + random.between(-0.6, 0.6));
          return {
            ...{ customer, scale, rater, value: Math.min(5, Math.max(1, value)) },
            ...{ evidence: random.pick(evidence), ratedOn: lastDay - random.integer(10, 150) },
          };
        });
      });
    });
  return [
    ...judge([...roles.sponsors, ...roles.onceSponsors.map(({ customer }) => customer)], brandScales, {
      share: 0.8,
      spread: 1.1,
    }),
    ...judge(roles.keyAccounts, accountScales, { share: 0.9, spread: 2.3 }),
    ...roles.partners.flatMap(({ customer, ability }) =>
      judge([customer], partnerScales, { share: 1, spread: 1.1 }, () => 2 + 2.6 * ability),
    ),
  ];
}

/** What kinds of customers are known for. */
const leanings: Readonly<Record<string, number>> = { sponsor: 1, fading: -0.6 };

function middleOfCustomer({ size, archetype }: Customer, random: Random): number {
  const bySize = { 大型: 3.2, 中型: 3.1, 小型: 2.7, 微型: 2.4 }[size];
  return bySize + (leanings[archetype.code] ?? 0) + random.between(-0.8, 0.8);
}
