import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Alert, Button, Card, Flex, Popconfirm } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { StartRun } from "../runs/start-run.tsx";
import { ScheduleCard } from "./schedule-card.tsx";
import { SchemeView } from "./scheme-view.tsx";
import { words } from "./words.ts";

/** A scheme in force: what it says, its versions, when it runs; the way to change it. */
export function SchemePage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const mayRun = usePermission("runSchemes");
  const query = api.useQuery("get", "/api/schemes/{scheme}", { params: { path: { scheme } } });
  const found = query.data;
  return (
    <Page
      title={found ? nameOf(found.definition.name) : scheme}
      note={found ? `${t("versionNumber", { version: found.version })} · ${t("inForce")}` : undefined}
      actions={
        found && found.definition.criteria.length > 0 ? (
          <>
            <EditDraft scheme={scheme} />
            {mayRun ? <StartRun scheme={scheme} /> : null}
          </>
        ) : undefined
      }
    >
      <Loaded query={query}>
        {(version) => (
          <Flex vertical gap={16}>
            {version.definition.criteria.length === 0 ? (
              <Alert type="info" showIcon title={t("ownListNote")} />
            ) : null}
            <SchemeView scheme={version} />
            {version.definition.criteria.length > 0 ? <ScheduleCard scheme={scheme} /> : null}
            <Versions scheme={scheme} inForce={version.version} />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
}

function EditDraft({ scheme }: { readonly scheme: string }) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const navigate = useNavigate();
  const mayEdit = usePermission("editSchemes");
  const drafts = api.useQuery("get", "/api/schemes").data?.drafts;
  const open = () => void navigate({ to: "/schemes/$scheme/draft", params: { scheme } });
  const begin = api.useMutation("post", "/api/drafts", { onSuccess: open, onError: notice.failed });
  if (!mayEdit || drafts === undefined) return null;
  const there = drafts.some((draft) => draft.scheme === scheme);
  return (
    <Button
      loading={begin.isPending}
      onClick={() => (there ? open() : begin.mutate({ body: { scheme, from: { scheme } } }))}
    >
      {t(there ? "edit" : "editNew")}
    </Button>
  );
}

function Versions({ scheme, inForce }: { readonly scheme: string; readonly inForce: number }) {
  const t = useWords(words);
  const figures = useFigures();
  const notice = useOutcomeNotice();
  const mayEdit = usePermission("editSchemes");
  const query = api.useQuery("get", "/api/schemes/{scheme}/versions", { params: { path: { scheme } } });
  const again = api.useMutation("post", "/api/schemes/{scheme}/versions/{version}/publish", {
    onSuccess: ({ version }) => notice.done(t("published", { version })),
    onError: notice.failed,
  });
  return (
    <Card size="small" title={t("versions")} extra={<Link to="/runs">{t("toRuns")}</Link>}>
      <Loaded query={query} rows={2}>
        {({ versions }) => (
          <WideTable
            label={t("versions")}
            size="small"
            rowKey="version"
            pagination={versions.length > 10 ? { pageSize: 10 } : false}
            dataSource={versions}
            columns={[
              { title: t("version"), render: (_, { version }) => t("versionNumber", { version }) },
              { title: t("publishedAt"), render: (_, { publishedAt }) => figures.instant(publishedAt) },
              { title: t("publishedBy"), dataIndex: "publishedBy" },
              {
                title: t("actions"),
                render: (_, { version }) =>
                  version === inForce ? (
                    t("inForce")
                  ) : mayEdit ? (
                    <Popconfirm
                      title={t("republishAsk", { version })}
                      okText={t("publish")}
                      cancelText={t("cancel")}
                      onConfirm={() => again.mutate({ params: { path: { scheme, version } } })}
                    >
                      <Button size="small" aria-label={`${t("republish")} ${version}`}>
                        {t("republish")}
                      </Button>
                    </Popconfirm>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
