import type { ErrorComponentProps } from "@tanstack/react-router";
import { ProblemAlert } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { useWords } from "../ui/words.ts";
import { appWords } from "./app-words.ts";

/** A page that could not be drawn or fetched: the reason, and another try. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const t = useWords(appWords);
  return (
    <Page title={t("faultTitle")} note={t("faultNote")}>
      <ProblemAlert error={error} onRetry={reset} />
    </Page>
  );
}
