import type { Explanation } from "@gradus/contract";
import { nameOfCategory, wordCondition } from "@gradus/engine";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatScore, nothing } from "../text/format-values.ts";

/** The score of every class, where the class of the highest is given. */
export function describeScores(session: Session, { classScores }: Explanation): string {
  if (classScores === null) return "";
  return formatTable(
    [
      { title: session.word({ en: "class", zh: "类别" }) },
      { title: session.word({ en: "score", zh: "得分" }), align: "right" },
    ],
    classScores.map(({ name, score }) => [session.word(name), formatScore(score)]),
  );
}

/** The two categories that decide, where metrics are crossed. */
export function describeCrossing(session: Session, { cross, categories }: Explanation): string {
  if (cross === null) return "";
  const { rows, columns } = cross;
  const nameOf = ({ metric, value }: typeof rows) =>
    (value === null ? undefined : nameOfCategory(categories[metric], value)) ?? {
      en: value ?? nothing,
      zh: value ?? nothing,
    };
  return session.word({
    en: [rows, columns].map((side) => `${side.name.en}: ${nameOf(side).en}`).join(" × "),
    zh: [rows, columns].map((side) => `${side.name.zh}：${nameOf(side).zh}`).join(" × "),
  });
}

/** The flags that are set, a line each: on what condition, and what to do. */
export function describeFlags(session: Session, { flags, metrics, parts }: Explanation): string {
  const criteria = parts.map(({ criterion, name }) => ({ code: criterion, name }));
  return flags
    .map(({ name, when, strategy }) => {
      const because = wordCondition(when, metrics, criteria);
      return session.word({
        en: `Flag ${name.en}, because ${because.en}${strategy ? `: ${strategy.en}` : ""}`,
        zh: `标记“${name.zh}”，因为${because.zh}${strategy ? `：${strategy.zh}` : ""}`,
      });
    })
    .join("\n");
}
