import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import { movementWords } from "./movement-words.ts";

/** The way to what waits for its day under a scheme. */
export function PendingLink({ scheme }: { readonly scheme: string }) {
  const t = useWords(movementWords);
  return <LinkButton to={`/schemes/${scheme}/pending`}>{t("toPending")}</LinkButton>;
}
