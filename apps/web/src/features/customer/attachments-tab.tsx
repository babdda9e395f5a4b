import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { App, Button, Flex, Progress } from "antd";
import { useRef, useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { formatBytes } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { readProblem } from "../../ui/problem.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { attachmentWords } from "./attachment-words.ts";
import { Section } from "./section.tsx";
import { uploadAttachment } from "./upload-attachment.ts";
import { useCustomersRefresh } from "./use-record.ts";

/** Files kept with the customer. They are had by plain links, which every browser can follow. */
export function AttachmentsTab({ customer }: { readonly customer: string }) {
  const t = useWords(attachmentWords);
  const attachments = api.useQuery("get", "/api/customers/{customer}/attachments", {
    params: { path: { customer } },
  });
  return (
    <Section title={t("title")}>
      <Uploader customer={customer} />
      <Loaded
        query={attachments}
        isEmpty={({ attachments: found }) => found.length === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
      >
        {({ attachments: found }) => (
          <ul className="customer-list">
            {found.map((attachment) => (
              <Attached key={attachment.id} customer={customer} {...attachment} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function Uploader({ customer }: { readonly customer: string }) {
  const t = useWords(attachmentWords);
  const u = useWords(uiWords);
  const { notification, message } = App.useApp();
  const refresh = useCustomersRefresh();
  const chooser = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number }>();
  const send = async (files: readonly File[]) => {
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        await uploadAttachment(customer, file, (share) => setSending({ name: file.name, share }));
        void message.success(t("saved"));
      } catch (error) {
        notification.error({
          title: t("failed", { name: file.name }),
          description: readProblem(error).detail ?? u("unreachable"),
          duration: 0,
        });
      }
    }
    setSending(undefined);
    await refresh();
  };
  return (
    <Flex gap={12} align="center" wrap style={{ marginBottom: 16 }}>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t("upload")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ""; // so that the same file can be chosen again
          void send(files);
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        loading={sending !== undefined}
        onClick={() => chooser.current?.click()}
      >
        {t("upload")}
      </Button>
      {sending ? (
        <div style={{ flex: 1, minWidth: 200 }}>
          <span className="customer-note">{t("uploading", { name: sending.name })}</span>
          <Progress
            percent={Math.round(sending.share * 100)}
            size="small"
            aria-label={t("uploading", { name: sending.name })}
          />
        </div>
      ) : (
        <span className="customer-note">{t("limit")}</span>
      )}
    </Flex>
  );
}

interface AttachedProps {
  readonly customer: string;
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

function Attached({ customer, id, name, bytes, addedAt, addedBy }: AttachedProps) {
  const t = useWords(attachmentWords);
  const u = useWords(uiWords);
  const { failed } = useOutcomeNotice();
  const { instant } = useFigures();
  const { modal, message } = App.useApp();
  const refresh = useCustomersRefresh();
  const remove = api.useMutation("delete", "/api/customers/{customer}/attachments/{id}", {
    onSuccess: () => void message.success(t("removed")),
    onError: failed,
    onSettled: refresh,
  });
  const confirm = () =>
    void modal.confirm({
      title: t("removeTitle", { name }),
      content: t("removeNote"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      cancelText: u("cancel"),
      onOk: () => remove.mutateAsync({ params: { path: { customer, id } } }).catch(() => undefined), // told above
    });
  return (
    <li>
      <Flex gap={12} align="center">
        <div style={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
          <a
            href={`/api/customers/${encodeURIComponent(customer)}/attachments/${id}`}
            aria-label={t("download", { name })}
          >
            {name}
          </a>
          <div className="customer-note figure">
            {formatBytes(bytes)} · {t("addedBy", { by: addedBy, at: instant(addedAt) })}
          </div>
        </div>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t("removeLabel", { name })}
          title={t("remove")}
          onClick={confirm}
        />
      </Flex>
    </li>
  );
}
