import type { Answer } from "@gradus/sdk/browser";
import { Button, Flex, Form, type FormInstance } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../../ui/words.ts";
import type { Draft } from "./customer-draft.ts";
import { CustomerFields } from "./customer-fields.tsx";
import { forgetProblems } from "./forget-problems.ts";
import { formWords } from "./form-words.ts";
import "./customer.css";

/** Which field a refusal of an edit is about. */
export const fieldOfProblem = { rowCreditCodeWrong: "creditCode" } as const;

/** The form of a customer with its buttons, which stay in sight. */
export function CustomerForm({
  form,
  initial,
  catalogue,
  isNew = false,
  saving,
  told,
  onSubmit,
  onCancel,
}: {
  readonly form: FormInstance<Draft>;
  readonly initial: Draft;
  readonly catalogue: Answer<"getCatalogue">;
  readonly isNew?: boolean;
  readonly saving: boolean;
  /** What is to be told about the last try to save, above the fields. */
  readonly told?: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}) {
  const t = useWords(formWords);
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      initialValues={initial}
      autoComplete="off"
      requiredMark={false}
      scrollToFirstError
      onValuesChange={forgetProblems(form)}
      onFinish={onSubmit}
    >
      {told}
      <CustomerFields isNew={isNew} catalogue={catalogue} />
      <Flex gap={8} className="customer-save-bar">
        <Button type="primary" htmlType="submit" loading={saving}>
          {t("save")}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </Flex>
    </Form>
  );
}
