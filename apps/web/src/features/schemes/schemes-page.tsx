import { Link } from "@tanstack/react-router";
import { Card, Col, Flex, Row, Space, Tag, Typography } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { isOwnList } from "./is-own-list.ts";
import { NewScheme } from "./new-scheme.tsx";
import { words } from "./words.ts";

/** The schemes in force, the drafts, and the way to a new one. */
export function SchemesPage() {
  const t = useWords(words);
  const figures = useFigures();
  const nameOf = useLocalName();
  const mayEdit = usePermission("editSchemes");
  const query = api.useQuery("get", "/api/schemes");
  const add = mayEdit ? <NewScheme /> : null;
  const several = (query.data?.schemes.length ?? 0) > 1;
  return (
    <Page
      title={t("title")}
      note={t("note")}
      actions={
        <>
          <LinkButton to="/templates">{t("templates")}</LinkButton>
          {several ? <LinkButton to="/schemes/compare">{t("compare")}</LinkButton> : null}
          {add}
        </>
      }
    >
      <Loaded
        query={query}
        isEmpty={({ schemes, drafts }) => schemes.length === 0 && drafts.length === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} action={add} />}
      >
        {({ schemes, drafts }) => (
          <Row gutter={[16, 16]}>
            {schemes.map(({ code, version, definition, publishedAt, publishedBy }) => {
              const draft = drafts.find(({ scheme }) => scheme === code);
              const places = definition.tiers ?? definition.classes ?? [];
              return (
                <Col key={code} xs={24} xl={12}>
                  <Card
                    size="small"
                    title={
                      <Link to="/schemes/$scheme" params={{ scheme: code }}>
                        {nameOf(definition.name)}
                      </Link>
                    }
                    extra={
                      <Tag color="success">
                        {t("versionNumber", { version })} {t("inForce")}
                      </Tag>
                    }
                  >
                    <Flex vertical gap={8}>
                      <Space wrap size={4}>
                        {places.map(({ code: place, name }, index) => (
                          <TierTag key={place} name={nameOf(name)} rank={definition.tiers ? index : null} />
                        ))}
                      </Space>
                      <Typography.Text type="secondary">
                        {t("publishedAt")} {figures.instant(publishedAt)} · {t("publishedBy")} {publishedBy}
                      </Typography.Text>
                      {isOwnList(definition) ? <span>{t("ownList")}</span> : null}
                      {draft && mayEdit ? <DraftLine draft={draft} /> : null}
                    </Flex>
                  </Card>
                </Col>
              );
            })}
            {drafts
              .filter(({ scheme }) => !schemes.some(({ code }) => code === scheme))
              .map((draft) => (
                <Col key={draft.scheme} xs={24} xl={12}>
                  <Card size="small" title={nameOf(draft.name)} extra={<Tag>{t("draft")}</Tag>}>
                    <DraftLine draft={draft} />
                  </Card>
                </Col>
              ))}
          </Row>
        )}
      </Loaded>
    </Page>
  );
}

function DraftLine({
  draft: { scheme, problems, changedBy, changedAt },
}: {
  readonly draft: { scheme: string; problems: number; changedBy: string; changedAt: string };
}) {
  const t = useWords(words);
  const figures = useFigures();
  return (
    <Flex gap={12} align="center" wrap>
      <LinkButton size="small" to={`/schemes/${scheme}/draft`}>
        {t("edit")}
      </LinkButton>
      <span>{problems > 0 ? t("draftProblems", { count: problems }) : t("draftFine")}</span>
      <Typography.Text type="secondary">
        {t("changed", { by: changedBy, at: figures.instant(changedAt) })}
      </Typography.Text>
    </Flex>
  );
}
