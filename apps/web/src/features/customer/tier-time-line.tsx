import type { Answer } from "@gradus/sdk/browser";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { gradeWords } from "./grade-words.ts";

type Span = Answer<"getHistory">["spans"][number];

/** The spans of one scheme, and what they are called. */
export interface TimedScheme {
  readonly scheme: string;
  readonly name: string;
  readonly spans: readonly Span[];
  /** A tier's rank, 0 the highest; undefined where it has none. */
  readonly rankOf: (tier: string) => number | undefined;
}

const day = 86_400_000; // ms

/** Tiers over time as bars, a scheme a line, on one axis of days; the table below says it in words. */
export function TierTimeLine({
  schemes,
  today,
}: {
  readonly schemes: readonly TimedScheme[];
  readonly today: string;
}) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const first = Math.min(
    ...schemes.flatMap(({ spans }) => spans.map(({ from }) => Date.parse(from))),
    Date.parse(today) - 30 * day, // a grade of today is a bar, too
  );
  const last = Math.max(
    ...schemes.flatMap(({ spans }) => spans.map(({ to, from }) => Date.parse(to ?? from))),
    Date.parse(today),
  );
  const place = (time: number) => (100 * (time - first)) / (last - first);
  return (
    <div className="tier-time">
      {schemes.map(({ scheme, name, spans, rankOf }) => {
        const worded = spans
          .map(({ tierName, from, to }) => `${local(tierName)} ${from} – ${to ?? t("now")}`)
          .join(t("listComma"));
        return [
          <span key={`${scheme} name`}>{name}</span>,
          <div
            key={scheme}
            className="tier-time-track"
            role="img"
            aria-label={t("historyPicture", { scheme: name, spans: worded })}
          >
            {spans.map(({ tier, tierName, from, to }) => {
              const start = place(Date.parse(from));
              const end = to === null ? 100 : place(Date.parse(to));
              const rank = rankOf(tier);
              const letter = rank === undefined ? "" : `${String.fromCharCode(65 + Math.min(rank, 25))} `;
              return (
                <span
                  key={from}
                  className={`tier-time-span is-rank-${rank ?? "none"}`}
                  title={`${local(tierName)} ${from} – ${to ?? t("now")}`}
                  style={{ insetInlineStart: `${start}%`, width: `${Math.max(0, end - start)}%` }}
                >
                  {letter}
                  {local(tierName)}
                </span>
              );
            })}
          </div>,
        ];
      })}
      <span />
      <div className="tier-time-axis" aria-hidden>
        <span style={{ insetInlineStart: 0 }}>{dayOf(first)}</span>
        {marksOf(first, last)
          .filter(({ time }) => place(time) > clearOfEnds && place(time) < 100 - clearOfEnds)
          .map(({ time, label }) => (
            <span key={label} style={{ insetInlineStart: `${place(time)}%` }}>
              {label}
            </span>
          ))}
        <span className="is-end">{dayOf(last)}</span>
      </div>
    </div>
  );
}

const clearOfEnds = 14; // percent of the axis kept free for its first and last day
const longestInQuarters = 900 * day;
const longestInMonths = 210 * day;
const mostMarks = 7;

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Where the axis is marked: first days of months, quarters or years, by how long it is. */
function marksOf(first: number, last: number): { time: number; label: string }[] {
  const length = last - first;
  const months = length <= longestInMonths ? 1 : length <= longestInQuarters ? 3 : 12;
  const start = new Date(first);
  const marks: { time: number; label: string }[] = [];
  for (
    let month = Math.ceil((start.getUTCMonth() + 1) / months) * months;
    Date.UTC(start.getUTCFullYear(), month) < last;
    month += months
  ) {
    const time = Date.UTC(start.getUTCFullYear(), month);
    const label = dayOf(time).slice(0, months === 12 ? 4 : 7);
    marks.push({ time, label });
  }
  const every = Math.ceil(marks.length / mostMarks);
  return marks.filter((_, position) => position % every === 0);
}
