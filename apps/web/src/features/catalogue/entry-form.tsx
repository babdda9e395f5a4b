import { Form, type FormInstance, Input, Modal } from "antd";
import type { ReactNode } from "react";
import type { LocalName } from "../../app/use-local-name.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** What every entry of the catalogue has. */
export interface Entry {
  readonly code: string;
  readonly name: LocalName;
}

/** The dialog of an entry of the catalogue: code (only of a new one), names, and what its kind adds. */
export function EntryForm<T extends Entry>({
  form,
  title,
  entry,
  initial,
  error,
  saving,
  onSave,
  onClose,
  children,
}: {
  readonly form: FormInstance<T>;
  readonly title: string;
  /** What is edited; undefined for a new one. */
  readonly entry: T | undefined;
  readonly initial: Partial<T>;
  readonly error: unknown;
  readonly saving: boolean;
  readonly onSave: (entry: T) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useWords(words);
  const named = [{ required: true, whitespace: true, message: t("nameNeeded") }];
  return (
    <Modal
      open
      title={title}
      okText={t("save")}
      cancelText={t("cancel")}
      confirmLoading={saving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<T> form={form} layout="vertical" initialValues={(entry ?? initial) as never} onFinish={onSave}>
        {error ? <ProblemAlert error={error} /> : null}
        <Form.Item
          name={"code" as never}
          label={t("code")}
          extra={t("codeHint")}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9_-]{0,62}$/, message: t("codeWrong") }]}
        >
          <Input disabled={entry !== undefined} autoFocus={entry === undefined} />
        </Form.Item>
        <Form.Item name={["name", "zh"] as never} label={t("nameZh")} rules={named}>
          <Input maxLength={200} lang="zh-CN" />
        </Form.Item>
        <Form.Item name={["name", "en"] as never} label={t("nameEn")} rules={named}>
          <Input maxLength={200} lang="en" />
        </Form.Item>
        {children}
      </Form>
    </Modal>
  );
}
