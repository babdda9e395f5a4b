import { CloseOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Space } from "antd";
import { api } from "../../app/api.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { readProblem } from "../../ui/problem.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";
import { useWords } from "../../ui/words.ts";
import { contactProblems } from "./contact-problems.ts";
import type { ToldPassword } from "./password-once.tsx";
import type { User } from "./user.ts";
import { type TypedUser, UserFields } from "./user-fields.tsx";
import { userWords } from "./user-words.ts";

const fields = { ...contactProblems, userLastAdministrator: "role" };

/** Adds a user or changes one, beside the list; open while `edited` is given. */
export function UserDrawer({
  edited,
  onClose,
  onPassword,
}: {
  readonly edited: User | "new" | undefined;
  readonly onClose: () => void;
  readonly onPassword: (told: ToldPassword) => void;
}) {
  const t = useWords(userWords);
  return (
    <Drawer
      open={edited !== undefined}
      onClose={onClose}
      title={t(edited === "new" ? "newTitle" : "editTitle")}
      size={460}
      destroyOnHidden
      closeIcon={<CloseOutlined aria-label={t("cancel")} />}
    >
      {edited === undefined ? null : (
        <UserForm
          key={edited === "new" ? "new" : edited.id}
          edited={edited}
          onClose={onClose}
          onPassword={onPassword}
        />
      )}
    </Drawer>
  );
}

function UserForm({
  edited,
  onClose,
  onPassword,
}: {
  readonly edited: User | "new";
  readonly onClose: () => void;
  readonly onPassword: (told: ToldPassword) => void;
}) {
  const t = useWords(userWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<TypedUser>();
  const done = async () => {
    onClose();
    await queries.invalidateQueries({ queryKey: ["get", "/api/users"] });
    await queries.invalidateQueries({ queryKey: ["get", "/api/session"] }); // it may be oneself
  };
  const onError = (error: unknown) => void showFieldProblem(form, error, fields);
  const create = api.useMutation("post", "/api/users", {
    onSuccess: async ({ user, password }) => {
      onPassword({ name: user.name, password });
      await done();
    },
    onError,
  });
  const change = api.useMutation("put", "/api/users/{id}", {
    onSuccess: async () => {
      void message.success(t("saved"));
      await done();
    },
    onError,
  });
  const { error, isPending } = edited === "new" ? create : change;
  const submit = ({ email, mobile, owner, ...typed }: TypedUser) => {
    if (edited === "new") {
      const given = { ...(email && { email }), ...(mobile && { mobile }), ...(owner && { owner }) };
      create.mutate({ body: { ...typed, ...given } });
    } else {
      change.mutate({
        params: { path: { id: edited.id } },
        body: { ...typed, owner: owner || typed.name, email: email || null, mobile: mobile || null },
      });
    }
  };
  return (
    <Form<TypedUser>
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={initialOf(edited)}
      onFinish={submit}
    >
      <UserFields />
      {error && !isPending && !((readProblem(error).code ?? "") in fields) ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={error} />
        </div>
      ) : null}
      <Space>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t(edited === "new" ? "create" : "save")}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </Space>
    </Form>
  );
}

function initialOf(edited: User | "new"): Partial<TypedUser> {
  if (edited === "new") return { role: "member", teams: [] };
  const { name, userName, email, mobile, role, owner, teams, language } = edited;
  return { name, userName, email: email ?? "", mobile: mobile ?? "", role, owner, teams, language };
}
