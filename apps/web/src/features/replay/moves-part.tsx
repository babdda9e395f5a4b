import { formatNumber, formatShare } from "../../ui/format.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { Part } from "../value/part.tsx";
import type { Month, ReplayResult } from "./replay.ts";
import { replayWords } from "./replay-words.ts";
import { useReplaySource } from "./use-replay-source.ts";

/** Who would have moved from month-end to month-end, and how many came back. */
export function MovesPart({ result }: { readonly result: ReplayResult }) {
  const t = useWords(replayWords);
  const source = useReplaySource(result);
  const { flaps, rules, months } = result;
  const tell = ({ moves, judged, reversed, rate }: typeof flaps.tried) =>
    rate === null
      ? t("flapsUnjudged", { within: flaps.within, moves: formatNumber(moves) })
      : t("flaps", {
          ...{ rate: formatShare(rate), within: flaps.within, moves: formatNumber(moves) },
          ...{ judged: formatNumber(judged), reversed: formatNumber(reversed) },
        });
  const isOrdered = rules.tried.isOrdered;
  const counts = ["total", ...(isOrdered ? (["up", "down"] as const) : []), "in", "out"] as const;
  return (
    <Part title={t("movesTitle")} source={source}>
      <p style={{ marginTop: 0 }}>{tell(flaps.tried)}</p>
      {flaps.inForce ? (
        <p>
          {t("flapsInForce")}
          {tell(flaps.inForce)}
        </p>
      ) : null}
      <WideTable<Month>
        label={t("movesTitle")}
        size="small"
        rowKey="asOf"
        pagination={false}
        dataSource={months}
        columns={[
          { title: t("asOf"), dataIndex: "asOf" },
          ...counts.map((count) => ({
            key: count,
            title: t(count),
            align: "right" as const,
            className: "figure",
            render: (_: unknown, { tried }: Month) => {
              if (tried.moves) return formatNumber(tried.moves[count]);
              return count === "total" ? t("first") : t("none");
            },
          })),
        ]}
      />
    </Part>
  );
}
