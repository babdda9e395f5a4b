import { Form, Input, Modal } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import type { ShownOverride } from "./shown-override.ts";
import { words } from "./words.ts";

/** A decision that is said something with. */
export type Deciding = "approve" | "refuse" | "end";

const titles = { approve: "approveTitle", refuse: "refuseTitle", end: "endTitle" } as const;
const outcomes = { approve: "approveDone", refuse: "refuseDone", end: "endDone" } as const;

/** Says what a decision does, asks for its words, and does it. */
export function DecideDialog({
  override,
  deciding,
  onClose,
}: {
  readonly override: ShownOverride;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const notice = useOutcomeNotice();
  const [form] = Form.useForm<{ text?: string }>();
  const { id, customer, tier, tierNow, until } = override;
  const outcome = {
    onSuccess: () => {
      notice.done(t(outcomes[deciding]));
      onClose();
    },
  };
  const approve = api.useMutation("post", "/api/overrides/{id}/approve", outcome);
  const refuse = api.useMutation("post", "/api/overrides/{id}/refuse", outcome);
  const end = api.useMutation("post", "/api/overrides/{id}/end", outcome);
  const params = { path: { id } };
  const submit = ({ text = "" }: { text?: string }) => {
    const said = text.trim();
    if (deciding === "approve") approve.mutate({ params, body: said ? { note: said } : {} });
    else if (deciding === "refuse") refuse.mutate({ params, body: { note: said } });
    else end.mutate({ params, body: { reason: said } });
  };
  const of = customer.name ?? customer.code;
  const error = approve.error ?? refuse.error ?? end.error;
  const isOptional = deciding === "approve";
  return (
    <Modal
      open
      title={t(titles[deciding], { customer: of })}
      okText={t(deciding)}
      cancelText={t("cancel")}
      confirmLoading={approve.isPending || refuse.isPending || end.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {error ? <ProblemAlert error={error} /> : null}
      {deciding === "approve" ? (
        <p>{t("approveMeans", { customer: of, until, tier: local(tier.name) })}</p>
      ) : null}
      {deciding === "end" ? (
        <p>{t("endMeans", { customer: of, tier: tierNow ? local(tierNow.name) : "—" })}</p>
      ) : null}
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="text"
          label={isOptional ? t("decisionNote") : t("reason")}
          rules={isOptional ? [] : [{ required: true, whitespace: true, message: t("reasonMissing") }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
