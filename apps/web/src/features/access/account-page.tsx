import { App, Button, Card, Descriptions, Form, Input, Typography } from "antd";
import { api } from "../../app/api.ts";
import { changePreferences } from "../../app/preferences.ts";
import { useSession } from "../../app/session.ts";
import { LanguageChoice } from "../../ui/language-choice.tsx";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { type Session, useEnter } from "./use-enter.ts";
import { userWords } from "./user-words.ts";
import { words } from "./words.ts";

type SignedIn = Extract<Session, { signedIn: true }>;

/** One's own name, language and password. */
export function AccountPage() {
  const t = useWords(words);
  const u = useWords(userWords);
  const session = useSession();
  const user = session.data?.signedIn ? session.data.user : undefined;
  const note = user && t("accountNote", { userName: user.userName, role: u(user.role) });
  return (
    <Page title={t("accountTitle")} note={note}>
      <Loaded query={session}>
        {(found) => {
          if (!found.signedIn) return null;
          if (found.user.id === "local") return <Typography.Text>{t("localAccount")}</Typography.Text>;
          return <Account key={found.user.id} user={found.user} />;
        }}
      </Loaded>
    </Page>
  );
}

function Account({ user }: { readonly user: SignedIn["user"] }) {
  const t = useWords(words);
  return (
    <div
      style={{
        display: "grid",
        gap: 16,
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 340px), 1fr))",
        maxWidth: 960,
        alignItems: "start",
      }}
    >
      <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{t("profile")}</h2>}>
        <ProfileForm user={user} />
        <Descriptions
          column={1}
          size="small"
          style={{ margin: "24px 0 8px" }}
          items={[
            { key: "userName", label: t("userName"), children: user.userName },
            { key: "email", label: t("email"), children: user.email ?? t("noneGiven") },
            { key: "mobile", label: t("mobile"), children: user.mobile ?? t("noneGiven") },
          ]}
        />
        <Typography.Text type="secondary">{t("contactNote")}</Typography.Text>
      </Card>
      <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{t("changePassword")}</h2>}>
        <ChangePasswordForm />
      </Card>
    </div>
  );
}

function ProfileForm({ user }: { readonly user: SignedIn["user"] }) {
  const t = useWords(words);
  const { message } = App.useApp();
  const enter = useEnter();
  const change = api.useMutation("put", "/api/session/profile", {
    onSuccess: (session) => {
      if (session.signedIn) changePreferences({ language: session.user.language });
      enter(session);
      void message.success(t("saved"));
    },
  });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: user.name, language: user.language }}
      onFinish={(body) => change.mutate({ body })}
    >
      <Form.Item
        name="name"
        label={t("name")}
        rules={[{ required: true, whitespace: true, message: t("nameMissing") }]}
      >
        <Input autoComplete="name" maxLength={100} />
      </Form.Item>
      <Form.Item name="language" label={t("language")}>
        <LanguageChoice />
      </Form.Item>
      {change.error ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={change.error} />
        </div>
      ) : null}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
