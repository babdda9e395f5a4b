import type { Body } from "@gradus/sdk/browser";
import { AutoComplete, Form, Input, Radio, Select, Space, Typography } from "antd";
import { api } from "../../app/api.ts";
import { LanguageChoice } from "../../ui/language-choice.tsx";
import { useWords } from "../../ui/words.ts";
import { userWords } from "./user-words.ts";
import { words } from "./words.ts";

/** A user as typed: what is left blank is not given. */
export type TypedUser = Body<"createUser">;

const roles = ["administrator", "manager", "member"] as const;

/** The fields of a user, inside a form. */
export function UserFields() {
  const t = useWords(userWords);
  const w = useWords(words);
  const people = api.useQuery("get", "/api/people", {}).data;
  return (
    <>
      <Form.Item
        name="name"
        label={t("name")}
        rules={[{ required: true, whitespace: true, message: t("nameMissing") }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="userName"
        label={t("userName")}
        extra={w("userNameHint")}
        rules={[{ required: true, whitespace: true, message: t("userNameMissing") }]}
      >
        <Input maxLength={100} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="email" label={t("email")}>
        <Input maxLength={254} inputMode="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="mobile" label={t("mobile")} extra={w("mobileHint")}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t("role")} rules={[{ required: true, message: t("roleMissing") }]}>
        <Radio.Group>
          <Space orientation="vertical" size={8}>
            {roles.map((role) => (
              <Radio key={role} value={role} styles={{ icon: { alignSelf: "flex-start", marginTop: 3 } }}>
                {t(role)}
                <Typography.Text type="secondary" style={{ display: "block" }}>
                  {t(`${role}Means`)}
                </Typography.Text>
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="owner" label={t("owner")} extra={t("ownerHint")}>
        <AutoComplete
          options={optionsOf(people?.owners)}
          showSearch={{ filterOption: true }}
          maxLength={200}
        />
      </Form.Item>
      <Form.Item name="teams" label={t("teams")} extra={t("teamsHint")}>
        <Select mode="tags" options={optionsOf(people?.teams)} />
      </Form.Item>
      <Form.Item name="language" label={t("language")}>
        <LanguageChoice />
      </Form.Item>
    </>
  );
}

function optionsOf(names: readonly string[] = []): { value: string; label: string }[] {
  return names.map((name) => ({ value: name, label: name }));
}
