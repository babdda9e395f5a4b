import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { readProblem } from "../../ui/problem.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";
import { useWords } from "../../ui/words.ts";
import { contactProblems } from "./contact-problems.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { forgetToken } from "./take-token.ts";
import { useEnter } from "./use-enter.ts";
import { words } from "./words.ts";

interface Typed {
  readonly name: string;
  readonly userName: string;
  readonly email?: string;
  readonly mobile?: string;
  readonly password: string;
}

const fields = { ...contactProblems, passwordLength: "password", passwordCommon: "password" };

/** Who the first administrator is; `onVoid` is told when the token does not count any more. */
export function WelcomeForm({ token, onVoid }: { readonly token: string; readonly onVoid: () => void }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const enter = useEnter();
  const navigate = useNavigate();
  const [form] = Form.useForm<Typed>();
  const create = api.useMutation("post", "/api/first-visit", {
    onSuccess: async (session) => {
      forgetToken();
      enter(session);
      await navigate({ to: "/set-up" });
    },
    onError: (error) => {
      if (readProblem(error).code === "firstVisitWrong") onVoid();
      else showFieldProblem(form, error, fields);
    },
  });
  const code = readProblem(create.error).code ?? "";
  const submit = ({ name, userName, email, mobile, password }: Typed) =>
    create.mutate({
      body: { token, language, name, userName, password, ...(email && { email }), ...(mobile && { mobile }) },
    });
  return (
    <Form<Typed> form={form} layout="vertical" requiredMark="optional" onFinish={submit}>
      <Form.Item
        name="name"
        label={t("name")}
        extra={t("nameHint")}
        rules={[{ required: true, whitespace: true, message: t("nameMissing") }]}
      >
        <Input autoComplete="name" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="userName"
        label={t("userName")}
        extra={t("userNameHint")}
        rules={[{ required: true, whitespace: true, message: t("userNameMissing") }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} />
      </Form.Item>
      <Form.Item name="email" label={t("email")}>
        <Input autoComplete="email" inputMode="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="mobile" label={t("mobile")} extra={t("mobileHint")}>
        <Input autoComplete="tel" inputMode="tel" maxLength={40} />
      </Form.Item>
      <NewPasswordFields label={t("password")} />
      {create.error && !create.isPending && !(code in fields) ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={create.error} />
        </div>
      ) : null}
      <Button type="primary" htmlType="submit" block size="large" loading={create.isPending}>
        {t("create")}
      </Button>
    </Form>
  );
}
