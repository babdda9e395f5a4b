import { Form, Radio, Select } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** On which scale a metric reads what raters judged, and what of it. */
export function AssessmentFields() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const scales = api.useQuery("get", "/api/assessment-scales").data?.scales ?? [];
  return (
    <>
      <Form.Item
        name="scale"
        label={t("assessmentScale")}
        extra={t("assessmentHint")}
        rules={[{ required: true, message: t("assessmentNeeded") }]}
      >
        <Select options={scales.map(({ code, name }) => ({ value: code, label: nameOf(name) }))} />
      </Form.Item>
      <Form.Item name="of" label={t("assessmentOf")}>
        <Radio.Group
          options={(["mean", "spread", "raters"] as const).map((value) => ({
            value,
            label: t(`assessment_${value}`),
          }))}
        />
      </Form.Item>
    </>
  );
}
