import type { Explanation } from "@gradus/contract";
import { Grid } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { limitsOf } from "./limits-of.ts";
import { ScoreScale } from "./score-scale.tsx";
import { Section } from "./section.tsx";
import { TierCondition } from "./tier-condition.tsx";

type Tier = Explanation["tiers"][number];

/** The ladder: thresholds as a scale with the score on it, and every tier with its gate. */
export function TierTable({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(gradeWords);
  const { tiers, score } = explanation;
  const ordered = tiers.some(({ enter }) => enter !== null);
  return (
    <Section title={t(ordered ? "tiersTitle" : "classesTitle")}>
      {ordered && score !== null ? (
        <>
          <ScoreScale score={score} tiers={tiers} />
          <WhyNotAbove explanation={explanation} />
        </>
      ) : null}
      <Ladder explanation={explanation} ordered={ordered} />
    </Section>
  );
}

/** On a phone the condition stands below the tier's name instead of in a column of its own. */
function Ladder({ explanation, ordered }: { readonly explanation: Explanation; readonly ordered: boolean }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const wide = Grid.useBreakpoint().md ?? true;
  const { tiers, score, tier: held } = explanation;
  return (
    <table className="customer-table">
      <caption className="visually-hidden">{t("tiersCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t(ordered ? "tier" : "class")}</th>
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
          {wide ? <th scope="col">{t(ordered ? "gate" : "when")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier, rank) => (
          <tr key={tier.code} className={tier.code === held ? "is-held" : undefined}>
            <th scope="row">
              <TierTag name={local(tier.name)} rank={ordered ? rank : null} />
              {tier.code === held ? <span className="customer-note"> {t("held")}</span> : null}
              {wide ? null : (
                <div style={{ fontWeight: 400, marginTop: 4 }}>
                  <TierCondition explanation={explanation} tier={tier} />
                </div>
              )}
            </th>
            {ordered ? <Thresholds tier={tier} score={score} /> : null}
            {wide ? (
              <td>
                <TierCondition explanation={explanation} tier={tier} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Thresholds({
  tier: { enter, keep },
  score,
}: {
  readonly tier: Tier;
  readonly score: number | null;
}) {
  const t = useWords(gradeWords);
  return (
    <>
      <td className="is-number">
        {enter}
        {score === null || enter === null ? null : (
          <div className="customer-note">
            {score >= enter ? t("reached") : t("notReached", { points: formatPoints(enter - score) })}
          </div>
        )}
      </td>
      <td className="is-number">{keep}</td>
    </>
  );
}

/** Why the score reaches a tier that the customer does not have. */
function WhyNotAbove({ explanation }: { readonly explanation: Explanation }) {
  const { tiers, score, tier } = explanation;
  const t = useWords(gradeWords);
  const local = useLocalName();
  const heldAt = tiers.findIndex(({ code }) => code === tier);
  const above = tiers[heldAt - 1];
  if (!above || score === null || above.enter === null || score < above.enter) return null;
  const limits = limitsOf(explanation, above);
  const reason =
    above.gatePassed === false
      ? t("gateFails")
      : limits.length === 0
        ? t("notMoved")
        : t("takenUp", { limits: limits.map(local).join(t("listComma")) });
  return <p style={{ marginTop: 0 }}>{t("aboveHeld", { tier: local(above.name), reason })}</p>;
}
