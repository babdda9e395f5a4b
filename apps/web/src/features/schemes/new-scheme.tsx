import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

interface Asked {
  readonly how: "template" | "blank";
  readonly template?: string;
  readonly scheme: string;
  readonly zh: string;
  readonly en: string;
}

/** A button that asks how to begin a scheme, and opens its draft. */
export function NewScheme() {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      {open ? <NewSchemeForm onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NewSchemeForm({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const navigate = useNavigate();
  const notice = useOutcomeNotice();
  const [form] = Form.useForm<Asked>();
  const how = Form.useWatch("how", form) ?? "template";
  const chosen = Form.useWatch("template", form);
  const templates = api.useQuery("get", "/api/templates").data?.templates ?? [];
  const begin = api.useMutation("post", "/api/drafts", {
    onSuccess: ({ scheme }) => {
      notice.done(t("draftFine"));
      onClose();
      void navigate({ to: "/schemes/$scheme/draft", params: { scheme } });
    },
  });
  const needed = [{ required: true, whitespace: true, message: t("needed") }];
  const description = templates.find(({ schemes }) =>
    schemes.some(({ code }) => code === chosen),
  )?.description;
  return (
    <Modal
      open
      title={t("add")}
      okText={t("start")}
      cancelText={t("cancel")}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Asked>
        form={form}
        layout="vertical"
        initialValues={{ how: "template" }}
        onFinish={({ scheme, zh, en, template }) =>
          begin.mutate({
            body: { scheme, name: { zh, en }, ...(how === "template" && template && { from: { template } }) },
          })
        }
      >
        {begin.error ? <ProblemAlert error={begin.error} /> : null}
        <Form.Item name="how" label={t("how")}>
          <Radio.Group
            options={[
              { value: "template", label: t("fromTemplate") },
              { value: "blank", label: t("fromBlank") },
            ]}
          />
        </Form.Item>
        {how === "template" ? (
          <Form.Item
            name="template"
            label={t("template")}
            extra={description ? nameOf(description) : undefined}
            rules={[{ required: true, message: t("needed") }]}
          >
            <Select
              options={simplestFirst(templates).map(({ code, name, schemes }) =>
                schemes.length === 1
                  ? { value: code, label: nameOf(name) }
                  : {
                      label: nameOf(name),
                      options: schemes.map((scheme) => ({ value: scheme.code, label: nameOf(scheme.name) })),
                    },
              )}
              onChange={(code: string) => {
                const scheme = templates.flatMap(({ schemes }) => schemes).find((each) => each.code === code);
                if (scheme) form.setFieldsValue({ scheme: code, ...scheme.name });
              }}
            />
          </Form.Item>
        ) : null}
        <Form.Item
          name="scheme"
          label={t("code")}
          extra={t("codeHint")}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9_-]{0,62}$/, message: t("codeWrong") }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="zh" label={t("nameZh")} rules={needed}>
          <Input maxLength={200} lang="zh-CN" />
        </Form.Item>
        <Form.Item name="en" label={t("nameEn")} rules={needed}>
          <Input maxLength={200} lang="en" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Templates of one scheme before those of several. */
function simplestFirst<T extends { readonly schemes: readonly unknown[] }>(templates: readonly T[]): T[] {
  return [...templates].sort((a, b) => Number(a.schemes.length > 1) - Number(b.schemes.length > 1));
}
