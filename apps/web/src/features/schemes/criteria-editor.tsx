import type { Answer } from "@gradus/sdk/browser";
import { Alert, Button, Card, Flex, Form, InputNumber, Select, Space } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { type Criterion, type DraftProblems, sumOfWeights } from "./scheme.ts";
import { ScoringFields } from "./scoring-fields.tsx";
import { words } from "./words.ts";

type Metrics = Answer<"listMetrics">["metrics"];

/** The criteria with their weights, which must add up to 100. */
export function CriteriaEditor({
  criteria,
  metrics,
  problems,
  onChange,
}: {
  readonly criteria: readonly Criterion[];
  readonly metrics: Metrics;
  readonly problems: DraftProblems;
  readonly onChange: (criteria: readonly Criterion[]) => void;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const sum = sumOfWeights(criteria);
  const unused = metrics.find(({ code }) => !criteria.some(({ metric }) => metric === code));
  const add = () =>
    onChange([
      ...criteria,
      {
        metric: unused?.code ?? "",
        weight: Math.max(0, Math.round((100 - sum) * 100) / 100),
        scoring: { kind: "quantiles", bins: 5 },
      },
    ]);
  const nameOfMetric = (code: string) => {
    const metric = metrics.find((each) => each.code === code);
    return metric ? nameOf(metric.name) : code;
  };
  return (
    <Card
      size="small"
      title={t("criteria")}
      extra={
        <Space wrap>
          <span role="status">{sum === 100 ? t("weightsSum", { sum }) : t("weightsWrong", { sum })}</span>
          {sum !== 100 && sum > 0 ? (
            <Button size="small" onClick={() => onChange(scaleWeights(criteria))}>
              {t("spread")}
            </Button>
          ) : null}
        </Space>
      }
    >
      <Flex vertical gap={12}>
        {criteria.map((criterion, index) => {
          const set = (change: Partial<Criterion>) =>
            onChange(criteria.map((each, at) => (at === index ? { ...each, ...change } : each)));
          const name = nameOfMetric(criterion.metric);
          const mine = problems.filter(
            ({ path }) => path === `criteria.${index}` || path.startsWith(`criteria.${index}.`),
          );
          return (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no identity but their place
              key={index}
              size="small"
              type="inner"
              title={name}
              extra={
                <Button
                  size="small"
                  aria-label={t("removeWhat", { what: name })}
                  onClick={() => onChange(criteria.filter((_, at) => at !== index))}
                >
                  {t("remove")}
                </Button>
              }
            >
              <Form layout="vertical">
                {mine.map(({ path, code, detail }) => (
                  <Alert key={`${path} ${code}`} type="warning" showIcon title={detail} />
                ))}
                <Space wrap align="start" size={16}>
                  <Form.Item label={t("metric")} htmlFor={`criterion-${index}-metric`}>
                    <Select
                      id={`criterion-${index}-metric`}
                      style={{ width: 260 }}
                      showSearch={{ optionFilterProp: "label" }}
                      value={criterion.metric}
                      onChange={(metric) => set({ metric })}
                      options={metrics.map(({ code, name: named }) => ({
                        value: code,
                        label: nameOf(named),
                      }))}
                    />
                  </Form.Item>
                  <Form.Item label={t("weight")} htmlFor={`criterion-${index}-weight`}>
                    <InputNumber
                      id={`criterion-${index}-weight`}
                      min={0}
                      max={100}
                      precision={2}
                      value={criterion.weight}
                      onChange={(weight) => set({ weight: weight ?? 0 })}
                    />
                  </Form.Item>
                  <Form.Item label={t("missing")} htmlFor={`criterion-${index}-missing`}>
                    <MissingInput
                      id={`criterion-${index}-missing`}
                      value={criterion.missing}
                      onChange={(missing) => set({ missing })}
                    />
                  </Form.Item>
                </Space>
                <ScoringFields
                  label={name}
                  criterion={criterion}
                  onChange={(next) => onChange(criteria.map((each, at) => (at === index ? next : each)))}
                />
              </Form>
            </Card>
          );
        })}
        <Button onClick={add}>{t("addCriterion")}</Button>
      </Flex>
    </Card>
  );
}

function MissingInput({
  id,
  value,
  onChange,
}: {
  readonly id: string;
  readonly value: Criterion["missing"];
  readonly onChange: (missing: NonNullable<Criterion["missing"]>) => void;
}) {
  const t = useWords(words);
  const kind = typeof value === "object" ? "points" : (value ?? "none");
  return (
    <Space.Compact>
      <Select<"none" | "ungraded" | "points">
        id={id}
        style={{ width: 140 }}
        value={kind}
        onChange={(next) => onChange(next === "points" ? { points: 0 } : next)}
        options={[
          { value: "none", label: t("missingNone") },
          { value: "ungraded", label: t("missingUngraded") },
          { value: "points", label: t("missingPoints") },
        ]}
      />
      {typeof value === "object" ? (
        <InputNumber
          aria-label={t("points")}
          min={0}
          max={100}
          value={value.points}
          onChange={(points) => onChange({ points: points ?? 0 })}
        />
      ) : null}
    </Space.Compact>
  );
}

/** The weights in the same proportions, adding up to exactly 100; what rounding leaves goes to the largest. */
export function scaleWeights(criteria: readonly Criterion[]): Criterion[] {
  const sum = sumOfWeights(criteria);
  const scaled = criteria.map(({ weight, ...rest }) => ({
    ...rest,
    weight: Math.floor((weight / sum) * 10_000) / 100,
  }));
  const left = Math.round((100 - sumOfWeights(scaled)) * 100) / 100;
  const largest = scaled.reduce(
    (best, { weight }, index) => (weight > (scaled[best]?.weight ?? -1) ? index : best),
    0,
  );
  return scaled.map((each, index) =>
    index === largest ? { ...each, weight: Math.round((each.weight + left) * 100) / 100 } : each,
  );
}
