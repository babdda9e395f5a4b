import { Alert, Button, Flex, Form, Input, type InputRef, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { client } from "../../app/api.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { contactWords } from "./contact-words.ts";

/** A protected field of a contact. */
export type ProtectedField = "phone" | "email" | "note";

/** Which field of whom is to be seen. */
export interface Revealed {
  readonly contact: number;
  readonly name: string;
  readonly field: ProtectedField;
}

const shownFor = 60; // seconds
const longestReason = 200;

/** Asks for the reason, then shows the value for a minute. It is kept nowhere but in what is drawn. */
export function RevealModal({
  customer,
  revealed,
  onClose,
}: {
  readonly customer: string;
  readonly revealed: Revealed | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(contactWords);
  return (
    <Modal
      open={revealed !== undefined}
      title={revealed ? t("revealTitle", { field: t(revealed.field) }) : null}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      {revealed ? <Reveal customer={customer} revealed={revealed} onClose={onClose} /> : null}
    </Modal>
  );
}

function Reveal({
  customer,
  revealed: { contact, name, field },
  onClose,
}: {
  readonly customer: string;
  readonly revealed: Revealed;
  readonly onClose: () => void;
}) {
  const t = useWords(contactWords);
  const [value, setValue] = useState<string>();
  const [wasShown, setWasShown] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asking, setAsking] = useState(false);
  const ask = async ({ reason }: { reason: string }) => {
    setAsking(true);
    setError(undefined);
    // not as a mutation: those are remembered for a while
    const answer = await client
      .POST("/api/customers/{customer}/contacts/{id}/reveal", {
        params: { path: { customer, id: contact } },
        body: { field, reason: reason.trim() },
      })
      .catch((fault: unknown) => ({ data: undefined, error: fault ?? {} }));
    setAsking(false);
    if (answer.data) setValue(answer.data.value);
    else setError(answer.error);
  };
  if (value !== undefined) {
    return (
      <Shown
        label={`${name} ${t(field)}`}
        field={field}
        value={value}
        onHide={() => {
          setValue(undefined);
          setWasShown(true);
        }}
      />
    );
  }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given) => void ask(given)}>
      {error === undefined ? null : <ProblemAlert error={error} />}
      <Alert
        type="info"
        showIcon
        title={t(wasShown ? "hidden" : "revealWhy")}
        style={{ marginBottom: 12 }}
        {...(wasShown && { role: "status" })}
      />
      <Form.Item
        name="reason"
        label={t("reason")}
        rules={[{ required: true, whitespace: true, message: t("reasonNeeded") }]}
      >
        <Input autoFocus maxLength={longestReason} placeholder={t("reasonPlaceholder")} autoComplete="off" />
      </Form.Item>
      <Flex gap={8} justify="end">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={asking}>
          {t("reveal")}
        </Button>
      </Flex>
    </Form>
  );
}

function Shown({
  label,
  field,
  value,
  onHide,
}: {
  readonly label: string;
  readonly field: ProtectedField;
  readonly value: string;
  readonly onHide: () => void;
}) {
  const t = useWords(contactWords);
  const left = useSecondsLeft(onHide);
  const [copied, setCopied] = useState(false);
  const input = useRef<InputRef>(null);
  const copy = async () => {
    if (navigator.clipboard) await navigator.clipboard.writeText(value);
    else {
      input.current?.select(); // without HTTPS there is no clipboard to write to
      document.execCommand("copy");
    }
    setCopied(true);
  };
  return (
    <Flex vertical gap={12}>
      {field === "note" ? (
        <p className="customer-said">{value}</p>
      ) : (
        <Flex gap={8}>
          <Input ref={input} readOnly value={value} aria-label={label} className="figure" />
          <Button onClick={() => void copy()}>{t(copied ? "copied" : "copy")}</Button>
          {field === "phone" ? <Button href={`tel:${value.replaceAll(" ", "")}`}>{t("call")}</Button> : null}
        </Flex>
      )}
      <Flex justify="space-between" align="center">
        <span className="customer-note">{t("hidesIn", { count: left })}</span>
        <Button onClick={onHide}>{t("close")}</Button>
      </Flex>
    </Flex>
  );
}

/** Counts down; what is shown is hidden when the time is up, and when it is left. */
function useSecondsLeft(onEnd: () => void): number {
  const [left, setLeft] = useState(shownFor);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const until = Date.now() + shownFor * 1000;
    const timer = setInterval(() => {
      const rest = Math.ceil((until - Date.now()) / 1000);
      if (rest <= 0) end.current();
      else setLeft(rest);
    }, 500);
    return () => clearInterval(timer);
  }, []);
  return left;
}
