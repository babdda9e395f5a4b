import type { Explanation } from "@gradus/contract";
import type { Answer } from "@gradus/sdk/browser";
import { useState } from "react";
import { useLocalName } from "../app/use-local-name.ts";
import { formatPoints } from "../features/customer/format-metric.ts";
import { limitsOf } from "../features/customer/limits-of.ts";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { Shown } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";
import { useMetricTexts } from "./use-metric-texts.ts";

type Grade = Answer<"getCustomerGrades">["grades"][number];

/** The customer's tier under every scheme; the reasons of the first are open. */
export function GradeList({ customer }: { readonly customer: string }) {
  const speak = useSpeech();
  const answer = useAnswer(customer, () =>
    client.GET("/api/customers/{customer}/grades", { params: { path: { customer } } }),
  );
  return (
    <section className="card">
      <h2>{speak("tiers")}</h2>
      <Shown answer={answer}>
        {({ grades }) =>
          grades.length === 0 ? (
            <p className="quiet" data-state="empty">
              {speak("tiersNone")}
            </p>
          ) : (
            grades.map((grade, position) => (
              <GradeItem key={grade.scheme} customer={customer} grade={grade} isOpen={position === 0} />
            ))
          )
        }
      </Shown>
    </section>
  );
}

function GradeItem({
  customer,
  grade: { scheme, schemeName, tierName, score, since, asOf },
  isOpen,
}: {
  readonly customer: string;
  readonly grade: Grade;
  readonly isOpen: boolean;
}) {
  const speak = useSpeech();
  const local = useLocalName();
  const [wasOpened, setOpened] = useState(isOpen);
  const told = [
    score === null ? null : speak("score", { score: formatPoints(score) }),
    speak("since", { day: since }),
  ];
  return (
    <details open={isOpen} onToggle={() => setOpened(true)}>
      <summary>
        {local(schemeName)} <span className="tier">{local(tierName)}</span>
        <span className="quiet"> {told.filter((each) => each !== null).join(" · ")}</span>
      </summary>
      {wasOpened && score !== null ? <Reasons customer={customer} scheme={scheme} /> : null}
      <p className="quiet">{speak("asOf", { day: asOf })}</p>
    </details>
  );
}

function Reasons({ customer, scheme }: { readonly customer: string; readonly scheme: string }) {
  const speak = useSpeech();
  const local = useLocalName();
  const show = useMetricTexts();
  const answer = useAnswer(`${scheme} ${customer}`, () =>
    client.GET("/api/schemes/{scheme}/explanations/{customer}", { params: { path: { scheme, customer } } }),
  );
  return (
    <Shown answer={answer}>
      {(explanation) => (
        <>
          {explanation.strategy ? (
            <>
              <h3>{speak("strategy")}</h3>
              <p>{local(explanation.strategy)}</p>
            </>
          ) : null}
          <h3>{speak("reasons")}</h3>
          <ul className="reasons">
            {explanation.parts.map(({ criterion, metric, name, value, unit, part }) => (
              <li key={criterion}>
                <span>
                  {speak("reason", {
                    name: local(name),
                    value:
                      value === null ? speak("missing") : show(value, unit, explanation.categories[metric]),
                  })}
                </span>
                <span className="number">{speak("part", { part: formatPoints(part) })}</span>
              </li>
            ))}
          </ul>
          <Needs explanation={explanation} />
        </>
      )}
    </Shown>
  );
}

function Needs({ explanation }: { readonly explanation: Explanation }) {
  const { next, categories } = explanation;
  const speak = useSpeech();
  const local = useLocalName();
  const show = useMetricTexts();
  if (!next) return null;
  const needs: string[] = [];
  if (next.points > 0) needs.push(speak("needPoints", { points: formatPoints(next.points) }));
  for (const { metric: code, name, unit, operator, threshold, short } of next.demands) {
    const metric = local(name);
    needs.push(
      short === null
        ? speak("needValue", { metric, operator, threshold: show(threshold, unit, categories[code]) })
        : speak("needMore", { metric, short: show(short, unit) }),
    );
  }
  if (next.gate !== null && next.demands.length === 0) needs.push(speak("needGate"));
  for (const limit of limitsOf(explanation, next)) needs.push(speak("needPlace", { limit: local(limit) }));
  if (needs.length === 0) return null;
  return (
    <>
      <h3>{speak("next", { tier: local(next.name) })}</h3>
      <ul className="needs">
        {needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </>
  );
}
