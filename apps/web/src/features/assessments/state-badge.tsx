import { Badge } from "antd";
import { useWords } from "../../ui/words.ts";
import type { ScaleSummary } from "./scale.ts";
import { words } from "./words.ts";

const statuses = { current: "success", expiring: "warning", stale: "error", missing: "default" } as const;

/** Whether enough raters judged lately enough. */
export function StateBadge({ state }: { readonly state: ScaleSummary["state"] }) {
  const t = useWords(words);
  return <Badge status={statuses[state]} text={t(state)} />;
}
