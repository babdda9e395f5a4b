import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { Section } from "./section.tsx";
import { useNextNeeds } from "./use-next-needs.ts";

/** What the tier asks of those who look after the customer, what the next needs, what keeps this one. */
export function TierOutlook({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const needs = useNextNeeds(explanation);
  const { next, strategy, nextReview, tiers, tier } = explanation;
  const isTop = tiers[0]?.code === tier && tiers[0].enter !== null;
  return (
    <>
      <Section title={t("meaningTitle")}>
        {strategy ? (
          <p style={{ margin: 0, fontSize: 15 }}>{local(strategy)}</p>
        ) : (
          <span className="customer-note">{t("noStrategy")}</span>
        )}
        {nextReview ? (
          <p className="customer-note" style={{ marginBottom: 0 }}>
            {t("nextReview", { day: nextReview })}
          </p>
        ) : null}
      </Section>
      {next ? (
        <Section title={t("nextTitle", { tier: local(next.name) })}>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Keeping explanation={explanation} isTop={isTop} />
    </>
  );
}

function Keeping({
  explanation: { keeps },
  isTop,
}: {
  readonly explanation: Explanation;
  readonly isTop: boolean;
}) {
  const t = useWords(gradeWords);
  if (!keeps) return null;
  const { score, margin } = keeps;
  const words =
    score === 0
      ? t("keepsBase")
      : t(margin < 0 ? "keepsBelow" : "keeps", {
          score: formatPoints(score),
          margin: formatPoints(Math.abs(margin)),
        });
  return (
    <Section title={t("keepTitle")}>
      {isTop ? `${t("topTier")} ` : null}
      {words}
    </Section>
  );
}
