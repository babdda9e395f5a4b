import { Flex, Select, Typography } from "antd";
import { useState } from "react";
import { useFigures } from "../../app/use-figures.ts";
import { ChartFigure } from "../../ui/chart/chart-figure.tsx";
import { formatNumber } from "../../ui/format.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { formatFixed } from "../value/format-fixed.ts";
import { Part } from "../value/part.tsx";
import {
  type JudgedMonth,
  judgedMonths,
  mostTelling,
  type Ranking,
  type Replay,
  type ReplayResult,
  rankings,
  type Worth,
} from "./replay.ts";
import { decilesPlot } from "./replay-plots.ts";
import { replayWords } from "./replay-words.ts";
import { useReplaySource } from "./use-replay-source.ts";

const right = { align: "right", className: "figure" } as const;

/** What the score foretold, beside today's rules and plain past receipts. */
export function WorthPart({ replay, result }: { readonly replay: Replay; readonly result: ReplayResult }) {
  const t = useWords(replayWords);
  const source = useReplaySource(result);
  const judged = judgedMonths(result);
  const [chosen, setChosen] = useState<string>();
  const month = judged.find(({ asOf }) => asOf === chosen) ?? mostTelling(judged);
  if (!month) {
    const hint = t(result.rules.tried.isOrdered ? "noWorthUnknown" : "noWorthClasses");
    return (
      <Part title={t("worthTitle")} source={source}>
        <NothingYet title={t("noWorth")} hint={hint} />
      </Part>
    );
  }
  return (
    <Part title={t("worthTitle")} source={source}>
      <Flex gap={8} align="center" wrap>
        <Typography.Text id="replay-judged">{t("chooseMonth")}</Typography.Text>
        <Select
          aria-labelledby="replay-judged"
          style={{ width: 140 }}
          value={month.asOf}
          onChange={setChosen}
          options={judged.map(({ asOf }) => ({ value: asOf, label: asOf }))}
        />
      </Flex>
      <WorthNote month={month} outcome={replay.outcome} />
      <WorthTable month={month} />
      <Typography.Paragraph type="secondary" style={{ margin: "8px 0 16px" }}>
        {t("worthHint")}
      </Typography.Paragraph>
      <Deciles month={month} />
      <GiniByMonth judged={judged} />
    </Part>
  );
}

function WorthNote({ month, outcome }: { readonly month: JudgedMonth; readonly outcome: Replay["outcome"] }) {
  const t = useWords(replayWords);
  const figures = useFigures();
  const { after, through, months, customers, unscored, total, perfectGini } = month.outcome;
  const sentences = [
    t("worthNote", {
      ...{ asOf: month.asOf, after, through, months, customers: formatNumber(customers) },
      ...{ total: figures.money(total), unit: figures.moneyUnit },
      outcome: t(outcome === "profit" ? "ofProfit" : "ofReceipts"),
    }),
    ...(unscored > 0 ? [t("worthNoteUnscored", { unscored: formatNumber(unscored) })] : []),
    ...(perfectGini === null ? [] : [t("perfect", { gini: formatFixed(perfectGini, 3) })]),
  ];
  return <p>{sentences.join(" ")}</p>;
}

function WorthTable({ month }: { readonly month: JudgedMonth }) {
  const t = useWords(replayWords);
  const rows = rankings.flatMap((ranking) => {
    const worth = month.outcome[ranking];
    return worth ? [{ ranking, worth }] : [];
  });
  const figure = (of: "gini" | "lift" | "spearman", digits: number) => ({
    ...{ key: of, title: t(of), ...right },
    render: (_: unknown, { worth }: { worth: Worth }) => {
      const value = worth[of];
      return value === null ? t("none") : formatFixed(value, digits);
    },
  });
  return (
    <WideTable<{ ranking: Ranking; worth: Worth }>
      label={t("worthTitle")}
      size="small"
      rowKey="ranking"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: t("ranking"), render: (_, { ranking }) => t(ranking) },
        figure("gini", 3),
        figure("lift", 2),
        figure("spearman", 3),
      ]}
    />
  );
}

function Deciles({ month }: { readonly month: JudgedMonth }) {
  const t = useWords(replayWords);
  const { deciles } = month.outcome.tried;
  if (deciles.length === 0) return null;
  const summary = t("decilesSummary", {
    lift: formatFixed(deciles[0] ?? 0, 2),
    last: formatFixed(deciles.at(-1) ?? 0, 2),
  });
  const plot = decilesPlot(month, t, { label: t("tenth"), value: t("liftUnit") });
  return <ChartFigure title={t("decilesTitle")} isTitled summary={summary} plot={plot} />;
}

function GiniByMonth({ judged }: { readonly judged: readonly JudgedMonth[] }) {
  const t = useWords(replayWords);
  if (judged.length < 2) return null;
  const there = rankings.filter((ranking) => judged.some(({ outcome }) => outcome[ranking] !== null));
  return (
    <>
      <Typography.Title level={3} style={{ fontSize: 14, margin: "16px 0 4px" }}>
        {t("byMonthTitle")}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t("byMonthNote")}</Typography.Paragraph>
      <WideTable<JudgedMonth>
        label={t("byMonthTitle")}
        size="small"
        rowKey="asOf"
        pagination={false}
        dataSource={judged}
        columns={[
          { title: t("asOf"), dataIndex: "asOf" },
          { title: t("monthsAfter"), ...right, render: (_, { outcome }) => outcome.months },
          ...there.map((ranking) => ({
            ...{ key: ranking, title: t(ranking), ...right },
            render: (_: unknown, { outcome }: JudgedMonth) => {
              const gini = outcome[ranking]?.gini ?? null;
              return gini === null ? t("none") : formatFixed(gini, 3);
            },
          })),
        ]}
      />
    </>
  );
}
