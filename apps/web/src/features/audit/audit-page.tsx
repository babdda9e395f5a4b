import { Button, Flex, Table, type TableProps } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { useWords } from "../../ui/words.ts";
import { AuditCheck } from "./audit-check.tsx";
import { AuditFilter, type AuditFilterValue } from "./audit-filter.tsx";
import { type AuditEntry, useAuditWords } from "./use-audit-words.ts";
import { words } from "./words.ts";

const pageSize = 50;

/** The audit log, the latest first, and whether it is whole. */
export function AuditPage() {
  const t = useWords(words);
  const [filter, setFilter] = useState<AuditFilterValue>({});
  const [pages, setPages] = useState<readonly number[]>([]); // the `before` of every page gone through
  const before = pages.at(-1);
  const log = api.useQuery("get", "/api/audit", {
    params: { query: { limit: pageSize, ...filter, ...(before !== undefined && { before }) } },
  });
  const next = log.data?.next ?? null;
  return (
    <Page title={t("title")} note={t("note")}>
      <AuditCheck />
      <AuditFilter
        kinds={log.data?.kinds ?? []}
        onChange={(changed) => {
          setFilter(changed);
          setPages([]);
        }}
      />
      <Loaded
        query={log}
        rows={12}
        isEmpty={({ entries }) => entries.length === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
      >
        {({ entries }) => <AuditTable entries={entries} />}
      </Loaded>
      <Flex component="nav" aria-label={t("pages")} justify="end" gap={8}>
        <Button disabled={before === undefined} onClick={() => setPages(pages.slice(0, -1))}>
          {t("newer")}
        </Button>
        <Button disabled={next === null} onClick={() => next !== null && setPages([...pages, next])}>
          {t("older")}
        </Button>
      </Flex>
    </Page>
  );
}

function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useWords(words);
  const { instant } = useFigures();
  const { wordKind, wordActor, wordSubject, wordDetails } = useAuditWords();
  const columns: TableProps<AuditEntry>["columns"] = [
    { title: t("at"), dataIndex: "at", render: instant, className: "figure" },
    { title: t("actor"), dataIndex: "actor", render: wordActor },
    { title: t("event"), dataIndex: "kind", render: wordKind },
    { title: t("subject"), dataIndex: "subject", render: wordSubject },
    { title: t("details"), dataIndex: "details", render: wordDetails },
    { title: t("entry"), dataIndex: "entry", align: "right", className: "figure" },
  ];
  return (
    <ScrollRegion label={t("title")}>
      <Table<AuditEntry>
        rowKey="entry"
        size="small"
        columns={columns}
        dataSource={[...entries]}
        pagination={false}
        style={{ minWidth: 720 }}
      />
    </ScrollRegion>
  );
}
