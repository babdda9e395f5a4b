import type { Answer, Body } from "@gradus/sdk/browser";
import { Button, Flex, Form, Input, Radio, Select } from "antd";
import { type ReactNode, useEffect } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";
import { useWords } from "../../ui/words.ts";
import { DayField } from "./day-field.tsx";
import { followUpWords } from "./follow-up-words.ts";
import { forgetProblems } from "./forget-problems.ts";
import { useToday } from "./use-today.ts";

/** A follow-up as it is entered. */
export type FollowUpEntry = Body<"createFollowUp">;
type FollowUp = Answer<"listFollowUps">["followUps"][number];

interface Fields {
  readonly kind: string;
  readonly note?: string;
  readonly day?: string | null;
  readonly contact?: number;
  readonly nextOn?: string | null;
  readonly nextWhat?: string;
}

const longestNote = 4000;
const longestStep = 500;
const fieldOfProblem = { followUpInFuture: "day", followUpDayWrong: "day", contactUnknown: "contact" };

/**
 * Enters a follow-up in seconds: a kind, a line, Ctrl+Enter. The day is today unless said otherwise.
 *
 * @param onSave gives the error of a failed save, which is shown at its field where it has one
 */
export function FollowUpForm({
  customer,
  followUp,
  onSave,
  saving,
  extra,
}: {
  readonly customer: string;
  /** The one to change; a new one when left out. */
  readonly followUp?: FollowUp;
  readonly onSave: (entry: FollowUpEntry) => Promise<unknown>;
  readonly saving: boolean;
  /** Beside the button that saves. */
  readonly extra?: ReactNode;
}) {
  const t = useWords(followUpWords);
  const local = useLocalName();
  const today = useToday();
  const [form] = Form.useForm<Fields>();
  const catalogue = api.useQuery("get", "/api/catalogue");
  const contacts = api.useQuery("get", "/api/customers/{customer}/contacts", {
    params: { path: { customer } },
  });
  const kinds = (catalogue.data?.activityTypes ?? []).filter(({ family }) => family === "follow-up");
  const initial = fieldsOf(followUp, today);
  useEffect(() => {
    if (kinds[0] && !form.getFieldValue("kind")) form.setFieldValue("kind", kinds[0].code);
  }, [kinds, form]);

  const submit = async (fields: Fields) => {
    const error = await onSave(entryOf(fields, followUp));
    if (error === undefined)
      form.resetFields(followUp ? [] : ["note", "day", "contact", "nextOn", "nextWhat"]);
    else showFieldProblem(form, error, fieldOfProblem);
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={forgetProblems(form)}
      onFinish={(fields) => void submit(fields)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !saving) form.submit();
      }}
      requiredMark={false}
    >
      <Form.Item name="kind" noStyle>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          aria-label={t("kind")}
          style={{ marginBottom: 12 }}
          options={kinds.map(({ code, name }) => ({ value: code, label: local(name) }))}
        />
      </Form.Item>
      <Form.Item name="note" style={{ marginBottom: 12 }}>
        <Input.TextArea
          aria-label={t("note")}
          placeholder={t("notePlaceholder")}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={longestNote}
          autoFocus
        />
      </Form.Item>
      <div className="follow-up-more">
        <Form.Item name="day" label={t("day")}>
          <DayField allowClear={false} />
        </Form.Item>
        <Form.Item name="contact" label={t("contact")}>
          <Select
            allowClear
            placeholder={t("contactNone")}
            loading={contacts.isPending}
            options={(contacts.data?.contacts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="nextOn"
          label={t("nextOn")}
          dependencies={["nextWhat"]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, on: string | null | undefined) =>
                getFieldValue("nextWhat")?.trim() && !on
                  ? Promise.reject(new Error(t("nextOnNeeded")))
                  : Promise.resolve(),
            }),
          ]}
        >
          <DayField />
        </Form.Item>
        <Form.Item name="nextWhat" label={t("nextWhat")}>
          <Input maxLength={longestStep} />
        </Form.Item>
      </div>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t("save")}
        </Button>
        {extra}
      </Flex>
    </Form>
  );
}

function fieldsOf(followUp: FollowUp | undefined, today: string): Partial<Fields> {
  if (!followUp) return { day: today };
  const { kind, note, day, contact, next } = followUp;
  return {
    kind,
    day,
    ...(note !== null && { note }),
    ...(contact && { contact: contact.id }),
    ...(next && { nextOn: next.on, ...(next.what !== undefined && { nextWhat: next.what }) }),
  };
}

function entryOf({ kind, note, day, contact, nextOn, nextWhat }: Fields, changed?: FollowUp): FollowUpEntry {
  const text = note?.trim();
  const what = nextWhat?.trim();
  const keepsInstant = changed?.at && changed.day === day; // a time of day that was given stays with its day
  return {
    kind,
    ...(keepsInstant ? { at: changed.at as string } : day && { day }),
    ...(text && { note: text }),
    ...(contact !== undefined && { contact }),
    ...(nextOn && { next: { on: nextOn, ...(what && { what }) } }),
  };
}
