import { DatePicker, Form, Input, Modal } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { ReactNode } from "react";
import { useWords } from "../../ui/words.ts";
import { reviewWords } from "./review-words.ts";

interface AskProps<T> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (given: T) => void;
}

const lines = { minRows: 2, maxRows: 8 };

/** Asks what to say with a submission, and from which day the version is to be in force. */
export function SubmitModal({ onSubmit, ...shown }: AskProps<{ note?: string; inForceFrom?: string }>) {
  const t = useWords(reviewWords);
  const submit = ({ note, day }: { note?: string; day?: Dayjs | null }) => {
    const said = note?.trim();
    onSubmit({ ...(said && { note: said }), ...(day && { inForceFrom: day.format("YYYY-MM-DD") }) });
  };
  return (
    <AskModal {...shown} title={t("submitTitle")} okText={t("submit")} onSubmit={submit}>
      <p>{t("submitMeans")}</p>
      <Form.Item name="note" label={t("note")}>
        <Input.TextArea maxLength={2000} autoSize={lines} placeholder={t("noteHint")} />
      </Form.Item>
      <DayField />
    </AskModal>
  );
}

/** Asks from which day a version is to be in force. */
export function DayModal({ onSubmit, ...shown }: AskProps<string>) {
  const t = useWords(reviewWords);
  const submit = ({ day }: { day: Dayjs }) => onSubmit(day.format("YYYY-MM-DD"));
  return (
    <AskModal {...shown} title={t("publishOn")} okText={t("publish")} onSubmit={submit}>
      <DayField required />
    </AskModal>
  );
}

/** Asks why a draft is sent back. */
export function ReasonModal({ onSubmit, ...shown }: AskProps<string>) {
  const t = useWords(reviewWords);
  const submit = ({ reason }: { reason: string }) => onSubmit(reason.trim());
  const rules = [{ required: true, whitespace: true, message: t("reasonMissing") }];
  return (
    <AskModal {...shown} title={t("sendBackTitle")} okText={t("sendBack")} onSubmit={submit}>
      <Form.Item name="reason" label={t("reason")} rules={rules}>
        <Input.TextArea maxLength={2000} autoSize={lines} />
      </Form.Item>
    </AskModal>
  );
}

/** A dialog with a form, empty whenever it opens; it closes once what it asks is given. */
function AskModal<T>({
  open,
  title,
  okText,
  onClose,
  onSubmit,
  children,
}: AskProps<T> & { readonly title: string; readonly okText: string; readonly children: ReactNode }) {
  const t = useWords(reviewWords);
  const [form] = Form.useForm<T>();
  const submit = (given: T) => {
    onSubmit(given);
    onClose();
  };
  return (
    <Modal
      {...{ open, title, okText }}
      cancelText={t("cancel")}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        {children}
      </Form>
    </Modal>
  );
}

function DayField({ required = false }: { readonly required?: boolean }) {
  const t = useWords(reviewWords);
  return (
    <Form.Item name="day" label={t("day")} extra={t("dayHint")} rules={[{ required, message: t("day") }]}>
      <DatePicker format="YYYY-MM-DD" minDate={dayjs()} />
    </Form.Item>
  );
}
