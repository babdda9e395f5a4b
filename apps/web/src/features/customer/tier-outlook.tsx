import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { gradeWords } from "./grade-words.ts";
import { Section } from "./section.tsx";
import { TierCounterfactuals } from "./tier-counterfactuals.tsx";

/** What the tier asks of those who look after the customer, what the next needs, what keeps this one. */
export function TierOutlook({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const { strategy, benefits, cadence, nextReview, tiers } = explanation;
  return (
    <>
      <Section title={t("meaningTitle")}>
        {strategy ? (
          <p style={{ margin: 0, fontSize: 15 }}>{local(strategy)}</p>
        ) : (
          <span className="customer-note">{t("noStrategy")}</span>
        )}
        <Lines title={t("benefits")} lines={benefits} />
        <Lines title={t("cadence")} lines={cadence} />
        {nextReview ? (
          <p className="customer-note" style={{ marginBottom: 0 }}>
            {t("nextReview", { day: nextReview })}
          </p>
        ) : null}
      </Section>
      {tiers.some(({ enter }) => enter !== null) ? <TierCounterfactuals explanation={explanation} /> : null}
    </>
  );
}

/** What a tier grants or asks for, a line each; nothing where nothing is written. */
function Lines({ title, lines }: { readonly title: string; readonly lines: Explanation["benefits"] }) {
  const local = useLocalName();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 style={{ fontSize: 14, margin: "8px 0 0" }}>{title}</h3>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {lines.map((line) => (
          <li key={line.en}>{local(line)}</li>
        ))}
      </ul>
    </>
  );
}
