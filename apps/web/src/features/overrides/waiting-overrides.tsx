import { Alert } from "antd";
import { api } from "../../app/api.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Reminds of requests that wait for the user's decision; nothing where there is none. */
export function WaitingOverrides() {
  const t = useWords(words);
  const { data } = api.useQuery("get", "/api/overrides", { params: { query: { show: "forMe", limit: 1 } } });
  if (!data || data.total === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("reminder", { count: data.total })}
      action={
        <LinkButton size="small" to="/overrides">
          {t("toMine")}
        </LinkButton>
      }
    />
  );
}
