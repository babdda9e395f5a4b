import { useNavigate } from "@tanstack/react-router";
import { Steps } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { CheckStep } from "./check-step.tsx";
import { FileStep } from "./file-step.tsx";
import type { Guess, ImportMap, UploadedFile } from "./import.ts";
import { MapStep } from "./map-step.tsx";
import { words } from "./words.ts";

/** What has been decided on the way from a file to an import. */
interface Draft {
  readonly uploaded: UploadedFile;
  readonly guess: Guess;
  readonly map: ImportMap;
}

/** From a file to an import: choose it, say what its columns are, check every row, bring it in. */
export function NewImportPage() {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>();
  const [check, setCheck] = useState<number>();
  const start = api.useMutation("post", "/api/imports");
  const startCheck = async ({ uploaded, map }: Draft) => {
    const { id } = await start.mutateAsync({ body: { ...uploaded, map, dryRun: true, answers: [] } });
    setCheck(id);
  };
  const commit = async (answers: { name: string; customer: string | null }[]) => {
    if (!draft) return;
    const { id } = await start.mutateAsync({
      body: { ...draft.uploaded, map: draft.map, dryRun: false, answers },
    });
    notice.done(t("queued"));
    void navigate({ to: "/imports/$import", params: { import: String(id) } });
  };
  const step = draft === undefined ? 0 : check === undefined ? 1 : 2;
  return (
    <Page title={t("newTitle")} note={draft?.uploaded.fileName}>
      <Steps
        size="small"
        current={step}
        items={[{ title: t("stepFile") }, { title: t("stepMap") }, { title: t("stepCheck") }]}
      />
      {start.error ? <ProblemAlert error={start.error} /> : null}
      {draft === undefined ? (
        <FileStep onGuessed={(uploaded, guess) => setDraft({ uploaded, guess, map: guess.map })} />
      ) : check === undefined ? (
        <MapStep
          key={draft.guess.sheet ?? draft.guess.map.to}
          uploaded={draft.uploaded}
          guess={draft.guess}
          map={draft.map}
          checking={start.isPending}
          onChange={(map) => setDraft({ ...draft, map })}
          onGuessed={(guess) => setDraft({ ...draft, guess, map: guess.map })}
          onBack={() => {
            start.reset();
            setDraft(undefined);
          }}
          onCheck={() => void startCheck(draft).catch(() => undefined)}
        />
      ) : (
        <CheckStep
          key={check}
          id={check}
          committing={start.isPending}
          onBack={() => setCheck(undefined)}
          onRecheck={() => void startCheck(draft).catch(() => undefined)}
          onCommit={(answers) => void commit(answers).catch(() => undefined)}
        />
      )}
    </Page>
  );
}
