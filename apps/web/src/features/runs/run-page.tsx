import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Alert, App, Button, Card, Descriptions, Flex, Popconfirm, Space } from "antd";
import { useRef, useState } from "react";
import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { formatNumber, formatSeconds } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { DecideRun } from "./decide-run.tsx";
import { type Flow, MoveMatrix } from "./move-matrix.tsx";
import { type MovesFilter, MovesTable } from "./moves-table.tsx";
import { RunProgress } from "./run-progress.tsx";
import { isUnderWay, type Run, RunStatus } from "./run-status.tsx";
import { TierTable } from "./tier-table.tsx";
import { words } from "./words.ts";

/** One run: how far it is, what it found, who moves, and what can be decided. */
export function RunPage() {
  const t = useWords(words);
  const { run: number } = useParams({ strict: false }) as { run: string };
  const query = api.useQuery("get", "/api/runs/{id}", { params: { path: { id: Number(number) } } });
  return (
    <Page
      title={t("runNumber", { run: number })}
      note={query.data ? <RunNote run={query.data} /> : undefined}
      actions={query.data ? <RunActions run={query.data} /> : undefined}
    >
      <Loaded query={query}>{(run) => <RunContent run={run} />}</Loaded>
    </Page>
  );
}

function RunNote({ run }: { readonly run: Run }) {
  const t = useWords(words);
  const rules =
    run.version === null
      ? t("draftNumber", { revision: run.draft ?? 0 })
      : t("versionNumber", { version: run.version });
  return (
    <Space wrap>
      <Link to="/schemes/$scheme" params={{ scheme: run.scheme }}>
        {run.scheme}
      </Link>
      <span>{rules}</span>
      <span>{t(run.kind)}</span>
      <span>
        {t("asOf")} {run.asOf}
      </span>
      <RunStatus status={run.status} />
    </Space>
  );
}

function RunActions({ run }: { readonly run: Run }) {
  const t = useWords(words);
  const { failed } = useOutcomeNotice();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayRun = usePermission("runSchemes");
  const takeBack = api.useMutation("post", "/api/runs/{id}/take-back", {
    onSuccess: (back) => {
      void message.info(t("takingBack"));
      void queries.invalidateQueries();
      void navigate({ to: "/runs/$run", params: { run: String(back.id) } });
    },
    onError: failed,
  });
  return (
    <>
      <Button onClick={() => void navigate({ to: "/runs/compare", search: { b: run.id } as never })}>
        {t("compare")}
      </Button>
      {mayRun && run.status === "published" && run.kind === "live" ? (
        <Popconfirm
          title={t("takeBackAsk")}
          description={t("takeBackMeans")}
          okText={t("takeBack")}
          cancelText={t("cancel")}
          onConfirm={() => takeBack.mutate({ params: { path: { id: run.id } } })}
        >
          <Button danger loading={takeBack.isPending}>
            {t("takeBack")}
          </Button>
        </Popconfirm>
      ) : null}
    </>
  );
}

function RunContent({ run }: { readonly run: Run }) {
  const t = useWords(words);
  const figures = useFigures();
  const { language } = usePreferences();
  const [filter, setFilter] = useState<MovesFilter>({});
  const list = useRef<HTMLDivElement>(null);
  const choose = ({ from, to }: Flow) => {
    setFilter({ from: from ?? "none", to: to ?? "none" });
    list.current?.scrollIntoView({ behavior: "smooth" });
  };
  const ended = !isUnderWay(run) && run.status !== "failed";
  return (
    <Flex vertical gap={16}>
      <RunProgress run={run} />
      {run.problem ? (
        <Alert type="error" showIcon title={t("failedTitle")} description={run.problem.detail} />
      ) : null}
      {run.status === "held" ? <DecideRun run={run} /> : null}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={[
          { key: "at", label: t("requestedAt"), children: figures.instant(run.requestedAt) },
          { key: "by", label: t("requestedBy"), children: run.requestedBy },
          { key: "customers", label: t("customersUnit"), children: formatNumber(run.customers) },
          { key: "seconds", label: t("seconds"), children: formatSeconds(run.seconds.total, language) },
          { key: "effective", label: t("effectiveOn"), children: run.effectiveOn },
          { key: "known", label: t("knownTo"), children: run.knownTo ?? "—" },
        ]}
      />
      {ended ? (
        <>
          <Card size="small" title={t("tiersTitle")}>
            <TierTable tiers={run.tiers} asOf={run.asOf} />
          </Card>
          <Card size="small" title={t("matrixTitle")}>
            <MoveMatrix flows={run.moves.matrix} tiers={run.tiers} onChoose={choose} />
            {run.moves.first > 0 ? <p>{t("first", { count: run.moves.first })}</p> : null}
          </Card>
          <Card size="small" title={t("movesTitle")} ref={list}>
            <MovesTable key={JSON.stringify(filter)} run={run} filter={filter} onFilter={setFilter} />
          </Card>
        </>
      ) : null}
    </Flex>
  );
}
