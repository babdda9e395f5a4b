import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { formatPoints } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";

const narrowest = 7; // percent of the scale below which a tier's name is left to the table

/** The score on the scale of 0–100 that the thresholds divide. */
export function ScoreScale({
  score,
  tiers,
}: {
  readonly score: number;
  readonly tiers: Explanation["tiers"];
}) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const steps = tiers
    .map(({ code, name, enter }, rank) => ({ code, name: local(name), from: enter ?? 0, rank }))
    .reverse()
    .map((step, position, all) => ({ ...step, to: all[position + 1]?.from ?? 100 }));
  const lines = steps
    .map(({ name, from }) => t("scaleLine", { tier: name, enter: from }))
    .join(t("listComma"));
  return (
    <div className="score-scale" role="img" aria-label={t("scale", { score: formatPoints(score), lines })}>
      {steps.map(({ code, name, from, to, rank }) => (
        <span key={code} className="score-scale-part" style={{ width: `${to - from}%` }}>
          {to - from < narrowest ? letterOf(rank) : `${letterOf(rank)} ${name}`}
        </span>
      ))}
      {[0, ...steps.map(({ from }) => from), 100]
        .filter((at, position, all) => all.indexOf(at) === position)
        .map((at) => (
          <span key={at} className="score-scale-line" style={{ insetInlineStart: `${at}%` }}>
            {at}
          </span>
        ))}
      <span className="score-scale-mark" style={{ insetInlineStart: `${score}%` }}>
        <b>{formatPoints(score)}</b>
      </span>
    </div>
  );
}

/** The letter a tier goes by: A is the highest. */
function letterOf(rank: number): string {
  return String.fromCharCode(65 + Math.min(rank, 25));
}
