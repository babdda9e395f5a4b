import type { Answer, Body } from "@gradus/sdk/browser";
import { Alert, Button, Checkbox, Flex, Form, Input } from "antd";
import { useEffect, useState } from "react";
import { api } from "../../app/api.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { readProblem } from "../../ui/problem.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";
import { useWords } from "../../ui/words.ts";
import { contactWords } from "./contact-words.ts";
import { forgetProblems } from "./forget-problems.ts";
import type { ProtectedField } from "./reveal-modal.tsx";
import { useCustomersRefresh } from "./use-record.ts";

/** A contact, masked. */
export type Contact = Answer<"listContacts">["contacts"][number];
type Edit = Omit<Body<"editContact">, "revision">;

type Fields = Partial<Record<"name" | "title" | "department" | "role" | ProtectedField, string>> & {
  readonly decisionMaker?: boolean;
  readonly cleared?: Partial<Record<ProtectedField, boolean>>;
};

const plain = ["title", "department", "role"] as const;
const fieldOfProblem = { contactPhoneWrong: "phone", contactEmailWrong: "email" };

/** Enters a contact, or changes what is touched of one: what is encrypted need not be seen for that. */
export function ContactForm({
  customer,
  contact,
  onSaved,
  onCancel,
}: {
  readonly customer: string;
  /** The one to change, as it stands now; a new one when left out. */
  readonly contact?: Contact | undefined;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}) {
  const t = useWords(contactWords);
  const [form] = Form.useForm<Fields>();
  const [overtaken, setOvertaken] = useState(false);
  const refresh = useCustomersRefresh();
  const create = api.useMutation("post", "/api/customers/{customer}/contacts", { gcTime: 0 });
  const edit = api.useMutation("put", "/api/customers/{customer}/contacts/{id}", { gcTime: 0 });
  const { error, isPending } = contact ? edit : create;

  useEffect(() => {
    if (!overtaken || !contact) return; // what was not touched follows the other's change
    const fresh = fieldsOf(contact);
    const untouched = Object.entries(fresh).filter(([name]) => !form.isFieldTouched(name as keyof Fields));
    form.setFieldsValue(Object.fromEntries(untouched));
  }, [overtaken, contact, form]);

  const submit = async (fields: Fields) => {
    try {
      if (contact) {
        await edit.mutateAsync({
          params: { path: { customer, id: contact.id } },
          body: { ...editOf(contact, fields), revision: contact.revision },
        });
      } else {
        await create.mutateAsync({
          params: { path: { customer } },
          body: { ...editOf(undefined, fields), name: fields.name?.trim() ?? "" },
        });
      }
      await refresh();
      onSaved();
    } catch (problem) {
      if (readProblem(problem).code === "contactChangedSince") {
        setOvertaken(true);
        await refresh();
      }
      showFieldProblem(form, problem, fieldOfProblem);
    }
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      autoComplete="off"
      initialValues={contact ? fieldsOf(contact) : {}}
      onValuesChange={forgetProblems(form)}
      onFinish={(fields) => void submit(fields)}
    >
      {error && !(readProblem(error).code ?? "").endsWith("Wrong") ? <ProblemAlert error={error} /> : null}
      {overtaken ? (
        <Alert type="info" showIcon title={t("changedSince")} style={{ marginBlock: "8px" }} />
      ) : null}
      <div className="customer-fields">
        <Form.Item
          name="name"
          label={t("name")}
          rules={[{ required: true, whitespace: true, message: t("nameNeeded") }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="title" label={t("jobTitle")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="department" label={t("department")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="role" label={t("role")}>
          <Input maxLength={100} placeholder={t("rolePlaceholder")} />
        </Form.Item>
        <ProtectedItem field="phone" held={contact?.phone ?? null} longest={40} />
        <ProtectedItem field="email" held={contact?.email ?? null} longest={254} />
      </div>
      <ProtectedItem field="note" held={contact?.hasNote ? "" : null} longest={4000} />
      <Form.Item name="decisionMaker" valuePropName="checked">
        <Checkbox>{t("decisionMaker")}</Checkbox>
      </Form.Item>
      <Flex gap={8} justify="end">
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t("save")}
        </Button>
      </Flex>
    </Form>
  );
}

/** An encrypted field: empty keeps what is there, a tick deletes it. */
function ProtectedItem({
  field,
  held,
  longest,
}: {
  readonly field: ProtectedField;
  /** What is there, masked; null when nothing is. */
  readonly held: string | null;
  readonly longest: number;
}) {
  const t = useWords(contactWords);
  const placeholder =
    held === null ? "" : field === "note" ? t("unchangedNote") : t("unchanged", { masked: held });
  const cleared = Form.useWatch(["cleared", field]) as boolean | undefined;
  const input = { maxLength: longest, placeholder, disabled: cleared === true };
  return (
    <div>
      <Form.Item name={field} label={t(field)} style={{ marginBottom: held === null ? 24 : 4 }}>
        {field === "note" ? (
          <Input.TextArea {...input} autoSize={{ minRows: 2, maxRows: 8 }} />
        ) : (
          <Input {...input} inputMode={field === "phone" ? "tel" : "email"} />
        )}
      </Form.Item>
      {held === null ? null : (
        <Form.Item name={["cleared", field]} valuePropName="checked" style={{ marginBottom: 12 }}>
          <Checkbox>{t("clear", { field: t(field) })}</Checkbox>
        </Form.Item>
      )}
    </div>
  );
}

function fieldsOf({ name, title, department, role, decisionMaker }: Contact): Fields {
  return {
    name,
    title: title ?? "",
    department: department ?? "",
    role: role ?? "",
    decisionMaker,
  };
}

/** What differs from what was shown; text given for an encrypted field, or null where it is ticked away. */
function editOf(contact: Contact | undefined, fields: Fields): Edit {
  const edit: Edit = {};
  const textOf = (text: string | undefined) => text?.trim() || null;
  const name = textOf(fields.name);
  if (name !== null && name !== contact?.name) edit.name = name;
  for (const field of plain) {
    const text = textOf(fields[field]);
    if (text !== (contact?.[field] ?? null)) edit[field] = text;
  }
  const decides = fields.decisionMaker ?? false;
  if (decides !== (contact?.decisionMaker ?? false)) edit.decisionMaker = decides;
  for (const field of ["phone", "email", "note"] as const) {
    const text = textOf(fields[field]);
    if (fields.cleared?.[field]) edit[field] = null;
    else if (text !== null) edit[field] = text;
  }
  return edit;
}
