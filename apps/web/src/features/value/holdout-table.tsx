import { Typography } from "antd";
import { formatShare } from "../../ui/format.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { formatFixed } from "./format-fixed.ts";
import { modelWords } from "./model-words.ts";
import { bestOf, type Comparison, type Measure, type ValueReport } from "./value.ts";

const write: Readonly<Record<Measure, (value: number) => string>> = {
  total: (value) => formatFixed(value, 1),
  mae: (value) => formatFixed(value, 4),
  rmse: (value) => formatFixed(value, 4),
  logLikelihood: (value) => formatFixed(value, 1),
  gini: (value) => formatFixed(value, 3),
  lift: (value) => formatFixed(value, 2),
  activeRight: formatShare,
};

/** How well models and naive rules foretold the holdout; the best of each column stands out by weight and word. */
export function HoldoutTable({
  holdout: { comparisons, actual },
}: {
  readonly holdout: NonNullable<ValueReport["purchases"]["holdout"]>;
}) {
  const t = useWords(modelWords);
  const known: readonly string[] = modelWords.keys;
  const nameOf = (rule: string) =>
    known.includes(rule) ? t(rule as (typeof modelWords.keys)[number]) : rule;
  const columnOf = (measure: Measure) => {
    const best = bestOf(comparisons, measure, actual);
    return {
      key: measure,
      title: t(measure),
      align: "right" as const,
      className: "figure",
      render: (_: unknown, { rule, [measure]: value }: Comparison) => {
        if (value === null) return t("none");
        if (!best.includes(rule)) return write[measure](value);
        return (
          <b>
            {write[measure](value)}
            <span className="visually-hidden"> {t("best")}</span>
          </b>
        );
      },
    };
  };
  return (
    <>
      <WideTable<Comparison>
        label={t("holdoutTitle")}
        size="small"
        rowKey="rule"
        dataSource={comparisons}
        pagination={false}
        columns={[
          {
            title: t("rule"),
            render: (_, { rule, kind, abstention }) => (
              <>
                {nameOf(rule)}
                {kind === "naive" ? (
                  <Typography.Text type="secondary"> · {t("naive")}</Typography.Text>
                ) : null}
                {abstention ? (
                  <div style={{ maxWidth: 320, whiteSpace: "normal" }}>
                    {t("abstains", { reason: abstention.detail })}
                  </div>
                ) : null}
              </>
            ),
          },
          ...(Object.keys(write) as Measure[]).map(columnOf),
        ]}
      />
      <Typography.Paragraph type="secondary" style={{ margin: "8px 0 0" }}>
        {t("bestNote")}
      </Typography.Paragraph>
    </>
  );
}
