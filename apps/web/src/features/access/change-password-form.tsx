import { App, Button, Form, Typography } from "antd";
import { api } from "../../app/api.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { readProblem } from "../../ui/problem.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";
import { useWords } from "../../ui/words.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { PasswordInput } from "./password-input.tsx";
import { words } from "./words.ts";

interface Typed {
  readonly current: string;
  readonly password: string;
}

const fields = { passwordWrong: "current", passwordLength: "password", passwordCommon: "password" };

/** The present password and a new one; every other session of the user ends. */
export function ChangePasswordForm() {
  const t = useWords(words);
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const change = api.useMutation("put", "/api/session/password", {
    onSuccess: () => {
      form.resetFields();
      void message.success(t("passwordChanged"));
    },
    onError: (error) => void showFieldProblem(form, error, fields),
  });
  const code = readProblem(change.error).code ?? "";
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, password }) => change.mutate({ body: { current, next: password } })}
    >
      <Form.Item
        name="current"
        label={t("currentPassword")}
        rules={[{ required: true, message: t("passwordMissing") }]}
      >
        <PasswordInput autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields label={t("nextPassword")} />
      {change.error && !(code in fields) ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={change.error} />
        </div>
      ) : null}
      <Typography.Paragraph type="secondary">{t("changePasswordNote")}</Typography.Paragraph>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t("changePassword")}
      </Button>
    </Form>
  );
}
