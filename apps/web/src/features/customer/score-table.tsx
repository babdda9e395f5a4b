import type { Explanation } from "@gradus/contract";
import { Alert, Grid } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { Section } from "./section.tsx";
import { useMetricValues } from "./use-metric-values.ts";

/** The score as a sum: from each criterion's value by its rule to points, times its weight. */
export function ScoreTable({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const wide = Grid.useBreakpoint().md ?? true;
  const missing = explanation.parts.filter(({ value }) => value === null);
  if (explanation.parts.length === 0) return null;
  return (
    <Section title={t("sumTitle")}>
      {wide ? <WideSum explanation={explanation} /> : <NarrowSum explanation={explanation} />}
      {missing.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          title={t("missingTitle", {
            count: missing.length,
            names: missing.map(({ name }) => local(name)).join(t("listComma")),
          })}
          description={t("missingHint")}
        />
      ) : null}
    </Section>
  );
}

function WideSum({ explanation: { parts, score, categories } }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const show = useMetricValues();
  return (
    <table className="customer-table">
      <caption className="visually-hidden">{t("sumCaption")}</caption>
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
        {parts.map((part) => (
          <tr key={part.criterion}>
            <th scope="row">{local(part.name)}</th>
            <td className="is-number">
              {part.value === null ? t("missingValue") : show(part.value, part.unit, categories[part.metric])}
            </td>
            <td>{local(part.rule)}</td>
            <td className="is-number">{formatPoints(part.points)}</td>
            <td className="is-number">× {part.weight}%</td>
            <td className="is-number">= {formatPoints(part.part)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            {t("score")}
          </th>
          <td className="is-number">{formatPoints(score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The same in two columns: what is added up at the right, why below the criterion's name. */
function NarrowSum({ explanation: { parts, score, categories } }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const show = useMetricValues();
  return (
    <table className="customer-table">
      <caption className="visually-hidden">{t("sumCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("criterion")}</th>
          <th scope="col" className="is-number">
            {t("part")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.criterion}>
            <th scope="row">
              {local(part.name)}
              <div className="figure" style={{ fontWeight: 400 }}>
                {part.value === null
                  ? t("missingValue")
                  : show(part.value, part.unit, categories[part.metric])}
              </div>
              <div className="customer-note" style={{ fontWeight: 400 }}>
                {local(part.rule)}
              </div>
            </th>
            <td className="is-number">
              {formatPoints(part.part)}
              <div className="customer-note">
                {formatPoints(part.points)} × {part.weight}%
              </div>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("score")}</th>
          <td className="is-number">{formatPoints(score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
