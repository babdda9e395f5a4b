import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Flex, Popconfirm, Space } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import type { Run } from "./run-status.tsx";
import { words } from "./words.ts";

/** What is asked of whoever may decide on a held run: why it waits, and yes or no. */
export function DecideRun({ run }: { readonly run: Run }) {
  const t = useWords(words);
  const { done, failed } = useOutcomeNotice();
  const queries = useQueryClient();
  const mayRun = usePermission("runSchemes");
  const decided = (said: string) => ({
    onSuccess: () => done(said),
    onError: (error: unknown) => {
      failed(error);
      void queries.invalidateQueries(); // somebody else may have decided
    },
  });
  const accept = api.useMutation("post", "/api/runs/{id}/accept", decided(t("accepted")));
  const reject = api.useMutation("post", "/api/runs/{id}/reject", decided(t("rejectedDone")));
  const params = { path: { id: run.id } };
  const reasons = {
    first: t("heldFirst"),
    share: t("heldShare"),
    top: t("heldTop", { count: run.moves.outOfTop }),
  };
  const { total, up, down } = run.moves;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("heldTitle")}
      description={
        <Flex vertical gap={8}>
          <div>
            {run.held.map((reason) => (
              <div key={reason}>{reasons[reason]}</div>
            ))}
            <div>{t("heldSummary", { customers: run.customers, total, up, down })}</div>
          </div>
          {mayRun ? (
            <Space wrap>
              <Popconfirm
                title={t("acceptAsk")}
                description={t("acceptMeans", { count: total })}
                okText={t("accept")}
                cancelText={t("cancel")}
                onConfirm={() => accept.mutate({ params })}
              >
                <Button type="primary" loading={accept.isPending}>
                  {t("accept")}
                </Button>
              </Popconfirm>
              <Popconfirm
                title={t("rejectAsk")}
                description={t("rejectMeans")}
                okText={t("reject")}
                cancelText={t("cancel")}
                onConfirm={() => reject.mutate({ params })}
              >
                <Button loading={reject.isPending}>{t("reject")}</Button>
              </Popconfirm>
            </Space>
          ) : null}
        </Flex>
      }
    />
  );
}
