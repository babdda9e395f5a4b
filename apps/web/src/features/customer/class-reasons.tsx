import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { FlagTag } from "../../ui/flag-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { classWords } from "../schemes/class-words.ts";
import { formatPoints } from "./format-metric.ts";
import { Section } from "./section.tsx";
import { useWordedConditions } from "./use-worded-conditions.ts";

/** What decided about a class besides conditions: the score of each class, or the two values that cross. */
export function ClassReasons({ explanation }: { readonly explanation: Explanation }) {
  const { classScores, cross } = explanation;
  return (
    <>
      {classScores === null ? null : <Scores scores={classScores} held={explanation.tier} />}
      {cross === null ? null : <Crossed cross={cross} categories={explanation.categories} />}
    </>
  );
}

function Scores({
  scores,
  held,
}: {
  readonly scores: NonNullable<Explanation["classScores"]>;
  readonly held: string;
}) {
  const t = useWords(classWords);
  const local = useLocalName();
  return (
    <Section title={t("classScores")}>
      <table className="customer-table">
        <caption className="visually-hidden">{t("classScores")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("class")}</th>
            <th scope="col" className="is-number">
              {t("score")}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ code, name, score }) => (
            <tr key={code} className={code === held ? "is-held" : undefined}>
              <th scope="row" style={{ fontWeight: code === held ? 600 : 400 }}>
                {local(name)}
              </th>
              <td className="is-number">{formatPoints(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Crossed({
  cross: { rows, columns },
  categories,
}: {
  readonly cross: NonNullable<Explanation["cross"]>;
  readonly categories: Explanation["categories"];
}) {
  const t = useWords(classWords);
  const local = useLocalName();
  const show = ({ metric, value }: typeof rows) => {
    const name = new Map(Object.entries(categories[metric] ?? {})).get(value ?? "");
    return name ? local(name) : (value ?? t("missing"));
  };
  return (
    <Section title={t("crossed")}>
      <p style={{ margin: 0 }}>
        {t("crossedBy", {
          rows: local(rows.name),
          row: show(rows),
          columns: local(columns.name),
          column: show(columns),
        })}
      </p>
    </Section>
  );
}

/** The flags that are set, each with the condition that holds and what to do. */
export function FlagReasons({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(classWords);
  const local = useLocalName();
  const word = useWordedConditions(explanation);
  return explanation.flags.map(({ code, name, when, strategy }) => (
    <p key={code} style={{ margin: "8px 0 0" }}>
      <FlagTag name={local(name)} /> {t("because", { reason: word(when) })}
      {strategy === null ? null : <span className="customer-note"> {local(strategy)}</span>}
    </p>
  ));
}

/** The explanation with those parts alone that add up to the score: toward the class that has the highest. */
export function withPartsOfScore(explanation: Explanation): Explanation {
  const { classScores, parts } = explanation;
  if (classScores === null) return explanation;
  const highest = Math.max(...classScores.map(({ score }) => score));
  const best = classScores.find(({ score }) => score === highest)?.code;
  return { ...explanation, parts: parts.filter(({ toward }) => toward === best) };
}
