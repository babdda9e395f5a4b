import { Form } from "antd";
import { useWords } from "../../ui/words.ts";
import { PasswordInput } from "./password-input.tsx";
import { words } from "./words.ts";

/** A new password, typed twice, as the fields `password` and `again` of the form around. */
export function NewPasswordFields({ label }: { readonly label: string }) {
  const t = useWords(words);
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={t("passwordHint")}
        rules={[{ required: true, message: t("passwordMissing") }]}
      >
        <PasswordInput autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("passwordAgain")}
        dependencies={["password"]}
        rules={[
          { required: true, message: t("passwordMissing") },
          ({ getFieldValue }) => ({
            validator: (_rule, value?: string) =>
              !value || value === getFieldValue("password")
                ? Promise.resolve()
                : Promise.reject(new Error(t("passwordDiffers"))),
          }),
        ]}
      >
        <PasswordInput autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
