import { Link } from "@tanstack/react-router";
import { Checkbox, Flex } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { uiWords } from "../../ui/ui-words.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { Import } from "./import.ts";
import { ImportStatus } from "./import-status.tsx";
import { SavedMaps } from "./saved-maps.tsx";
import { TemplateMenu } from "./template-menu.tsx";
import { words } from "./words.ts";

const pageSize = 20;

/** All imports, the latest first; templates; the way to bring in another file. */
export function ImportsPage() {
  const t = useWords(words);
  const u = useWords(uiWords);
  const figures = useFigures();
  const [page, setPage] = useState(1);
  const [problemsOnly, setProblemsOnly] = useState(false);
  const query = api.useQuery("get", "/api/imports", {
    params: {
      query: {
        offset: (page - 1) * pageSize,
        limit: pageSize,
        ...(problemsOnly && { withProblems: "true" }),
      } as never,
    },
  });
  const start = (
    <LinkButton type="primary" to="/imports/new">
      {t("newImport")}
    </LinkButton>
  );
  return (
    <Page
      title={t("title")}
      note={t("note")}
      actions={
        <>
          <TemplateMenu />
          {start}
        </>
      }
    >
      <Checkbox
        checked={problemsOnly}
        onChange={({ target }) => {
          setProblemsOnly(target.checked);
          setPage(1);
        }}
      >
        {t("problemsOnly")}
      </Checkbox>
      <Loaded
        query={query}
        isEmpty={({ total }) => total === 0 && !problemsOnly}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} action={start} />}
      >
        {({ imports, total }) => (
          <WideTable<Import>
            label={t("title")}
            size="middle"
            rowKey="id"
            dataSource={imports}
            pagination={{
              current: page,
              pageSize,
              total,
              showSizeChanger: false,
              onChange: setPage,
              showTotal: (count) => u("total", { count }),
            }}
            columns={[
              {
                title: t("file"),
                render: (_, { id, fileName }) => (
                  <Link to="/imports/$import" params={{ import: String(id) }}>
                    {fileName}
                  </Link>
                ),
              },
              { title: t("target"), render: (_, { target }) => t(target) },
              { title: t("status"), render: (_, found) => <ImportStatus found={found} /> },
              ...(["rowsRead", "rowsBad"] as const).map((figure) => ({
                title: t(figure === "rowsRead" ? "rows" : "bad"),
                align: "right" as const,
                className: "figure",
                render: (_: unknown, found: Import) => formatNumber(found[figure]),
              })),
              ...(["added", "changed", "customersCreated"] as const).map((figure) => ({
                title: t(figure),
                align: "right" as const,
                className: "figure",
                render: (_: unknown, { counts }: Import) => formatNumber(counts[figure]),
              })),
              { title: t("requestedAt"), render: (_, { requestedAt }) => figures.instant(requestedAt) },
            ]}
          />
        )}
      </Loaded>
      <Flex vertical>
        <SavedMaps />
      </Flex>
    </Page>
  );
}
