import { useQueryClient } from "@tanstack/react-query";
import { Steps } from "antd";
import { useServerEvents } from "../../app/use-server-events.ts";
import { useWords } from "../../ui/words.ts";
import { isUnderWay, type Run } from "./run-status.tsx";
import { words } from "./words.ts";

const stages = ["queued", "metrics", "kernel", "writing", "publishing"] as const;

/** The key under which a run's answer is kept, to be replaced by what events bring. */
export function runKey(id: number) {
  return ["get", "/api/runs/{id}", { params: { path: { id } } }] as const;
}

/** How far a run is, live; nothing once it has ended. */
export function RunProgress({ run }: { readonly run: Run }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const underWay = isUnderWay(run);
  useServerEvents<Run>(underWay ? `/api/runs/${run.id}/events` : undefined, (next) => {
    queries.setQueryData(runKey(run.id), next);
    if (isUnderWay(next)) return;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== "/api/runs/{id}" });
  });
  if (!underWay) return null;
  const titles = [
    t("stageQueued"),
    t("stageMetrics"),
    t("stageKernel"),
    t("stageWriting"),
    t("stagePublishing"),
  ];
  const current = Math.max(0, stages.indexOf(run.stage as (typeof stages)[number]));
  return (
    <section aria-live="polite" aria-label={t("progress", { stage: titles[current] ?? "" })}>
      <Steps size="small" current={current} items={titles.map((title) => ({ title }))} />
    </section>
  );
}
