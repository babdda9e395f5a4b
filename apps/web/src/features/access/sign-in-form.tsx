import { Button, Form, Input } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { changePreferences, usePreferences } from "../../app/preferences.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { readProblem } from "../../ui/problem.ts";
import { useWords } from "../../ui/words.ts";
import { PasswordInput } from "./password-input.tsx";
import { useCountdown } from "./use-countdown.ts";
import { useEnter } from "./use-enter.ts";
import { words } from "./words.ts";

interface Typed {
  readonly identifier: string;
  readonly password: string;
}

/**
 * Name and password. Who signs in finds their own language, unless they chose another on the way; who
 * tried too often sees for how long to wait.
 */
export function SignInForm() {
  const t = useWords(words);
  const enter = useEnter();
  const { language } = usePreferences();
  const [languageBefore] = useState(language);
  const [form] = Form.useForm<Typed>();
  const wait = useCountdown();
  const signIn = api.useMutation("post", "/api/session", {
    onSuccess: (session) => {
      if (session.signedIn && language === languageBefore) {
        changePreferences({ language: session.user.language });
      }
      enter(session);
    },
    onError: (error) => {
      wait.start(secondsToWait(error));
      form.setFieldValue("password", "");
      form.focusField("password");
    },
  });
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(body) => signIn.mutate({ body })}
    >
      <Form.Item
        name="identifier"
        label={t("identifier")}
        rules={[{ required: true, whitespace: true, message: t("identifierMissing") }]}
      >
        <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("password")}
        rules={[{ required: true, message: t("passwordMissing") }]}
      >
        <PasswordInput size="large" autoComplete="current-password" />
      </Form.Item>
      {signIn.error && !signIn.isPending ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={signIn.error} />
        </div>
      ) : null}
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        loading={signIn.isPending}
        disabled={wait.left > 0}
      >
        {wait.left > 0 ? t("waitSeconds", { count: wait.left, seconds: wait.left }) : t("signIn")}
      </Button>
    </Form>
  );
}

function secondsToWait(error: unknown): number {
  if (readProblem(error).code !== "signInThrottled") return 0;
  const { seconds } = (error as { params?: { seconds?: unknown } }).params ?? {};
  return typeof seconds === "number" ? seconds : 0;
}
