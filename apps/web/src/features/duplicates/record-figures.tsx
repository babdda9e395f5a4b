import { Flex, Table, Tag } from "antd";
import type { ReactNode } from "react";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { ComparedCustomer } from "./duplicate.ts";
import { words } from "./words.ts";

interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly of: (customer: ComparedCustomer) => ReactNode;
}

/** What hangs off two customers beside each other: keys, tags, business records, contacts, grades. */
export function RecordFigures({ a, b }: { readonly a: ComparedCustomer; readonly b: ComparedCustomer }) {
  const t = useWords(words);
  const rows = useFigureRows([a, b]);
  return (
    <Table<FigureRow>
      size="small"
      pagination={false}
      dataSource={rows}
      tableLayout="fixed"
      columns={[
        { title: t("field"), rowScope: "row", width: "30%", dataIndex: "label" },
        { title: a.code, render: (_, row) => row.of(a) },
        { title: b.code, render: (_, row) => row.of(b) },
      ]}
    />
  );
}

function useFigureRows(both: readonly ComparedCustomer[]): FigureRow[] {
  const t = useWords(words);
  const nameOf = useLocalName();
  const figures = useFigures();
  const types = new Map(
    both.flatMap(({ activities }) => activities.byType).map(({ type, name }) => [type, name]),
  );
  const schemes = new Map(
    both.flatMap(({ grades }) => grades).map(({ scheme, schemeName }) => [scheme, schemeName]),
  );
  const none = "—";
  return [
    { key: "keys", label: t("keysRow"), of: ({ keys }) => <Texts texts={keys.map(({ key }) => key)} /> },
    { key: "tags", label: t("tagsRow"), of: ({ tags }) => <Texts texts={tags} /> },
    { key: "activities", label: t("activitiesRow"), of: ({ activities }) => formatNumber(activities.count) },
    {
      key: "period",
      label: t("periodRow"),
      of: ({ activities }) => (activities.first === null ? none : `${activities.first} – ${activities.last}`),
    },
    ...[...types].map(([type, name]) => ({
      key: `type ${type}`,
      label: t("amountRow", { type: nameOf(name) }),
      of: ({ activities }: ComparedCustomer) => {
        const found = activities.byType.find((each) => each.type === type);
        return found ? `${formatNumber(found.count)} / ${figures.money(found.amount)}` : none;
      },
    })),
    { key: "contacts", label: t("contactsRow"), of: ({ contacts }) => formatNumber(contacts) },
    { key: "attachments", label: t("attachmentsRow"), of: ({ attachments }) => formatNumber(attachments) },
    ...[...schemes].map(([scheme, name]) => ({
      key: `scheme ${scheme}`,
      label: t("gradeRow", { scheme: nameOf(name) }),
      of: ({ grades }: ComparedCustomer) => {
        const found = grades.find((each) => each.scheme === scheme);
        if (!found) return none;
        return `${nameOf(found.tierName)}${found.score === null ? "" : ` ${formatNumber(found.score)}`}`;
      },
    })),
  ];
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return "—";
  return (
    <Flex gap={4} wrap>
      {[...new Set(texts)].map((text) => (
        <Tag key={text} variant="outlined" style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
          {text}
        </Tag>
      ))}
    </Flex>
  );
}
