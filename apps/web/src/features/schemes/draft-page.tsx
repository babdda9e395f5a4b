import { hashKey } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Button, DatePicker, Flex, Popconfirm, Space, Typography } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { type ReactNode, useEffect, useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { readProblem } from "../../ui/problem.ts";
import { useWords } from "../../ui/words.ts";
import { ReplayLink } from "../replay/replay-link.tsx";
import { Suggestions } from "../suggestions/suggestions-drawer.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { DraftEditor } from "./draft-editor.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { type Draft, type DraftDefinition, definitionOf } from "./scheme.ts";
import { Studio } from "./studio.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { type DraftEditing, useDraftEditing } from "./use-draft-editing.ts";
import { useWhatIf } from "./use-what-if.ts";
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
    <Page
      title={t("draftTitle", { name: name ? nameOf(name) : scheme })}
      note={t("trialHint")}
      actions={<ReplayLink scheme={scheme} />}
    >
      {query.data === undefined && readProblem(query.error).code === "draftUnknown" ? (
        <NothingYet
          title={t("noDraft")}
          hint={t("noDraftHint")}
          action={
            <Link to="/schemes/$scheme" params={{ scheme }}>
              {t("toScheme")}
            </Link>
          }
        />
      ) : (
        <Loaded query={query}>{(draft) => <EditedDraft key={draft.scheme} loaded={draft} />}</Loaded>
      )}
    </Page>
  );
}

function EditedDraft({ loaded }: { readonly loaded: Draft }) {
  const editing = useDraftEditing(loaded);
  const { state } = editing;
  useEffect(() => {
    if (state === "saved") return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [state]);
  const [moving, setMoving] = useState<DraftDefinition>(); // while something is dragged
  const [asOf, setAsOf] = useState<Dayjs | null>(null);
  const day = asOf?.format("YYYY-MM-DD");
  const definition = moving ?? editing.definition;
  const whatIf = useWhatIf(loaded.scheme, definition, { asOf: day });
  const problems = whatIf.problems ?? editing.saved.problems;
  const change = (next: DraftDefinition, stage: "moving" | "set" = "set") => {
    setMoving(stage === "moving" ? next : undefined);
    if (stage === "set" && !isSame(next, editing.definition)) editing.change(next);
  };
  return (
    <Flex vertical gap={16}>
      <DraftActions editing={editing} asOf={asOf} onAsOf={setAsOf}>
        <Suggestions
          scheme={loaded.scheme}
          definition={definition}
          asOf={day}
          isSubmitted={editing.saved.review.state !== "writing"}
          onTake={change}
        />
      </DraftActions>
      <ReviewBar editing={editing} />
      <DraftConflict editing={editing} />
      {state === "failed" ? (
        <ProblemAlert error={editing.error} onRetry={() => editing.change({ ...editing.definition })} />
      ) : null}
      <Studio whatIf={whatIf} definition={definition}>
        <DraftEditor
          definition={definition}
          problems={problems}
          asOf={day}
          histogram={whatIf.found?.histogram}
          onChange={change}
        />
      </Studio>
    </Flex>
  );
}

function DraftActions({
  editing,
  asOf,
  onAsOf,
  children,
}: {
  readonly editing: DraftEditing;
  readonly asOf: Dayjs | null;
  readonly onAsOf: (day: Dayjs | null) => void;
  /** What else can be done. */
  readonly children: ReactNode;
}) {
  const t = useWords(words);
  const navigate = useNavigate();
  const notice = useOutcomeNotice();
  const { saved, state } = editing;
  const params = { path: { scheme: saved.scheme } };
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
  const mayPublish = fine && (!saved.review.approvalNeeded || saved.review.state === "approved");
  return (
    <Space wrap>
      <UndoButtons {...editing} />
      {children}
      <Space.Compact>
        <DatePicker
          aria-label={t("asOf")}
          placeholder={t("asOfToday")}
          format="YYYY-MM-DD"
          maxDate={dayjs()}
          value={asOf}
          onChange={onAsOf}
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
        disabled={!mayPublish}
        onConfirm={() => withSaved((revision) => publish.mutate({ params, body: { revision } }))}
      >
        <Button disabled={!mayPublish} loading={publish.isPending}>
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
      {fine ? <Typography.Text type="success">{t("fine")}</Typography.Text> : null}
    </Space>
  );
}

/**
 * Whether two definitions say the same, in whatever order of their parts: a field that is drawn anew tells what it
 * shows, which is no change.
 */
function isSame(one: DraftDefinition, other: DraftDefinition): boolean {
  return hashKey([one]) === hashKey([other]);
}
