import { Button, Flex, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { ListPages } from "../../ui/list-pages.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { useWords } from "../../ui/words.ts";
import { Section } from "../customer/section.tsx";
import { AssessCustomer } from "./assess-customer.tsx";
import { AssessmentItem } from "./assessment-item.tsx";
import type { Assessment, Scale, ScaleSummary } from "./scale.ts";
import { StateBadge } from "./state-badge.tsx";
import { words } from "./words.ts";
import "./assessments.css";

const pageSize = 20;

/** How a customer is judged on every scale, by whom and when, and the place to judge it. */
export function AssessmentsTab({ customer, name }: { readonly customer: string; readonly name: string }) {
  const t = useWords(words);
  const mayEdit = usePermission("editCatalogue");
  const [page, setPage] = useState(1);
  const [judged, setJudged] = useState<{ scale: Scale; corrected?: Assessment }>();
  const query = api.useQuery("get", "/api/customers/{customer}/assessments", {
    params: { path: { customer }, query: { offset: (page - 1) * pageSize, limit: pageSize } },
  });
  const noScales = (
    <NothingYet
      title={t("noScales")}
      hint={mayEdit ? t("noScalesHint") : t("noScalesMember")}
      action={mayEdit ? <LinkButton to="/assessment-scales">{t("toScales")}</LinkButton> : null}
    />
  );
  return (
    <div className="customer-grid">
      <Loaded query={query} isEmpty={({ scales }) => scales.length === 0} empty={noScales}>
        {({ asOf, scales, total, assessments }) => (
          <>
            <Section title={t("summary")}>
              <Typography.Paragraph type="secondary">{t("summaryNote", { day: asOf })}</Typography.Paragraph>
              <SummaryTable scales={scales} onAssess={(scale) => setJudged({ scale })} />
            </Section>
            <Section title={t("history")}>
              {total === 0 ? (
                <NothingYet title={t("historyEmpty")} hint={t("historyEmptyHint")} />
              ) : (
                <ul className="customer-list">
                  {assessments.map((assessment) => (
                    <AssessmentItem
                      key={assessment.id}
                      customer={customer}
                      assessment={assessment}
                      scale={scales.find(({ scale }) => scale.code === assessment.scale)?.scale as Scale}
                      onEdit={(scale) => setJudged({ scale, corrected: assessment })}
                    />
                  ))}
                </ul>
              )}
              <ListPages label={t("pages")} {...{ page, pageSize, total }} onPage={setPage} />
            </Section>
          </>
        )}
      </Loaded>
      {judged ? (
        <AssessCustomer
          customer={customer}
          name={name}
          scale={judged.scale}
          corrected={judged.corrected}
          onClose={() => setJudged(undefined)}
        />
      ) : null}
    </div>
  );
}

function SummaryTable({
  scales,
  onAssess,
}: {
  readonly scales: readonly ScaleSummary[];
  readonly onAssess: (scale: Scale) => void;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const shown = (figure: number | null) => (figure === null ? t("unrated") : formatNumber(figure));
  return (
    <ScrollRegion label={t("summaryTable")}>
      <table className="customer-table customer-table-lines">
        <thead>
          <tr>
            <th scope="col">{t("scale")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col" className="is-number">
              {t("mean")}
            </th>
            <th scope="col" className="is-number">
              {t("spread")}
            </th>
            <th scope="col" className="is-number">
              {t("raters")}
            </th>
            <th scope="col">{t("validUntil")}</th>
            <th scope="col">{t("actions")}</th>
          </tr>
        </thead>
        <tbody>
          {scales.map(({ scale, state, mean, spread, raters, validUntil }) => (
            <tr key={scale.code}>
              <th scope="row">{local(scale.name)}</th>
              <td>
                <StateBadge state={state} />
              </td>
              <td className="is-number">{shown(mean)}</td>
              <td className="is-number">{shown(spread)}</td>
              <td className="is-number">{t("ratersOf", { count: raters, wanted: scale.raters })}</td>
              <td className="figure">{validUntil ?? t("unrated")}</td>
              <td>
                <Flex>
                  <Button
                    size="small"
                    aria-label={t("assessOn", { scale: local(scale.name) })}
                    onClick={() => onAssess(scale)}
                  >
                    {t("assess")}
                  </Button>
                </Flex>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
