import { useLocalName } from "../../app/use-local-name.ts";
import { ChartFigure } from "../../ui/chart/chart-figure.tsx";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { Part } from "../value/part.tsx";
import type { ReplayResult } from "./replay.ts";
import { sharesPlot } from "./replay-plots.ts";
import { replayWords } from "./replay-words.ts";
import { useReplaySource } from "./use-replay-source.ts";

/** How many customers stood in which tier at each month-end, by these rules and by those in force. */
export function SharesPart({ result }: { readonly result: ReplayResult }) {
  const t = useWords(replayWords);
  const nameOf = useLocalName();
  const source = useReplaySource(result);
  const texts = { label: t("month"), value: t("shareOfCustomers") };
  const { months, rules } = result;
  const summaryOf = (of: "tried" | "inForce") =>
    t("sharesSummary", {
      ...{ first: months[0]?.asOf ?? t("none"), last: months.at(-1)?.asOf ?? t("none") },
      customers: formatNumber(months[0]?.customers ?? 0),
      moves: formatNumber(Math.max(0, ...months.map((month) => month[of]?.moves?.total ?? 0))),
    });
  return (
    <Part title={t("sharesTitle")} source={source}>
      <ChartFigure
        title={t("sharesTitle")}
        summary={summaryOf("tried")}
        plot={sharesPlot(result, "tried", nameOf, texts)}
      />
      {rules.inForce ? (
        <div style={{ marginTop: 16 }}>
          <ChartFigure
            title={t("sharesInForce")}
            isTitled
            summary={summaryOf("inForce")}
            plot={sharesPlot(result, "inForce", nameOf, texts)}
          />
        </div>
      ) : null}
    </Part>
  );
}
