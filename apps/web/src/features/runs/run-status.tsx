import type { Answer } from "@gradus/sdk/browser";
import { Tag } from "antd";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** A run as the API answers it. */
export type Run = Answer<"getRun">;

const colours: Partial<Record<Run["status"], string>> = {
  running: "processing",
  held: "warning",
  published: "success",
  failed: "error",
};

/** Where a run stands, in words. */
export function RunStatus({ status }: { readonly status: Run["status"] }) {
  const t = useWords(words);
  return <Tag color={colours[status] ?? "default"}>{t(status)}</Tag>;
}

/** Whether it goes on changing by itself. */
export function isUnderWay(run: Run): boolean {
  return run.status === "queued" || run.status === "running";
}
