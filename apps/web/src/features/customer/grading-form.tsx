import type { Explanation } from "@gradus/contract";
import type { Answer } from "@gradus/sdk/browser";
import type { ReactNode } from "react";
import { api } from "../../app/api.ts";
import { useOrganisation, useSession } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { type LocalName, useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { GradingFormScore } from "./grading-form-score.tsx";
import { printWords } from "./print-words.ts";
import { Sources } from "./sources.tsx";
import { useNextNeeds } from "./use-next-needs.ts";
import { useWordedConditions } from "./use-worded-conditions.ts";

/** What the form is filled from. */
export interface GradingFormProps {
  readonly record: Answer<"getCustomer">;
  readonly scheme: string;
  readonly schemeName: LocalName;
}

/** The filled form. */
export function GradingForm(props: GradingFormProps) {
  const { scheme, record } = props;
  const explanation = api.useQuery("get", "/api/schemes/{scheme}/explanations/{customer}", {
    params: { path: { scheme, customer: record.code } },
  });
  return (
    <Loaded query={explanation} rows={14}>
      {(found) => <Filled {...props} explanation={found} />}
    </Loaded>
  );
}

type FilledProps = GradingFormProps & { readonly explanation: Explanation };

function Filled({ record, schemeName, explanation }: FilledProps) {
  const t = useWords(printWords);
  const organisation = useOrganisation();
  const session = useSession().data;
  const { instant } = useFigures();
  const by = session?.signedIn ? session.user.name : t("none");
  return (
    <article>
      <header>
        <p className="grading-form-organisation">{organisation?.name}</p>
        <h1>{t("title")}</h1>
      </header>
      <h2>{t("customerPart")}</h2>
      <Facts
        facts={[
          [t("customer"), record.name],
          [t("code"), record.code],
          [t("creditCode"), record.creditCode],
          [t("joinedOn"), record.joinedOn],
          [t("owner"), record.owner],
          [t("team"), record.team],
          ...(record.group ? ([[t("group"), record.group.name]] as const) : []),
        ]}
      />
      <Grade explanation={explanation} schemeName={schemeName} />
      <GradingFormScore explanation={explanation} />
      <WhatToDo explanation={explanation} />
      <Signatures />
      <footer>
        <span>
          <Sources explanation={explanation} />
        </span>
        <span>{t("printedBy", { by, at: instant(new Date().toISOString()) })}</span>
      </footer>
    </article>
  );
}

function Grade({
  explanation,
  schemeName,
}: {
  readonly explanation: Explanation;
  readonly schemeName: LocalName;
}) {
  const t = useWords(printWords);
  const local = useLocalName();
  const word = useWordedConditions(explanation);
  const { tierName, score, since, asOf, version, nextReview, because } = explanation;
  return (
    <>
      <h2>{t("gradePart")}</h2>
      <Facts
        facts={[
          [t("tier"), <b key="tier">{local(tierName)}</b>],
          [t("score"), <b key="score">{formatPoints(score)}</b>],
          [t("scheme"), local(schemeName)],
          [t("version"), version],
          [t("asOf"), asOf],
          [t("since"), since],
          [t("nextReview"), nextReview],
          ...(because === null ? [] : ([[t("reason"), word(because)]] as const)),
        ]}
      />
    </>
  );
}

/** Names with their values, two pairs a line. */
function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const t = useWords(printWords);
  const lines = facts.flatMap((fact, position) =>
    position % 2 === 0 ? [[fact, facts[position + 1] ?? (["", ""] as const)] as const] : [],
  );
  return (
    <table className="grading-form-facts">
      <tbody>
        {lines.map(([left, right]) => (
          <tr key={left[0]}>
            <th scope="row">{left[0]}</th>
            <td>{left[1] ?? t("none")}</td>
            {right[0] === "" ? (
              <td colSpan={2} />
            ) : (
              <>
                <th scope="row">{right[0]}</th>
                <td>{right[1] ?? t("none")}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhatToDo({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(printWords);
  const g = useWords(gradeWords);
  const local = useLocalName();
  const needs = useNextNeeds(explanation);
  const { strategy, next, keeps } = explanation;
  return (
    <>
      <h2>{t("doPart")}</h2>
      <table className="grading-form-facts grading-form-facts-single">
        <tbody>
          <tr>
            <th scope="row">{t("strategy")}</th>
            <td>{strategy ? local(strategy) : t("none")}</td>
          </tr>
          {next ? (
            <tr>
              <th scope="row">{t("next", { tier: local(next.name) })}</th>
              <td>{needs.join(t("listComma"))}</td>
            </tr>
          ) : null}
          {keeps && keeps.score > 0 ? (
            <tr>
              <th scope="row">{t("keeps")}</th>
              <td>
                {g(keeps.margin < 0 ? "keepsBelow" : "keeps", {
                  score: formatPoints(keeps.score),
                  margin: formatPoints(Math.abs(keeps.margin)),
                })}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </>
  );
}

function Signatures() {
  const t = useWords(printWords);
  return (
    <>
      <h2>{t("signPart")}</h2>
      <table className="grading-form-signatures">
        <thead>
          <tr>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("opinion")}</th>
            <th scope="col">{t("signature")}</th>
            <th scope="col">{t("date")}</th>
          </tr>
        </thead>
        <tbody>
          {(["accountManager", "departmentHead", "approver"] as const).map((who) => (
            <tr key={who}>
              <th scope="row">{t(who)}</th>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
