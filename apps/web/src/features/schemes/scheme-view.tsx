import { wordLimits } from "@gradus/engine/word-limits";
import { Card, Descriptions, Flex } from "antd";
import type { ReactNode } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { CareView } from "./care-view.tsx";
import { classWords } from "./class-words.ts";
import { ClassesView, FlagsView, Strategy } from "./classes-view.tsx";
import type { Criterion, SchemeVersion, Tier } from "./scheme.ts";
import { useConditionText } from "./use-condition-text.tsx";
import { useScoringText } from "./use-scoring-text.ts";
import { words } from "./words.ts";

/** A published scheme to be read: criteria, tiers or classes, who is graded. */
export function SchemeView({
  scheme: { definition, metrics },
}: {
  readonly scheme: Pick<SchemeVersion, "definition" | "metrics">;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const own = useWords(classWords);
  const scoring = useScoringText(metrics);
  const conditionText = useConditionText({ definition, metrics });
  const metricName = (code: string) => {
    const metric = metrics.find((each) => each.code === code);
    return metric ? nameOf(metric.name) : code;
  };
  const className = (code: string | undefined) => {
    const found = definition.classes?.find((each) => each.code === code);
    return found ? nameOf(found.name) : code;
  };
  const missing = ({ missing: given }: Criterion) =>
    typeof given === "object"
      ? t("pointsFigure", { points: given.points })
      : t(given === "ungraded" ? "missingUngraded" : "missingNone");
  return (
    <Flex vertical gap={16}>
      {definition.criteria.length > 0 ? (
        <Card size="small" title={t("criteria")}>
          <WideTable<Criterion>
            label={t("criteria")}
            size="small"
            rowKey={({ code, metric }) => code ?? metric}
            pagination={false}
            dataSource={definition.criteria}
            columns={[
              { title: t("criterion"), render: (_, { metric }) => metricName(metric) },
              {
                title: t("weight"),
                align: "right",
                className: "figure",
                render: (_, { weight }) => formatNumber(weight),
              },
              {
                title: t("scoring"),
                render: (_, criterion) => <div style={{ maxWidth: 520 }}>{scoring(criterion)}</div>,
              },
              { title: t("missing"), render: (_, criterion) => missing(criterion) },
              ...(definition.choose?.by === "highest"
                ? [{ title: own("toward"), render: (_: unknown, { toward }: Criterion) => className(toward) }]
                : []),
            ]}
          />
        </Card>
      ) : null}
      {definition.tiers ? (
        <TiersView definition={definition} metrics={metrics} conditionText={conditionText} />
      ) : null}
      {definition.classes ? <ClassesView definition={definition} metrics={metrics} /> : null}
      {definition.flags?.length ? <FlagsView flags={definition.flags} conditionText={conditionText} /> : null}
      <CareView definition={definition} />
      <Card size="small" title={t("population")}>
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: "who",
              label: t("population"),
              children: definition.population?.where
                ? conditionText(definition.population.where)
                : t("everyone"),
            },
            { key: "unit", label: t("unit"), children: t(definition.population?.unit ?? "company") },
            ...(["ungradedWhen", "newWhen"] as const).map((state) => ({
              key: state,
              label: t(state),
              children: definition[state] ? conditionText(definition[state]) : t("noGate"),
            })),
            {
              key: "money",
              label: t("money"),
              children: definition.money ? metricName(definition.money) : t("noMoney"),
            },
            {
              key: "hold",
              label: t("holdAbove"),
              children: formatNumber((definition.holdAbove ?? 0.05) * 100),
            },
          ]}
        />
      </Card>
    </Flex>
  );
}

function TiersView({
  definition: { tiers = [], money },
  metrics,
  conditionText,
}: {
  readonly definition: SchemeVersion["definition"];
  readonly metrics: SchemeVersion["metrics"];
  readonly conditionText: (condition: string) => ReactNode;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const moneyName = metrics.find(({ code }) => code === money)?.name;
  return (
    <Card size="small" title={t("tiers")}>
      <WideTable<Tier>
        label={t("tiers")}
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={tiers}
        columns={[
          { title: t("tier"), render: (_, { name }, index) => <TierTag name={nameOf(name)} rank={index} /> },
          { title: t("enter"), dataIndex: "enter", align: "right", className: "figure" },
          {
            title: t("keep"),
            align: "right",
            className: "figure",
            render: (_, { enter, keep }) => keep ?? enter,
          },
          { title: t("gate"), render: (_, { gate }) => (gate ? conditionText(gate) : t("noGate")) },
          {
            title: t("limits"),
            render: (_, tier) => wordLimits(tier, moneyName).map(nameOf).join(t("listComma")) || t("noGate"),
          },
          { title: t("strategy"), render: (_, tier) => <Strategy of={tier} /> },
        ]}
      />
    </Card>
  );
}
