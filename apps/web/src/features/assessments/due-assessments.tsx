import { Alert } from "antd";
import { api } from "../../app/api.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Reminds of assessments that lapsed or are about to; nothing where there is none. */
export function DueAssessments() {
  const t = useWords(words);
  const { data } = api.useQuery("get", "/api/assessments/due", {
    params: { query: { state: "stale", limit: 1 } },
  });
  const count = (state: "stale" | "expiring") =>
    data?.counts.reduce((sum, counts) => sum + counts[state], 0) ?? 0;
  const [stale, expiring] = [count("stale"), count("expiring")];
  if (stale + expiring === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("reminder", { stale, expiring })}
      action={
        <LinkButton size="small" to="/assessments">
          {t("toDue")}
        </LinkButton>
      }
    />
  );
}
