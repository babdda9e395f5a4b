import type { Answer } from "@gradus/sdk/browser";
import { useParams } from "@tanstack/react-router";
import { Card, Collapse, Flex, Space, Tag, Typography } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { SchemeView } from "../schemes/scheme-view.tsx";
import { ApplyTemplate } from "./apply-template.tsx";
import { words } from "./words.ts";

type Preview = Answer<"getTemplate">;

const parts = ["metrics", "attributes", "activityTypes", "scales"] as const;
type Part = (typeof parts)[number];

/** What a template brings, scheme by scheme, and the way to apply it. */
export function TemplatePage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const mayEdit = usePermission("editSchemes");
  const { template } = useParams({ strict: false }) as { template: string };
  const query = api.useQuery("get", "/api/templates/{template}", { params: { path: { template } } });
  const found = query.data;
  return (
    <Page
      title={found ? nameOf(found.template.name) : template}
      note={found ? nameOf(found.template.description) : undefined}
      actions={found && mayEdit ? <ApplyTemplate preview={found} /> : undefined}
    >
      <Loaded query={query}>
        {(preview) => (
          <Flex vertical gap={16}>
            {mayEdit ? null : <Typography.Text type="secondary">{t("mayNot")}</Typography.Text>}
            {mayEdit && preview.schemes.every(({ state }) => state !== "absent") ? (
              <Typography.Text type="secondary">{t("nothingLeft")}</Typography.Text>
            ) : null}
            <Brought preview={preview} />
            <Collapse
              items={preview.template.schemes.map((scheme) => schemeItem(preview, scheme, nameOf, t))}
            />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
}

function schemeItem(
  { template, schemes }: Preview,
  definition: Preview["template"]["schemes"][number],
  nameOf: ReturnType<typeof useLocalName>,
  t: ReturnType<typeof useWords<(typeof words.keys)[number]>>,
) {
  const line = schemes.find(({ code }) => code === definition.code);
  return {
    key: definition.code,
    label: (
      <Space wrap size={8}>
        <span>{nameOf(definition.name)}</span>
        <Tag>{t(definition.tiers ? "ordered" : "unordered")}</Tag>
        {line && line.state !== "absent" ? <Tag color="success">{t(line.state)}</Tag> : null}
      </Space>
    ),
    children: <SchemeView scheme={{ definition, metrics: template.metrics }} />,
  };
}

function Brought({ preview }: { readonly preview: Preview }) {
  const t = useWords(words);
  const names = useNames(preview);
  const list = (part: Part, which: "added" | "kept") =>
    preview[part][which].map((code) => names(part, code)).join(t("comma")) || t("none");
  return (
    <Card size="small" title={t("look")}>
      <WideTable<Part>
        label={t("look")}
        size="small"
        rowKey={(part) => part}
        pagination={false}
        dataSource={parts}
        columns={[
          { title: t("part"), render: (_, part) => t(part) },
          ...(["added", "kept"] as const).map((which) => ({
            title: t(which),
            render: (_: unknown, part: Part) => <div style={{ maxWidth: 560 }}>{list(part, which)}</div>,
          })),
        ]}
      />
    </Card>
  );
}

function useNames({ template }: Preview): (part: Part, code: string) => string {
  const nameOf = useLocalName();
  return (part, code) => {
    const entry = template[part].find((each) => each.code === code);
    return entry ? nameOf(entry.name) : code;
  };
}
