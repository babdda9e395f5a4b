import type { Explanation } from "@gradus/contract";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { gradeWords } from "./grade-words.ts";

/** The day, the rules and the facts that a grade rests on, on one line. */
export function Sources({
  explanation: { asOf, version, facts, knownTo },
}: {
  readonly explanation: Explanation;
}) {
  const t = useWords(gradeWords);
  const rests = [
    t("asOf", { day: asOf }),
    version === null ? null : t("version", { version }),
    facts.count === 0
      ? t("noFacts")
      : t("facts", {
          count: facts.count,
          shown: formatNumber(facts.count),
          first: facts.first ?? "—",
          last: facts.last ?? "—",
        }),
    t("knownTo", { change: knownTo }),
  ];
  return <>{rests.filter((each) => each !== null).join(" · ")}</>;
}
