import { LoadingOutlined, PlayCircleOutlined } from "@ant-design/icons";
import type { Answer } from "@gradus/sdk/browser";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Space } from "antd";
import { useEffect, useState } from "react";
import { api } from "../../app/api.ts";
import { formatNumber } from "../../ui/format.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

type Run = Answer<"getRun">;

const lookAgain = 1000; // ms, while it is under way

const stages: Readonly<
  Record<string, Parameters<ReturnType<typeof useWords<(typeof words.keys)[number]>>>[0]>
> = {
  queued: "stageQueued",
  metrics: "stageMetrics",
  kernel: "stageKernel",
  writing: "stageWriting",
  publishing: "stagePublishing",
  done: "stageDone",
};

/** Grades everybody as of today, after being asked, and follows the run to its end. */
export function RunNow({ scheme, quiet = false }: { readonly scheme: string; readonly quiet?: boolean }) {
  const t = useWords(words);
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const [run, setRun] = useState<number>();
  const start = api.useMutation("post", "/api/schemes/{scheme}/runs", { onSuccess: ({ id }) => setRun(id) });
  const followed = api.useQuery(
    "get",
    "/api/runs/{id}",
    { params: { path: { id: run ?? 0 } } },
    {
      enabled: run !== undefined,
      refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookAgain : false),
    },
  );
  const found = run === undefined ? undefined : followed.data;
  const ended = found !== undefined && !isUnderWay(found) ? found : undefined;
  useEffect(() => {
    if (ended === undefined) return;
    if (ended.status === "published") {
      void message.success(t("runPublished", { moves: formatNumber(ended.moves.total) }));
    }
    if (ended.status === "held") void message.warning(t("runHeld"));
    if (ended.status !== "failed") setRun(undefined);
    void queries.invalidateQueries({ queryKey: ["get", "/api/overview"] });
  }, [ended, message, queries, t]);

  const ask = () =>
    void modal.confirm({
      title: t("runNowAsk"),
      content: t("runNowNote"),
      okText: t("runNow"),
      onOk: () => start.mutate({ params: { path: { scheme } }, body: {} }),
    });
  if (run !== undefined && ended === undefined) {
    const stage = t(stages[found?.stage ?? "queued"] ?? "stageQueued");
    return (
      <Space role="status">
        <LoadingOutlined aria-hidden />
        {t("runUnderWay", { stage })}
      </Space>
    );
  }
  const error = start.error ?? ended?.problem;
  return (
    <Space orientation="vertical" size={8}>
      <Button
        type={quiet ? "default" : "primary"}
        icon={<PlayCircleOutlined aria-hidden />}
        loading={start.isPending}
        onClick={ask}
      >
        {t("runNow")}
      </Button>
      {error ? <ProblemAlert error={error} /> : null}
    </Space>
  );
}

function isUnderWay(run: Run | undefined): boolean {
  return run === undefined || run.status === "queued" || run.status === "running";
}
