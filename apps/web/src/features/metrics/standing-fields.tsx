import { Form, Radio, Select } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Of which other scheme a metric reads the standing, and what of it. */
export function StandingFields() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes ?? [];
  return (
    <>
      <Form.Item
        name="scheme"
        label={t("standingScheme")}
        extra={t("standingHint")}
        rules={[{ required: true, message: t("standingNeeded") }]}
      >
        <Select
          options={schemes.map(({ code, definition }) => ({ value: code, label: nameOf(definition.name) }))}
        />
      </Form.Item>
      <Form.Item name="of" label={t("standingOf")}>
        <Radio.Group
          options={(["tier", "score"] as const).map((value) => ({ value, label: t(`standing_${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
