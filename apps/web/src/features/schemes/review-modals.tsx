import { DatePicker, Form, Input, Modal } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useWords } from "../../ui/words.ts";
import { reviewWords } from "./review-words.ts";

interface AskProps<T> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (given: T) => void;
}

/** Asks what to say with a submission, and from which day the version is to be in force. */
export function SubmitModal({ open, onClose, onSubmit }: AskProps<{ note?: string; inForceFrom?: string }>) {
  const t = useWords(reviewWords);
  const [form] = Form.useForm<{ note?: string; day?: Dayjs | null }>();
  const submit = ({ note, day }: { note?: string; day?: Dayjs | null }) => {
    const said = note?.trim();
    onSubmit({ ...(said && { note: said }), ...(day && { inForceFrom: day.format("YYYY-MM-DD") }) });
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t("submitTitle")}
      okText={t("submit")}
      cancelText={t("cancel")}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{t("submitMeans")}</p>
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <Form.Item name="note" label={t("note")}>
          <Input.TextArea
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder={t("noteHint")}
          />
        </Form.Item>
        <DayField />
      </Form>
    </Modal>
  );
}

/** Asks from which day a version is to be in force. */
export function DayModal({ open, onClose, onSubmit }: AskProps<string>) {
  const t = useWords(reviewWords);
  const [form] = Form.useForm<{ day: Dayjs }>();
  return (
    <Modal
      open={open}
      title={t("publishOn")}
      okText={t("publish")}
      cancelText={t("cancel")}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ day }) => {
          onSubmit(day.format("YYYY-MM-DD"));
          onClose();
        }}
      >
        <DayField required />
      </Form>
    </Modal>
  );
}

/** Asks why a draft is sent back. */
export function ReasonModal({ open, onClose, onSubmit }: AskProps<string>) {
  const t = useWords(reviewWords);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={open}
      title={t("sendBackTitle")}
      okText={t("sendBack")}
      cancelText={t("cancel")}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => {
          onSubmit(reason.trim());
          onClose();
        }}
      >
        <Form.Item
          name="reason"
          label={t("reason")}
          rules={[{ required: true, whitespace: true, message: t("reasonMissing") }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
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
