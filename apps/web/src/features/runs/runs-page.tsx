import { Link } from "@tanstack/react-router";
import { Flex, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatSeconds } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useTurning } from "../../ui/use-turning.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { type Run, RunStatus } from "./run-status.tsx";
import { StartRun } from "./start-run.tsx";
import { words } from "./words.ts";

const pageSize = 20;
const statuses = [
  "held",
  "published",
  "finished",
  "running",
  "failed",
  "rejected",
  "superseded",
  "taken-back",
] as const;

/** All runs, the latest first, and the way to start another. */
export function RunsPage() {
  const t = useWords(words);
  const turning = useTurning();
  const figures = useFigures();
  const nameOf = useLocalName();
  const { language } = usePreferences();
  const mayRun = usePermission("runSchemes");
  const [page, setPage] = useState(1);
  const [scheme, setScheme] = useState("");
  const [status, setStatus] = useState<Run["status"] | "">("");
  const [kind, setKind] = useState<"regrade" | "">("");
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes ?? [];
  const query = api.useQuery(
    "get",
    "/api/runs",
    {
      params: {
        query: {
          offset: (page - 1) * pageSize,
          limit: pageSize,
          ...(scheme && { scheme }),
          ...(status && { status }),
          ...(kind && { kind }),
        },
      },
    },
    { refetchInterval: 10_000 },
  );
  const nameOfScheme = (code: string) => {
    const found = schemes.find((each) => each.code === code);
    return found ? nameOf(found.definition.name) : code;
  };
  const filtered = scheme !== "" || status !== "" || kind !== "";
  return (
    <Page
      title={t("title")}
      note={t("note")}
      actions={mayRun && schemes.length > 0 ? <StartRun /> : undefined}
    >
      <Flex gap={8} wrap>
        <Select
          aria-label={t("scheme")}
          style={{ minWidth: 200 }}
          value={scheme}
          onChange={(value) => {
            setScheme(value);
            setPage(1);
          }}
          options={[
            { value: "", label: t("allSchemes") },
            ...schemes.map(({ code, definition }) => ({ value: code, label: nameOf(definition.name) })),
          ]}
        />
        <Select
          aria-label={t("status")}
          style={{ minWidth: 160 }}
          value={status}
          onChange={(value) => {
            setStatus(value);
            setPage(1);
          }}
          options={[
            { value: "" as const, label: t("anyStatus") },
            ...statuses.map((value) => ({ value, label: t(value) })),
          ]}
        />
        <Select
          aria-label={t("kind")}
          style={{ minWidth: 160 }}
          value={kind}
          onChange={(value) => {
            setKind(value);
            setPage(1);
          }}
          options={(["", "regrade"] as const).map((value) => ({ value, label: t(value || "allKinds") }))}
        />
      </Flex>
      <Loaded
        query={query}
        isEmpty={({ total }) => total === 0 && !filtered}
        empty={
          <NothingYet
            title={t("empty")}
            hint={t("emptyHint")}
            action={
              <LinkButton type="primary" to="/schemes">
                {t("toSchemes")}
              </LinkButton>
            }
          />
        }
      >
        {({ runs, total }) => (
          <WideTable<Run>
            label={t("title")}
            size="middle"
            rowKey="id"
            dataSource={runs}
            pagination={turning({ page, pageSize, total, onPage: setPage })}
            columns={[
              {
                title: t("run"),
                render: (_, { id }) => (
                  <Link to="/runs/$run" params={{ run: String(id) }}>
                    {t("runNumber", { run: id })}
                  </Link>
                ),
              },
              { title: t("scheme"), render: (_, run) => nameOfScheme(run.scheme) },
              {
                title: t("version"),
                render: (_, { version, draft }) =>
                  version === null
                    ? t("draftNumber", { revision: draft ?? 0 })
                    : t("versionNumber", { version }),
              },
              { title: t("kind"), render: (_, { kind }) => t(kind) },
              { title: t("status"), render: (_, run) => <RunStatus status={run.status} /> },
              { title: t("asOf"), dataIndex: "asOf" },
              {
                title: t("customersUnit"),
                align: "right",
                className: "figure",
                render: (_, { customers }) => formatNumber(customers),
              },
              {
                title: t("movesUnit"),
                align: "right",
                className: "figure",
                render: (_, { moves }) => formatNumber(moves.total),
              },
              { title: t("requestedAt"), render: (_, run) => figures.instant(run.requestedAt) },
              { title: t("requestedBy"), dataIndex: "requestedBy" },
              {
                title: t("seconds"),
                align: "right",
                className: "figure",
                render: (_, { seconds }) => formatSeconds(seconds.total, language),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
