import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, DatePicker, Form, Modal, Radio, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

interface Asked {
  readonly scheme: string;
  readonly asOf?: Dayjs | null;
  readonly kind: "live" | "trial";
}

/** A button that asks what to run, and opens the run's page. `scheme` is chosen beforehand. */
export function StartRun({
  scheme,
  primary = true,
}: {
  readonly scheme?: string;
  readonly primary?: boolean;
}) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={primary ? "primary" : "default"} onClick={() => setOpen(true)}>
        {t("start")}
      </Button>
      {open ? <StartRunForm scheme={scheme} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function StartRunForm({
  scheme,
  onClose,
}: {
  readonly scheme: string | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Asked>();
  const kind = Form.useWatch("kind", form) ?? "trial";
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes ?? [];
  const start = api.useMutation("post", "/api/schemes/{scheme}/runs", {
    onSuccess: (run) => {
      void queries.invalidateQueries();
      onClose();
      void navigate({ to: "/runs/$run", params: { run: String(run.id) } });
    },
  });
  return (
    <Modal
      open
      title={t("startTitle")}
      okText={t("run")}
      cancelText={t("cancel")}
      confirmLoading={start.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: "trial", scheme: scheme ?? schemes[0]?.code }}
        onFinish={({ scheme: code, asOf, kind: way }) =>
          start.mutate({
            params: { path: { scheme: code } },
            body: { trial: way === "trial", accept: false, ...(asOf && { asOf: asOf.format("YYYY-MM-DD") }) },
          })
        }
      >
        {start.error ? <ProblemAlert error={start.error} /> : null}
        <Form.Item name="scheme" label={t("scheme")} rules={[{ required: true }]}>
          <Select
            options={schemes.map(({ code, definition }) => ({ value: code, label: nameOf(definition.name) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t("kind")} extra={t(kind === "live" ? "liveHint" : "trialHint")}>
          <Radio.Group
            optionType="button"
            options={(["trial", "live"] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        <Form.Item name="asOf" label={t("asOf")} extra={t("asOfHint")}>
          <DatePicker format="YYYY-MM-DD" maxDate={dayjs()} style={{ width: "100%" }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
