import { Button, Popconfirm, Space, type TableColumnType } from "antd";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { Entry } from "./entry-form.tsx";
import { words } from "./words.ts";

/** The entries of a catalogue, with what may be done to each. */
export function EntryList<T extends Entry>({
  entries,
  columns,
  onEdit,
  onRemove,
}: {
  readonly entries: readonly T[];
  /** Between the name and the actions. */
  readonly columns: readonly TableColumnType<T>[];
  readonly onEdit: (entry: T) => void;
  readonly onRemove: (entry: T) => void;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const mayEdit = usePermission("editCatalogue");
  return (
    <WideTable<T>
      label={t("name")}
      size="middle"
      rowKey="code"
      dataSource={entries}
      pagination={false}
      columns={[
        { title: t("name"), render: (_, { name }) => nameOf(name) },
        { title: t("code"), render: (_, { code }) => <code>{code}</code> },
        ...columns,
        ...(mayEdit
          ? [
              {
                title: t("actions"),
                render: (_: unknown, entry: T) => (
                  <Space>
                    <Button
                      size="small"
                      onClick={() => onEdit(entry)}
                      aria-label={`${t("edit")} ${nameOf(entry.name)}`}
                    >
                      {t("edit")}
                    </Button>
                    <Popconfirm
                      title={t("removeAsk", { name: nameOf(entry.name) })}
                      description={t("removeMeans")}
                      okText={t("remove")}
                      cancelText={t("cancel")}
                      onConfirm={() => onRemove(entry)}
                    >
                      <Button size="small" danger aria-label={`${t("remove")} ${nameOf(entry.name)}`}>
                        {t("remove")}
                      </Button>
                    </Popconfirm>
                  </Space>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
