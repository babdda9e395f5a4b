import type { Answer } from "@gradus/sdk/browser";
import { Link } from "@tanstack/react-router";
import { api } from "../../app/api.ts";
import { type LocalName, useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { isRuled } from "./is-ruled.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { Section } from "./section.tsx";
import { TierTimeLine, type TimedScheme } from "./tier-time-line.tsx";
import { useCustomerGrades } from "./use-customer-grades.ts";
import { useToday } from "./use-today.ts";

type Span = Answer<"getHistory">["spans"][number];

const causes = {
  first: "causeFirst",
  facts: "causeFacts",
  rules: "causeRules",
  override: "causeOverride",
  correction: "causeCorrection",
} as const;

/** The customer's tiers over time: as a picture, and as a table of the same. */
export function HistoryTab({ customer }: { readonly customer: string }) {
  const t = useWords(gradeWords);
  const history = api.useQuery("get", "/api/customers/{customer}/history", {
    params: { path: { customer } },
  });
  const schemes = api.useQuery("get", "/api/schemes");
  const grades = useCustomerGrades(customer);
  return (
    <Section title={t("historyTitle")}>
      <Loaded
        query={history}
        isEmpty={({ spans }) => spans.length === 0}
        empty={<NothingYet title={t("historyEmpty")} hint={t("historyHint")} />}
      >
        {({ spans }) => (
          <Spans spans={spans} schemes={schemes.data?.schemes ?? []} grades={grades.data?.grades ?? []} />
        )}
      </Loaded>
    </Section>
  );
}

function Spans({
  spans,
  schemes,
  grades,
}: {
  readonly spans: readonly Span[];
  readonly schemes: Answer<"listSchemes">["schemes"];
  readonly grades: Answer<"getCustomerGrades">["grades"];
}) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const today = useToday();
  const timed: TimedScheme[] = [...new Set(spans.map(({ scheme }) => scheme))].map((scheme) => {
    const tiers = schemes.find(({ code }) => code === scheme)?.definition.tiers ?? [];
    return {
      scheme,
      name: local(nameOf(scheme, schemes, grades)),
      spans: spans.filter((span) => span.scheme === scheme),
      rankOf: (tier) => {
        const rank = tiers.findIndex(({ code }) => code === tier);
        return rank < 0 ? undefined : rank;
      },
    };
  });
  return (
    <div className="customer-grid">
      <TierTimeLine schemes={timed} today={today} />
      <ScrollRegion label={t("historyTitle")}>
        <table className="customer-table">
          <caption className="visually-hidden">{t("historyCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("scheme")}</th>
              <th scope="col">{t("tier")}</th>
              <th scope="col">{t("from")}</th>
              <th scope="col">{t("to")}</th>
              <th scope="col" className="is-number">
                {t("score")}
              </th>
              <th scope="col">{t("cause")}</th>
              <th scope="col">{t("run")}</th>
            </tr>
          </thead>
          <tbody>
            {timed.flatMap(({ scheme, name, spans: own, rankOf }) =>
              own.map((span) => (
                <tr key={`${scheme} ${span.from}`}>
                  <td>{name}</td>
                  <td>
                    <TierTag name={local(span.tierName)} rank={rankOf(span.tier) ?? null} />
                  </td>
                  <td className="figure">{span.from}</td>
                  <td className="figure">{span.to ?? t("now")}</td>
                  <td className="is-number">{formatPoints(span.score)}</td>
                  <td>{t(isRuled(scheme, schemes) ? causes[span.cause] : "causeOwn")}</td>
                  <td>
                    <Link to={`/runs/${span.run}`}>{span.run}</Link>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function nameOf(
  scheme: string,
  schemes: Answer<"listSchemes">["schemes"],
  grades: Answer<"getCustomerGrades">["grades"],
): LocalName {
  return (
    schemes.find(({ code }) => code === scheme)?.definition.name ??
    grades.find((grade) => grade.scheme === scheme)?.schemeName ?? { zh: scheme, en: scheme }
  );
}
