import type { Explanation } from "@gradus/contract";
import type { Answer } from "@gradus/sdk/browser";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { counterfactualWords } from "./counterfactual-words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { Section } from "./section.tsx";
import { useCounterfactualSentences } from "./use-counterfactual-sentences.ts";
import { useNextNeeds } from "./use-next-needs.ts";

type Found = Answer<"findCounterfactuals">;

/** What the next tier needs, what keeps this one, and what the passing of days will do. */
export function TierCounterfactuals({ explanation }: { readonly explanation: Explanation }) {
  const { scheme, customer, asOf, inForce } = explanation;
  const found = api.useQuery("get", "/api/schemes/{scheme}/counterfactuals/{customer}", {
    params: { path: { scheme, customer: customer.code }, query: inForce ? {} : { asOf } },
  });
  const t = useWords(counterfactualWords);
  return (
    <>
      <NextTier explanation={explanation} query={found} />
      <Keeping explanation={explanation} query={found} />
      {explanation.score === null ? null : (
        <Section title={t("outlookTitle")}>
          <Loaded query={found} rows={2}>
            {(shown) => <Outlook found={shown} />}
          </Loaded>
        </Section>
      )}
    </>
  );
}

interface Part {
  readonly explanation: Explanation;
  readonly query: Parameters<typeof Loaded<Found>>[0]["query"];
}

function NextTier({ explanation, query }: Part) {
  const t = useWords(counterfactualWords);
  const ofGrade = useWords(gradeWords);
  const local = useLocalName();
  const needs = useNextNeeds(explanation);
  const { next, score } = explanation;
  if (!next && score !== null) return null;
  return (
    <Section title={next ? ofGrade("nextTitle", { tier: local(next.name) }) : t("gradedTitle")}>
      {needs.length > 0 ? <Lines lines={needs} /> : null}
      <Loaded query={query} rows={3}>
        {(found) => (found.next ? <Ways found={found} next={found.next} /> : null)}
      </Loaded>
    </Section>
  );
}

function Ways({ found, next }: { readonly found: Found; readonly next: NonNullable<Found["next"]> }) {
  const t = useWords(counterfactualWords);
  const sentences = useCounterfactualSentences(found);
  const { alone, cannot, together } = next;
  return (
    <>
      <p>{t(alone.length > 0 ? "anyOne" : "nothingAlone")}</p>
      <Lines lines={alone.map(sentences.change)} />
      {together ? (
        <>
          <p>{t("together")}</p>
          <Lines lines={together.changes.map(sentences.part)} />
          {together.until === null ? null : (
            <p className="customer-note">{t("togetherUntil", { until: together.until })}</p>
          )}
        </>
      ) : null}
      {cannot.length > 0 ? (
        <p className="customer-note">{t("cannot", { names: sentences.namesOf(cannot) })}</p>
      ) : null}
    </>
  );
}

function Keeping({ explanation: { keeps, tiers, tier, override }, query }: Part) {
  const local = useLocalName();
  const ofGrade = useWords(gradeWords);
  if (!keeps) return null;
  const { score, margin } = keeps;
  const isTop = tiers[0]?.code === (override?.without.tier ?? tier) && tiers[0].enter !== null;
  const words =
    score === 0
      ? ofGrade("keepsBase")
      : ofGrade(margin < 0 ? "keepsBelow" : "keeps", {
          score: formatPoints(score),
          margin: formatPoints(Math.abs(margin)),
        });
  return (
    <Section title={ofGrade("keepTitle")}>
      {override ? ofGrade("keepRuled", { tier: local(override.without.name) }) : null}
      {isTop ? `${ofGrade("topTier")} ` : null}
      {words}
      {score === 0 ? null : (
        <Loaded query={query} rows={3}>
          {(found) => (found.keep ? <Losses found={found} keep={found.keep} /> : null)}
        </Loaded>
      )}
    </Section>
  );
}

function Losses({
  found,
  keep: { losing, safe },
}: {
  readonly found: Found;
  readonly keep: NonNullable<Found["keep"]>;
}) {
  const t = useWords(counterfactualWords);
  const sentences = useCounterfactualSentences(found);
  return (
    <>
      <p>{t(losing.length > 0 ? "losing" : "nothingLoses")}</p>
      <Lines lines={losing.map(sentences.loss)} />
      {safe.length > 0 ? (
        <p className="customer-note">{t("safe", { names: sentences.namesOf(safe) })}</p>
      ) : null}
    </>
  );
}

function Outlook({ found }: { readonly found: Found }) {
  const t = useWords(counterfactualWords);
  const sentences = useCounterfactualSentences(found);
  const { outlook, asOf } = found;
  const { falls, through, fixed } = outlook;
  return (
    <>
      {falls.length === 0 ? <p style={{ marginTop: 0 }}>{t("stays", { through })}</p> : null}
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {falls.map((fall) => (
          <li key={fall.day}>
            {sentences.fall(fall)}
            <div className="customer-note">{sentences.reasons(fall).join(t("semicolon"))}</div>
          </li>
        ))}
      </ul>
      <p className="customer-note" style={{ marginBottom: 0 }}>
        {t("source", { day: asOf })}
        {fixed.length > 0 ? ` ${t("fixed", { names: sentences.namesOf(fixed) })}` : null}
      </p>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
