import { Button, Flex, Form, Input, Select, Space } from "antd";
import { useWords } from "../../ui/words.ts";
import { useAuditWords } from "./use-audit-words.ts";
import { words } from "./words.ts";

/** Which entries are shown; what is left out does not narrow. */
export interface AuditFilterValue {
  readonly kind?: string;
  readonly actor?: string;
}

/** Narrows the log by what was done and who did it. */
export function AuditFilter({
  kinds,
  onChange,
}: {
  readonly kinds: readonly string[];
  readonly onChange: (filter: AuditFilterValue) => void;
}) {
  const t = useWords(words);
  const { wordKind } = useAuditWords();
  const [form] = Form.useForm<AuditFilterValue>();
  const submit = ({ kind, actor }: AuditFilterValue) =>
    onChange({ ...(kind && { kind }), ...(actor?.trim() && { actor: actor.trim() }) });
  return (
    <Form<AuditFilterValue> form={form} layout="vertical" onFinish={submit}>
      <Flex gap={12} wrap align="end">
        <Form.Item name="kind" label={t("filterKind")} style={{ margin: 0, width: 240, maxWidth: "100%" }}>
          <Select
            allowClear
            placeholder={t("allKinds")}
            options={kinds.map((kind) => ({ value: kind, label: wordKind(kind) }))}
          />
        </Form.Item>
        <Form.Item name="actor" label={t("filterActor")} style={{ margin: 0, width: 200, maxWidth: "100%" }}>
          <Input allowClear autoComplete="off" />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit">
            {t("query")}
          </Button>
          <Button
            onClick={() => {
              form.resetFields();
              onChange({});
            }}
          >
            {t("reset")}
          </Button>
        </Space>
      </Flex>
    </Form>
  );
}
