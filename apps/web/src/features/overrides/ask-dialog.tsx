import type { Explanation } from "@gradus/contract";
import { Form, Input, Modal, Select } from "antd";
import dayjs from "dayjs";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { DayField } from "../customer/day-field.tsx";
import { useToday } from "../customer/use-today.ts";
import { words } from "./words.ts";

interface Fields {
  readonly tier: string;
  readonly reason: string;
  readonly evidence?: string;
  readonly until?: string | null;
}

/** The dialog in which an override is asked for: which tier, why, on what evidence, until when. */
export function AskDialog({
  explanation,
  onClose,
}: {
  readonly explanation: Explanation;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const notice = useOutcomeNotice();
  const today = dayjs(useToday());
  const [form] = Form.useForm<Fields>();
  const ask = api.useMutation("post", "/api/schemes/{scheme}/overrides", {
    onSuccess: ({ state }) => {
      notice.done(t(state === "asked" ? "sent" : "sentToApprover"));
      onClose();
    },
  });
  const { customer, scheme, tier, tierName, tiers, override } = explanation;
  const submit = ({ evidence, until, ...wish }: Fields) => {
    const said = evidence?.trim();
    ask.mutate({
      params: { path: { scheme } },
      body: { customer: customer.code, ...wish, ...(said && { evidence: said }), ...(until && { until }) },
    });
  };
  return (
    <Modal
      open
      title={t("askTitle", { customer: customer.name ?? customer.code })}
      okText={t("send")}
      cancelText={t("cancel")}
      confirmLoading={ask.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {ask.error ? <ProblemAlert error={ask.error} /> : null}
      <p>{t("askMeans", { tier: local(override?.without.name ?? tierName) })}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ until: today.add(6, "month").format("YYYY-MM-DD") }}
        onFinish={submit}
      >
        <Form.Item name="tier" label={t("tier")} rules={[{ required: true, message: t("tierMissing") }]}>
          <Select
            options={tiers
              .filter(({ code }) => code !== tier)
              .map(({ code, name }) => ({ value: code, label: local(name) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t("reason")}
          extra={t("reasonHint")}
          rules={[{ required: true, whitespace: true, message: t("reasonMissing") }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="evidence" label={t("evidenceLabel")} extra={t("evidenceHint")}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="until" label={t("untilLabel")} extra={t("untilHint")}>
          <DayField
            allowClear={false}
            minDate={today}
            maxDate={today.add(24, "month")}
            style={{ maxWidth: 200 }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
