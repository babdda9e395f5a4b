import type { Language } from "@gradus/contract";
import type { LocalName, MovementPeriod, MovementRules } from "@gradus/engine";

const lengths: Readonly<Record<"month" | "quarter" | "half" | "year", LocalName>> = {
  month: { en: "month", zh: "月" },
  quarter: { en: "quarter", zh: "季度" },
  half: { en: "half-year", zh: "半年" },
  year: { en: "year", zh: "年度" },
};

/** When a tier changes, as the movement rules of a scheme say; a line that it does at once where there are none. */
export function wordMovement(rules: MovementRules | undefined, language: Language): string[] {
  const lines = rules?.committee ? wordCommittee(rules) : wordRules(rules ?? {});
  return lines.map((line) => line[language]);
}

function wordCommittee({ committee = [] }: MovementRules): LocalName[] {
  return committee.map(({ cutOff, effective }) => ({
    en: `A committee decides on what stands on ${cutOff}; its decision is in force from ${effective}.`,
    zh: `由委员会按 ${cutOff} 的情况审定，自 ${effective} 起生效。`,
  }));
}

function wordRules({
  rise,
  fall,
  period,
  graceDays = 0,
  stepsDown,
  minimumStayDays = 0,
}: MovementRules): LocalName[] {
  const end = wordPeriodEnd(period);
  const lines: (LocalName | false)[] = [
    rise === "period"
      ? { en: `A higher tier begins at the end of ${end.en}.`, zh: `升级于${end.zh}末生效。` }
      : { en: "A higher tier begins as soon as it is reached.", zh: "达到条件即升级。" },
    fall === "period"
      ? { en: `A lower tier begins at the end of ${end.en}.`, zh: `降级于${end.zh}末生效。` }
      : graceDays === 0 && {
          en: "A lower tier begins as soon as the tier is no longer kept.",
          zh: "低于保级线即降级。",
        },
    graceDays > 0 && {
      en: `A fall takes effect only after ${graceDays} days of grace.`,
      zh: `降级前有 ${graceDays} 天保级宽限期。`,
    },
    stepsDown !== undefined && {
      en: `A fall goes down at most ${stepsDown} ${stepsDown === 1 ? "tier" : "tiers"} at a time.`,
      zh: `每次至多降 ${stepsDown} 级。`,
    },
    minimumStayDays > 0 && {
      en: `A tier is kept for at least ${minimumStayDays} days.`,
      zh: `每个等级至少保留 ${minimumStayDays} 天。`,
    },
  ];
  return lines.filter((line) => line !== false);
}

function wordPeriodEnd(period: MovementPeriod | undefined): LocalName {
  if (period === undefined) return { en: "the period", zh: "期" };
  if (period.kind === "anniversary") return { en: "the customer's own year", zh: "客户合同年度" };
  const { en, zh } = lengths[period.length];
  return period.kind === "fiscal"
    ? { en: `the fiscal ${en}`, zh: `财务${zh}` }
    : { en: `the calendar ${en}`, zh: `自然${zh}` };
}
