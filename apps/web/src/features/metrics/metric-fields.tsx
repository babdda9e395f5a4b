import { Checkbox, Form, Input, InputNumber, Radio, Select, Space } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { ExpressionInput } from "../expressions/expression-input.tsx";
import { AssessmentFields } from "./assessment-fields.tsx";
import { type ActivityMetric, aggregates, type Metric, sources, units } from "./metric.ts";
import { ModelFields } from "./model-fields.tsx";
import { StandingFields } from "./standing-fields.tsx";
import { useMetricText } from "./use-metric-text.ts";
import { words } from "./words.ts";

/** The fields of a metric's definition; which ones, follows from where its values come from. */
export function MetricFields({ metric, fresh }: { readonly metric: Metric; readonly fresh: boolean }) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const named = [{ required: true, whitespace: true, message: t("nameNeeded") }];
  return (
    <>
      <Form.Item
        name="code"
        label={t("code")}
        extra={t("codeHint")}
        rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{0,62}$/, message: t("codeWrong") }]}
      >
        <Input disabled={!fresh} />
      </Form.Item>
      <Form.Item name={["name", "zh"]} label={t("nameZh")} rules={named}>
        <Input maxLength={200} lang="zh-CN" />
      </Form.Item>
      <Form.Item name={["name", "en"]} label={t("nameEn")} rules={named}>
        <Input maxLength={200} lang="en" />
      </Form.Item>
      <Form.Item name="unit" label={t("unit")}>
        <Select options={units.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="from" label={t("from")}>
        <Radio.Group options={sources.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {metric.from === "activities" ? <ActivityFields metric={metric} /> : null}
      {metric.from === "attribute" ? (
        <Form.Item name="attribute" label={t("attribute")} rules={[{ required: true }]}>
          <Select
            options={
              catalogue?.attributes.map(({ code, name }) => ({ value: code, label: nameOf(name) })) ?? []
            }
          />
        </Form.Item>
      ) : null}
      {metric.from === "formula" ? (
        <Form.Item name="formula" label={t("formula")} rules={[{ required: true }]}>
          <ExpressionInput place="metric" label={t("formula")} unit={metric.unit} />
        </Form.Item>
      ) : null}
      {metric.from === "model" ? <ModelFields metric={metric} /> : null}
      {metric.from === "standing" ? <StandingFields /> : null}
      {metric.from === "assessment" ? <AssessmentFields /> : null}
    </>
  );
}

function ActivityFields({ metric }: { readonly metric: ActivityMetric }) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const text = useMetricText();
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const form = Form.useFormInstance<ActivityMetric>();
  const subjects = aggregates[metric.aggregate ?? "count"];
  const window = metric.window?.kind ?? "all";
  return (
    <>
      <Form.Item name="types" label={t("types")} extra={t("typesHint")}>
        <Select
          mode="multiple"
          allowClear
          options={
            catalogue?.activityTypes.map(({ code, name }) => ({ value: code, label: nameOf(name) })) ?? []
          }
        />
      </Form.Item>
      <Form.Item name="aggregate" label={t("aggregate")}>
        <Select<ActivityMetric["aggregate"]>
          onChange={(kind) => form.setFieldValue("of", aggregates[kind][0])}
          options={(Object.keys(aggregates) as ActivityMetric["aggregate"][]).map((value) => ({
            value,
            label: text.aggregate(value),
          }))}
        />
      </Form.Item>
      {subjects.length > 0 ? (
        <Form.Item name="of" label={t("of")}>
          <Select options={subjects.map((value) => ({ value, label: text.of(value) }))} />
        </Form.Item>
      ) : null}
      <Form.Item name={["window", "kind"]} label={t("window")}>
        <Select<ActivityMetric["window"]["kind"]>
          onChange={(kind) => form.setFieldValue("window", freshWindows[kind])}
          options={(["all", "rolling", "toDate"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Form.Item>
      {window === "rolling" ? (
        <Space>
          <Form.Item name={["window", "length"]} label={t("length")} rules={[{ required: true }]}>
            <InputNumber min={1} max={40_000} precision={0} />
          </Form.Item>
          <Form.Item name={["window", "unit"]} label={t("unit")}>
            <Select
              style={{ minWidth: 110 }}
              options={[
                { value: "days", label: t("inDays") },
                { value: "months", label: t("inMonths") },
              ]}
            />
          </Form.Item>
        </Space>
      ) : null}
      {window === "toDate" ? (
        <Space align="end">
          <Form.Item name={["window", "period"]} label={t("period")}>
            <Select
              style={{ minWidth: 110 }}
              options={(["year", "quarter"] as const).map((value) => ({ value, label: t(value) }))}
            />
          </Form.Item>
          <Form.Item name={["window", "fiscal"]} valuePropName="checked">
            <Checkbox>{t("fiscal")}</Checkbox>
          </Form.Item>
        </Space>
      ) : null}
      <Form.Item name={["window", "yearsBack"]} label={t("yearsBack")}>
        <InputNumber min={0} max={20} precision={0} placeholder="0" />
      </Form.Item>
      <Form.Item name="where" label={t("where")} extra={t("whereHint")}>
        <ExpressionInput place="activity" label={t("where")} />
      </Form.Item>
    </>
  );
}

const freshWindows = {
  all: { kind: "all" },
  rolling: { kind: "rolling", length: 12, unit: "months" },
  toDate: { kind: "toDate", period: "year" },
} as const satisfies Record<string, ActivityMetric["window"]>;
