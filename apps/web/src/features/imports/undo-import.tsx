import { Button, Flex, List, Modal } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import type { Import } from "./import.ts";
import { words } from "./words.ts";

/** The way back: says first what would be taken back, and what was changed since and stays. */
export function UndoImport({ found }: { readonly found: Import }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t("undo")}
      </Button>
      {open ? <UndoDialog id={found.id} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function UndoDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const params = { path: { id } };
  const preview = api.useQuery("get", "/api/imports/{id}/undo", { params }, { staleTime: 0 });
  const undo = api.useMutation("post", "/api/imports/{id}/undo", {
    onSuccess: () => {
      notice.done(t("undone2"));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t("undoAsk")}
      okText={t("undo")}
      cancelText={t("cancel")}
      okButtonProps={{ danger: true, disabled: preview.data === undefined }}
      confirmLoading={undo.isPending}
      onCancel={onClose}
      onOk={() => undo.mutate({ params, body: { confirmed: true } })}
    >
      {undo.error ? <ProblemAlert error={undo.error} /> : null}
      <Loaded query={preview} rows={2}>
        {({ facts, customers, kept, changedSince }) => (
          <Flex vertical gap={8}>
            <div>{t("undoMeans", { facts: formatNumber(facts), customers: formatNumber(customers) })}</div>
            {kept > 0 ? (
              <>
                <div>{t("undoKept", { count: kept })}</div>
                <List
                  size="small"
                  dataSource={changedSince.slice(0, 20)}
                  renderItem={({ customer, what }) => (
                    <List.Item>
                      {customer}: {what}
                    </List.Item>
                  )}
                />
              </>
            ) : null}
          </Flex>
        )}
      </Loaded>
    </Modal>
  );
}
