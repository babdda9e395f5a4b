import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { limitsOf } from "./limits-of.ts";
import { printWords } from "./print-words.ts";
import { useMetricValues } from "./use-metric-values.ts";
import { useWordedConditions } from "./use-worded-conditions.ts";

/** The score as a sum, and the tiers it is held against. */
export function GradingFormScore({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(printWords);
  return (
    <>
      <h2>{t("sumPart")}</h2>
      <Sum explanation={explanation} />
      <h2>{t("gatePart")}</h2>
      <Tiers explanation={explanation} />
    </>
  );
}

function Sum({ explanation: { parts, score, categories } }: { readonly explanation: Explanation }) {
  const t = useWords(printWords);
  const local = useLocalName();
  const show = useMetricValues();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("criterion")}</th>
          <th scope="col" className="is-number">
            {t("value")}
          </th>
          <th scope="col">{t("rule")}</th>
          <th scope="col" className="is-number">
            {t("points")}
          </th>
          <th scope="col" className="is-number">
            {t("weight")}
          </th>
          <th scope="col" className="is-number">
            {t("part")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ criterion, metric, name, value, unit, rule, points, weight, part }) => (
          <tr key={criterion}>
            <th scope="row">{local(name)}</th>
            <td className="is-number">{show(value, unit, categories[metric])}</td>
            <td>{local(rule)}</td>
            <td className="is-number">{formatPoints(points)}</td>
            <td className="is-number">{weight}%</td>
            <td className="is-number">{formatPoints(part)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={5}>
            {t("total")}
          </th>
          <td className="is-number">
            <b>{formatPoints(score)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Tiers({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(printWords);
  const g = useWords(gradeWords);
  const local = useLocalName();
  const word = useWordedConditions(explanation);
  const { tiers, tier: held } = explanation;
  const ordered = tiers.some(({ enter }) => enter !== null);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("tierColumn")}</th>
          {ordered ? (
            <>
              <th scope="col" className="is-number">
                {t("enter")}
              </th>
              <th scope="col" className="is-number">
                {t("keep")}
              </th>
            </>
          ) : null}
          <th scope="col">{t("gate")}</th>
          <th scope="col">{t("result")}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ code, name, enter, keep, gate, when, gatePassed, ...rest }) => {
          const condition = gate ?? when;
          const limits = [
            condition === null ? null : word(condition),
            ...limitsOf(explanation, rest).map(local),
          ].filter((each) => each !== null);
          const result = [
            gatePassed === null ? null : t(gatePassed ? "passed" : "failed"),
            code === held ? g("held") : null,
          ].filter((each) => each !== null);
          return (
            <tr key={code}>
              <th scope="row">{local(name)}</th>
              {ordered ? (
                <>
                  <td className="is-number">{enter}</td>
                  <td className="is-number">{keep}</td>
                </>
              ) : null}
              <td>{limits.join(t("listComma")) || t("none")}</td>
              <td>{result.join(t("listComma")) || t("none")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
