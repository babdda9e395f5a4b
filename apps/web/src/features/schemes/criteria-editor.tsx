import { Alert, Button, Card, Flex, Form, InputNumber, Select, Space, Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { Looked } from "./metric-spread.tsx";
import {
  type Criterion,
  type DraftDefinition,
  type DraftProblems,
  type Metrics,
  type OnChange,
  sumOfWeights,
} from "./scheme.ts";
import { ScoringFields } from "./scoring-fields.tsx";
import { TowardSelect } from "./toward-select.tsx";
import { WeightsEditor } from "./weights-editor.tsx";
import { words } from "./words.ts";

/** The criteria with their weights, which must add up to 100: all together, or those that point to one class. */
export function CriteriaEditor({
  criteria,
  definition,
  metrics,
  problems,
  looked,
  onChange,
}: {
  readonly criteria: readonly Criterion[];
  readonly definition: Pick<DraftDefinition, "choose" | "classes">;
  readonly metrics: Metrics;
  readonly problems: DraftProblems;
  readonly looked: Looked;
  readonly onChange: OnChange<readonly Criterion[]>;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const unused = metrics.find(({ code }) => !criteria.some(({ metric }) => metric === code));
  const add = () =>
    onChange([
      ...criteria,
      {
        metric: unused?.code ?? "",
        weight: Math.max(0, Math.round((100 - sumOfWeights(criteria)) * 100) / 100),
        scoring: { kind: "quantiles", bins: 5 },
      },
    ]);
  const metricOf = (code: string) => metrics.find((each) => each.code === code);
  const nameOfMetric = (code: string) => {
    const metric = metricOf(code);
    return metric ? nameOf(metric.name) : code;
  };
  const sharers =
    definition.choose?.by === "highest"
      ? [...new Set(criteria.map(({ toward }) => toward ?? ""))].map((toward) => ({
          key: toward,
          title: definition.classes?.find(({ code }) => code === toward)?.name,
          places: [...criteria.keys()].filter((at) => (criteria[at]?.toward ?? "") === toward),
        }))
      : [{ key: "", title: undefined, places: [...criteria.keys()] }];
  return (
    <Card size="small" id="scheme-criteria" tabIndex={-1} title={t("criteria")}>
      <Flex vertical gap={12}>
        {criteria.length === 0
          ? null
          : sharers.map(({ key, title, places }) => (
              <div key={key}>
                {title ? <Typography.Text strong>{nameOf(title)}</Typography.Text> : null}
                <WeightsEditor
                  criteria={criteria}
                  places={places}
                  nameOf={({ metric }) => nameOfMetric(metric)}
                  onChange={onChange}
                />
              </div>
            ))}
        {criteria.map((criterion, index) => {
          const write = (next: Criterion, stage?: "moving" | "set") =>
            onChange(
              criteria.map((each, at) => (at === index ? next : each)),
              stage,
            );
          const name = nameOfMetric(criterion.metric);
          const mine = problems.filter(
            ({ path }) => path === `criteria.${index}` || path.startsWith(`criteria.${index}.`),
          );
          return (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no identity but their place
              key={index}
              id={`criterion-${index}`}
              tabIndex={-1}
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
                      style={{ width: 260, maxWidth: "100%" }}
                      showSearch={{ optionFilterProp: "label" }}
                      value={criterion.metric}
                      onChange={(metric) => write({ ...criterion, metric })}
                      options={metrics.map(({ code, name: named }) => ({
                        value: code,
                        label: nameOf(named),
                      }))}
                    />
                  </Form.Item>
                  <Form.Item label={t("missing")} htmlFor={`criterion-${index}-missing`}>
                    <MissingInput
                      id={`criterion-${index}-missing`}
                      value={criterion.missing}
                      onChange={(missing) => write({ ...criterion, missing })}
                    />
                  </Form.Item>
                  <TowardSelect
                    id={`criterion-${index}-toward`}
                    value={criterion.toward}
                    definition={definition}
                    onChange={(toward) => write({ ...criterion, toward })}
                  />
                </Space>
                <ScoringFields
                  id={`criterion-${index}`}
                  label={name}
                  metric={metricOf(criterion.metric)}
                  criterion={criterion}
                  looked={looked}
                  onChange={write}
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
