import { Card, Col, Flex, Row, Space, Tag, Typography } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** The ways to grade that ship, to choose one. */
export function TemplatesPage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const query = api.useQuery("get", "/api/templates");
  return (
    <Page title={t("title")} note={t("note")}>
      <Loaded query={query}>
        {({ templates }) => (
          <Row gutter={[16, 16]}>
            {templates.map(({ code, name, description, schemes, counts }) => (
              <Col key={code} xs={24} xl={12}>
                <Card
                  size="small"
                  title={nameOf(name)}
                  extra={
                    <LinkButton
                      size="small"
                      to={`/templates/${code}`}
                      aria-label={`${t("look")}: ${nameOf(name)}`}
                    >
                      {t("look")}
                    </LinkButton>
                  }
                  style={{ height: "100%" }}
                >
                  <Flex vertical gap={8}>
                    <span>{nameOf(description)}</span>
                    <Space wrap size={[4, 8]}>
                      {schemes.map((scheme) => (
                        <Tag key={scheme.code} style={{ marginInlineEnd: 0 }}>
                          {nameOf(scheme.name)}
                          {scheme.state === "absent" ? null : <> · {t(scheme.state)}</>}
                        </Tag>
                      ))}
                    </Space>
                    <Typography.Text type="secondary">
                      {t("counts", { schemes: schemes.length, ...counts })}
                    </Typography.Text>
                  </Flex>
                </Card>
              </Col>
            ))}
          </Row>
        )}
      </Loaded>
    </Page>
  );
}
