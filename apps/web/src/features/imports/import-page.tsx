import { useParams } from "@tanstack/react-router";
import { Alert, Card, Descriptions, Flex, Space } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { formatBytes, formatNumber } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { BadRows } from "./bad-rows.tsx";
import { type Import, isUnderWay } from "./import.ts";
import { ImportProgress } from "./import-progress.tsx";
import { ImportStatus } from "./import-status.tsx";
import { UndoImport } from "./undo-import.tsx";
import { useFollowedImport } from "./use-followed-import.ts";
import { words } from "./words.ts";

/** One import: how far it is, what it did, the rows it could not take, and the way back. */
export function ImportPage() {
  const t = useWords(words);
  const { import: number } = useParams({ strict: false }) as { import: string };
  const query = useFollowedImport(Number(number));
  return (
    <Page
      title={t("importNumber", { id: number, file: query.data?.fileName ?? "" })}
      note={query.data ? <ImportStatus found={query.data} /> : undefined}
      actions={
        query.data?.status === "done" && !query.data.dryRun ? <UndoImport found={query.data} /> : undefined
      }
    >
      <Loaded query={query}>{(found) => <ImportContent found={found} />}</Loaded>
    </Page>
  );
}

function ImportContent({ found }: { readonly found: Import }) {
  const t = useWords(words);
  const figures = useFigures();
  const { counts } = found;
  const figure = (label: string, value: number) => ({ key: label, label, children: formatNumber(value) });
  return (
    <Flex vertical gap={16}>
      {isUnderWay(found) ? <ImportProgress found={found} /> : null}
      {found.problem ? (
        <Alert type="error" showIcon title={t("unusable")} description={found.problem.detail} />
      ) : null}
      <Card size="small" title={t("result")}>
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2, lg: 4 }}
          items={[
            { key: "target", label: t("target"), children: t(found.target) },
            { key: "at", label: t("requestedAt"), children: figures.instant(found.requestedAt) },
            figure(t("rows"), found.rowsRead),
            figure(t("added"), counts.added),
            figure(t("changed"), counts.changed),
            figure(t("unchanged"), counts.unchanged),
            figure(t("leftOut"), counts.leftOut),
            figure(t("bad"), found.rowsBad),
            figure(t("customersCreated"), counts.customersCreated),
          ]}
        />
        <small>{t("sourceNote", { file: found.fileName, size: formatBytes(found.fileBytes) })}</small>
      </Card>
      {found.rowsBad > 0 ? (
        <Card
          size="small"
          title={t("problems")}
          extra={
            <a href={`/api/imports/${found.id}/bad-rows`} download>
              {t("badRows")}
            </a>
          }
        >
          <BadRows id={found.id} fixable={false} />
        </Card>
      ) : null}
      {found.status === "done" ? (
        <Card size="small" title={t("next")}>
          <Space wrap>
            <LinkButton to="/imports/new">{t("another")}</LinkButton>
            <LinkButton to="/customers">{t("toCustomers")}</LinkButton>
            <LinkButton type="primary" to="/">
              {t("toOverview")}
            </LinkButton>
          </Space>
        </Card>
      ) : null}
    </Flex>
  );
}
