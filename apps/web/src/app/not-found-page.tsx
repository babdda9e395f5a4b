import { Link } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { useWords } from "../ui/words.ts";
import { appWords } from "./app-words.ts";

/** An address where nothing is. */
export function NotFoundPage() {
  const t = useWords(appWords);
  return (
    <Page title={t("notFoundTitle")} note={t("notFoundNote")}>
      <Link to="/">{t("toOverview")}</Link>
    </Page>
  );
}
