import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Alert, Button, DatePicker, Flex, Popconfirm, Space, Typography } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useEffect, useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { readProblem } from "../../ui/problem.ts";
import { useWords } from "../../ui/words.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { type Draft, definitionOf } from "./scheme.ts";
import { type DraftEditing, useDraftEditing } from "./use-draft-editing.ts";
import { words } from "./words.ts";

/** A scheme that is being written: saved as it is edited, tried on everybody, published. */
export function DraftPage() {
  const nameOf = useLocalName();
  const t = useWords(words);
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const query = api.useQuery(
    "get",
    "/api/schemes/{scheme}/draft",
    { params: { path: { scheme } } },
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  );
  const name = query.data ? definitionOf(query.data).name : undefined;
  return (
    <Page title={t("draftTitle", { name: name ? nameOf(name) : scheme })} note={t("trialHint")}>
      <Loaded query={query}>{(draft) => <EditedDraft key={draft.scheme} loaded={draft} />}</Loaded>
    </Page>
  );
}

function EditedDraft({ loaded }: { readonly loaded: Draft }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const editing = useDraftEditing(loaded);
  const { state } = editing;
  useEffect(() => {
    if (state === "saved") return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [state]);
  const problems = editing.saved.problems;
  return (
    <Flex vertical gap={16}>
      <DraftActions editing={editing} />
      {state === "conflict" ? (
        <Alert
          type="error"
          showIcon
          title={t("conflict")}
          description={readProblem(editing.error).detail}
          action={
            <Button
              onClick={() => {
                void queries.resetQueries({ queryKey: ["get", "/api/schemes/{scheme}/draft"] });
              }}
            >
              {t("reload")}
            </Button>
          }
        />
      ) : null}
      {state === "failed" ? (
        <ProblemAlert error={editing.error} onRetry={() => editing.change({ ...editing.definition })} />
      ) : null}
      {problems.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t("problems", { count: problems.length })}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {problems.map(({ path, code, detail }) => (
                <li key={`${path} ${code} ${detail}`}>{detail}</li>
              ))}
            </ul>
          }
        />
      ) : (
        <Alert type="success" showIcon title={t("fine")} />
      )}
      <DraftEditor definition={editing.definition} problems={problems} onChange={editing.change} />
    </Flex>
  );
}

function DraftActions({ editing }: { readonly editing: DraftEditing }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const notice = useOutcomeNotice();
  const { saved, state } = editing;
  const params = { path: { scheme: saved.scheme } };
  const [asOf, setAsOf] = useState<Dayjs | null>(null);
  const trial = api.useMutation("post", "/api/schemes/{scheme}/draft/trial", {
    onSuccess: ({ id }) => void navigate({ to: "/runs/$run", params: { run: String(id) } }),
    onError: notice.failed,
  });
  const publish = api.useMutation("post", "/api/schemes/{scheme}/draft/publish", {
    onSuccess: ({ code, version }) => {
      notice.done(t("published", { version }));
      void navigate({ to: "/schemes/$scheme", params: { scheme: code } });
    },
    onError: notice.failed,
  });
  const drop = api.useMutation("delete", "/api/schemes/{scheme}/draft", {
    onSuccess: () => {
      notice.done(t("dropped"));
      void navigate({ to: "/schemes" });
    },
    onError: notice.failed,
  });
  const withSaved = async (act: (revision: number) => void) => {
    const revision = await editing.save();
    if (revision !== undefined) act(revision);
  };
  const said = {
    saved: t("saved", { revision: saved.revision }),
    saving: t("saving"),
    unsaved: t("unsaved"),
    conflict: t("conflict"),
    failed: t("unsaved"),
  };
  const fine = saved.problems.length === 0;
  return (
    <Space wrap>
      <Button disabled={!editing.undo} onClick={() => editing.undo?.()}>
        {t("undo")}
      </Button>
      <Button disabled={!editing.redo} onClick={() => editing.redo?.()}>
        {t("redo")}
      </Button>
      <Space.Compact>
        <DatePicker
          aria-label={t("asOf")}
          placeholder={t("asOfToday")}
          format="YYYY-MM-DD"
          maxDate={dayjs()}
          value={asOf}
          onChange={setAsOf}
        />
        <Button
          type="primary"
          disabled={!fine}
          loading={trial.isPending}
          onClick={() =>
            void withSaved((revision) =>
              trial.mutate({
                params,
                body: { revision, ...(asOf && { asOf: asOf.format("YYYY-MM-DD") }) },
              }),
            )
          }
        >
          {t("trial")}
        </Button>
      </Space.Compact>
      <Popconfirm
        title={t("publishAsk")}
        description={t("publishMeans")}
        okText={t("publish")}
        cancelText={t("cancel")}
        disabled={!fine}
        onConfirm={() => withSaved((revision) => publish.mutate({ params, body: { revision } }))}
      >
        <Button disabled={!fine} loading={publish.isPending}>
          {t("publish")}
        </Button>
      </Popconfirm>
      <Popconfirm
        title={t("dropAsk")}
        description={t("dropMeans")}
        okText={t("drop")}
        cancelText={t("cancel")}
        onConfirm={() => drop.mutate({ params: { ...params, query: { revision: saved.revision } } })}
      >
        <Button danger>{t("drop")}</Button>
      </Popconfirm>
      <Typography.Text type="secondary" role="status">
        {said[state]}
      </Typography.Text>
    </Space>
  );
}
