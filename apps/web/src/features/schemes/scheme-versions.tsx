import type { Answer } from "@gradus/sdk/browser";
import { Link } from "@tanstack/react-router";
import { Button, Card, Popconfirm, Space, Tag } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { useActor } from "../overview/use-actor.ts";
import { DifferencesButton } from "./differences-button.tsx";
import { reviewWords } from "./review-words.ts";
import { words } from "./words.ts";

type Version = Answer<"listVersions">["versions"][number];

/** A scheme's versions: which is in force, which is to come, what differs, and an earlier one again. */
export function SchemeVersions({ scheme }: { readonly scheme: string }) {
  const t = useWords(words);
  const r = useWords(reviewWords);
  const figures = useFigures();
  const actor = useActor();
  const query = api.useQuery("get", "/api/schemes/{scheme}/versions", { params: { path: { scheme } } });
  return (
    <Card size="small" title={t("versions")} extra={<Link to="/runs">{t("toRuns")}</Link>}>
      <Loaded query={query} rows={2}>
        {({ versions }) => (
          <WideTable<Version>
            label={t("versions")}
            size="small"
            rowKey="version"
            pagination={versions.length > 10 ? { pageSize: 10 } : false}
            dataSource={versions}
            columns={[
              { title: t("version"), render: (_, { version }) => t("versionNumber", { version }) },
              {
                title: r("state"),
                render: (_, { state, inForceFrom }) => (
                  <Space size={4}>
                    <Tag>{r(state)}</Tag>
                    {inForceFrom ? r("fromDay", { day: inForceFrom }) : null}
                  </Space>
                ),
              },
              { title: t("publishedAt"), render: (_, { publishedAt }) => figures.instant(publishedAt) },
              { title: t("publishedBy"), render: (_, { publishedBy }) => actor(publishedBy) },
              {
                title: r("approver"),
                render: (_, { approvedBy }) => (approvedBy ? actor(approvedBy) : r("alone")),
              },
              {
                title: t("actions"),
                render: (_, { version, state }) => (
                  <Space wrap>
                    {version > 1 ? (
                      <DifferencesButton
                        scheme={scheme}
                        title={r("changesBetween", { from: version - 1, to: version })}
                        label={r("compare")}
                        from={version - 1}
                        to={version}
                      />
                    ) : null}
                    {state === "inForce" ? null : <Again scheme={scheme} version={version} />}
                  </Space>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}

function Again({ scheme, version }: { readonly scheme: string; readonly version: number }) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const mayEdit = usePermission("editSchemes");
  const again = api.useMutation("post", "/api/schemes/{scheme}/versions/{version}/publish", {
    onSuccess: (published) => notice.done(t("published", { version: published.version })),
    onError: notice.failed,
  });
  if (!mayEdit) return null;
  return (
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
  );
}
