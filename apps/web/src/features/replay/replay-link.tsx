import { usePermission } from "../../app/session.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import { replayWords } from "./replay-words.ts";

/** The way from a scheme or its draft to its replays, for who may edit schemes. */
export function ReplayLink({ scheme }: { readonly scheme: string }) {
  const t = useWords(replayWords);
  if (!usePermission("editSchemes")) return null;
  return <LinkButton to={`/schemes/${scheme}/replay`}>{t("toReplay")}</LinkButton>;
}
