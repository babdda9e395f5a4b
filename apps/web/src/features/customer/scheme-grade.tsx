import { PrinterOutlined } from "@ant-design/icons";
import type { Explanation } from "@gradus/contract";
import { Button, Flex, Typography } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { AskOverride } from "../overrides/ask-override.tsx";
import { OverrideNotice } from "../overrides/override-notice.tsx";
import { ClassReasons, FlagReasons, withPartsOfScore } from "./class-reasons.tsx";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { PendingMove } from "./pending-move.tsx";
import { ScoreTable } from "./score-table.tsx";
import { Section } from "./section.tsx";
import { Sources } from "./sources.tsx";
import { TierOutlook } from "./tier-outlook.tsx";
import { TierTable } from "./tier-table.tsx";
import { useMetricValues } from "./use-metric-values.ts";
import { useWordedConditions } from "./use-worded-conditions.ts";

/** Why a customer is in its tier under a scheme: a sum that can be followed, and what comes of it. */
export function SchemeGrade({ customer, scheme }: { readonly customer: string; readonly scheme: string }) {
  const explanation = api.useQuery("get", "/api/schemes/{scheme}/explanations/{customer}", {
    params: { path: { scheme, customer } },
  });
  return (
    <Loaded query={explanation} rows={12}>
      {(found) => (
        <div className="customer-grid customer-grid-sided">
          <div className="customer-grid">
            <Result explanation={found} />
            <ClassReasons explanation={found} />
            <ScoreTable explanation={withPartsOfScore(found)} />
            {found.classScores === null && found.cross === null ? <TierTable explanation={found} /> : null}
            <OtherMetrics explanation={found} />
          </div>
          <div className="customer-grid">
            <TierOutlook explanation={found} />
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Result({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const word = useWordedConditions(explanation);
  const { tier, tierName, tiers, score, since, because, customer, scheme } = explanation;
  const ordered = tiers.some(({ enter }) => enter !== null);
  const rank = tiers.findIndex(({ code }) => code === tier);
  return (
    <Section
      title={t("result")}
      extra={
        <Flex gap={8} wrap>
          <AskOverride explanation={explanation} />
          <Button
            size="small"
            href={`/schemes/${encodeURIComponent(scheme)}/statement?customer=${encodeURIComponent(customer.code)}`}
            target="_blank"
          >
            {t("statement")}
          </Button>
          <Button
            size="small"
            icon={<PrinterOutlined aria-hidden />}
            href={`/customers/${encodeURIComponent(customer.code)}/form?scheme=${encodeURIComponent(scheme)}`}
            target="_blank"
          >
            {t("print")}
          </Button>
        </Flex>
      }
    >
      <Flex align="baseline" gap={16} wrap>
        <span style={{ fontSize: 18 }}>
          <TierTag name={local(tierName)} rank={ordered && rank >= 0 ? rank : null} />
        </span>
        {score === null ? null : (
          <span>
            {t("score")}{" "}
            <b className="figure" style={{ fontSize: 28, lineHeight: 1 }}>
              {formatPoints(score)}
            </b>
          </span>
        )}
        {since === null ? null : <span>{t("since", { since })}</span>}
      </Flex>
      {because === null ? null : (
        <p style={{ marginBottom: 0 }}>{t("because", { tier: local(tierName), reason: word(because) })}</p>
      )}
      <FlagReasons explanation={explanation} />
      <PendingMove explanation={explanation} />
      <OverrideNotice explanation={explanation} />
      <p className="customer-note" style={{ margin: "12px 0 0" }}>
        <Sources explanation={explanation} />
      </p>
    </Section>
  );
}

/** Metrics that no criterion shows, since conditions rest on them. */
function OtherMetrics({
  explanation: { metrics, parts, categories },
}: {
  readonly explanation: Explanation;
}) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const show = useMetricValues();
  const others = metrics.filter(({ code }) => !parts.some(({ metric }) => metric === code));
  if (others.length === 0) return null;
  return (
    <Section title={t("metricsTitle")}>
      <table className="customer-table">
        <caption className="visually-hidden">{t("metricsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("metric")}</th>
            <th scope="col" className="is-number">
              {t("value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {others.map(({ code, name, unit, value }) => (
            <tr key={code}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {local(name)}
              </th>
              <td className="is-number">
                {value === null ? (
                  <Typography.Text type="secondary">{t("missingValue")}</Typography.Text>
                ) : (
                  show(value, unit, categories[code])
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
