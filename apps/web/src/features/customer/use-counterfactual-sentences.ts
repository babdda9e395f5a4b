import type { Answer } from "@gradus/sdk/browser";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { counterfactualWords } from "./counterfactual-words.ts";
import { useMetricValues } from "./use-metric-values.ts";

type Found = Answer<"findCounterfactuals">;
type Next = NonNullable<Found["next"]>;
type Fall = Found["outlook"]["falls"][number];

/** Makes sentences of counterfactuals, in the user's language. */
export function useCounterfactualSentences({ categories }: Pick<Found, "categories">) {
  const t = useWords(counterfactualWords);
  const local = useLocalName();
  const show = useMetricValues();
  const partsOf = ({
    metric,
    name,
    value,
    to,
    unit,
  }: Pick<Next["alone"][number], "metric" | "name" | "value" | "to" | "unit">) => ({
    ...{
      metric: local(name),
      to: show(to, unit, categories[metric]),
      value: show(value, unit, categories[metric]),
    },
  });
  const amountOf = (amount: string) => (isSmallest(amount) ? t("anyAmount") : show(amount, "money"));
  const namesOf = (all: readonly { name: Next["tier"]["name"] }[]) =>
    all.map(({ name }) => local(name)).join(t("comma"));
  return {
    namesOf,
    change: ({ activity, until, tier, ...change }: Next["alone"][number]): string => {
      const where = { tier: local(tier.name), until: until ?? "" };
      if (activity) {
        const given = { ...where, type: local(activity.name), amount: amountOf(activity.amount) };
        return t(until === null ? "activity" : "activityUntil", given);
      }
      return t(until === null ? "value" : "valueUntil", { ...where, ...partsOf(change) });
    },
    part: (change: NonNullable<Next["together"]>["changes"][number]): string => t("part", partsOf(change)),
    loss: (loss: NonNullable<Found["keep"]>["losing"][number]): string =>
      t(isState(loss.tier.code) ? "lossState" : "loss", { ...partsOf(loss), tier: local(loss.tier.name) }),
    fall: ({ day, from, to, unless }: Fall): string => {
      const given = { day, from: local(from.name), to: local(to.name) };
      const ways = unless.map(({ activity, ...change }) =>
        activity
          ? t("unlessActivity", { type: local(activity.name), amount: amountOf(activity.amount) })
          : t("unlessValue", partsOf(change)),
      );
      const isMove = !isState(to.code);
      if (ways.length === 0) return t(isMove ? "fall" : "fallState", given);
      return t(isMove ? "fallUnless" : "fallStateUnless", { ...given, unless: ways.join(t("or")) });
    },
    reasons: ({ leaving, metrics }: Fall): string[] => [
      ...leaving.map(({ day, name, amount }) =>
        amount === null
          ? t("leavingPlain", { day, type: local(name) })
          : t("leaving", { day, type: local(name), amount: show(amount, "money") }),
      ),
      ...metrics.map(({ metric, name, unit, before, after }) =>
        t("moves", {
          metric: local(name),
          before: show(before, unit, categories[metric]),
          after: show(after, unit, categories[metric]),
        }),
      ),
    ],
  };
}

/** Whether an amount is one minor unit: then it is the activity that counts, whatever its amount. */
function isSmallest(amount: string): boolean {
  return /^(0\.0*1|1)$/.test(amount);
}

function isState(code: string): boolean {
  return code === "ungraded" || code === "new" || code === "outside";
}
