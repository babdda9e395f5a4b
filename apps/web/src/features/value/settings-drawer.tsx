import { CloseOutlined } from "@ant-design/icons";
import { Button, Drawer, Form, Space } from "antd";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { SettingsFields } from "./settings-fields.tsx";
import { settingsWords } from "./settings-words.ts";
import { settingsOf, type TypedSettings } from "./typed-settings.ts";
import type { ValueSettings } from "./value.ts";

/** How customers are valued, to be changed beside the report; the next report follows it. */
export function SettingsDrawer({
  settings,
  onClose,
}: {
  readonly settings: ValueSettings;
  readonly onClose: () => void;
}) {
  const t = useWords(settingsWords);
  const notice = useOutcomeNotice();
  const [form] = Form.useForm<TypedSettings>();
  const save = api.useMutation("put", "/api/value/settings", {
    onSuccess: () => {
      notice.done(t("saved"));
      onClose();
    },
  });
  return (
    <Drawer
      open
      onClose={onClose}
      title={t("title")}
      size={520}
      closeIcon={<CloseOutlined aria-label={t("close")} />}
      footer={
        <Space direction="vertical" style={{ width: "100%" }}>
          {save.error && !save.isPending ? <ProblemAlert error={save.error} /> : null}
          <Space>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {t("save")}
            </Button>
            <Button onClick={onClose}>{t("cancel")}</Button>
          </Space>
        </Space>
      }
    >
      <Form<TypedSettings>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={settings}
        scrollToFirstError
        onFinish={() => save.mutate({ body: settingsOf(form.getFieldsValue(true) as TypedSettings) })}
      >
        <SettingsFields />
      </Form>
    </Drawer>
  );
}
