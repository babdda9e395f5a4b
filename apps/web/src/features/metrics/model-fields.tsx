import { Form, InputNumber, Select } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { PercentInput } from "../../ui/percent-input.tsx";
import { useWords } from "../../ui/words.ts";
import { RfmFields } from "../value/rfm-fields.tsx";
import { ThresholdFields } from "../value/threshold-fields.tsx";
import { figureNeeds, figureUnits, type ModelMetric } from "./metric.ts";
import { words } from "./words.ts";

const figures = Object.keys(figureUnits) as ModelMetric["figure"][];
const models = [
  { value: "bg-nbd", label: "BG/NBD" },
  { value: "mbg-nbd", label: "MBG/NBD" },
  { value: "pareto-nbd", label: "Pareto/NBD" },
];

/** What of a model a metric is: the figure, the purchases it is fitted to, and what that figure depends on. */
export function ModelFields({ metric }: { readonly metric: ModelMetric }) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const types =
    catalogue?.activityTypes.map(({ code, name }) => ({ value: code, label: nameOf(name) })) ?? [];
  const needs = figureNeeds[metric.figure] ?? [];
  return (
    <>
      <Form.Item name="figure" label={t("figure")}>
        <Select options={figures.map((value) => ({ value, label: t(`figure_${value}`) }))} />
      </Form.Item>
      <Form.Item
        name={["purchases", "types"]}
        label={t("purchaseTypes")}
        extra={t("purchaseTypesHint")}
        rules={[{ required: true, type: "array", min: 1 }]}
      >
        <Select mode="multiple" optionFilterProp="label" options={types} />
      </Form.Item>
      <Form.Item name={["purchases", "refunds"]} label={t("refundTypes")}>
        <Select mode="multiple" optionFilterProp="label" options={types} />
      </Form.Item>
      {needs.includes("model") ? (
        <Form.Item name="model" label={t("modelUsed")}>
          <Select options={[{ value: "best", label: t("modelBest") }, ...models]} />
        </Form.Item>
      ) : null}
      {needs.includes("horizonMonths") ? (
        <Form.Item name="horizonMonths" label={t("horizon")}>
          <InputNumber<number> min={1} max={120} precision={0} placeholder="12" />
        </Form.Item>
      ) : null}
      {needs.includes("discountRate") ? (
        <Form.Item name="discountRate" label={t("discount")}>
          <PercentInput most={1000} placeholder="10" />
        </Form.Item>
      ) : null}
      {needs.includes("margin") ? (
        <Form.Item name="margin" label={t("margin")}>
          <PercentInput most={100} placeholder="100" />
        </Form.Item>
      ) : null}
      {needs.includes("rfm") ? <RfmFields /> : null}
      {needs.includes("thresholds") ? <ThresholdFields /> : null}
    </>
  );
}
