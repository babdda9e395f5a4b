import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Adds the figures of value to the catalogue of metrics, after being asked, and goes there. */
export function AddValueMetrics() {
  const t = useWords(words);
  const { modal } = App.useApp();
  const notice = useOutcomeNotice();
  const navigate = useNavigate();
  const mayEdit = usePermission("editCatalogue");
  const add = api.useMutation("post", "/api/value/metrics", {
    onSuccess: ({ metrics }) => {
      notice.done(t("addMetricsDone", { count: metrics.length }));
      void navigate({ to: "/metrics" });
    },
    onError: notice.failed,
  });
  if (!mayEdit) return null;
  const ask = () =>
    void modal.confirm({
      title: t("addMetricsAsk"),
      content: t("addMetricsMeans"),
      okText: t("addMetrics"),
      onOk: () => add.mutate({}),
    });
  return (
    <Button loading={add.isPending} onClick={ask}>
      {t("addMetrics")}
    </Button>
  );
}
