import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Drawer, Flex, Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { Column } from "./list.ts";
import { words } from "./words.ts";

type Field = Column["field"];

const groups = {
  customer: "groupCustomer",
  grade: "groupGrade",
  attribute: "groupAttribute",
  metric: "groupMetric",
} as const;

/** Which columns a list shows, and in which order. What is chosen is seen at once. */
export function ColumnChooser({
  columns,
  shown,
  onChange,
  onClose,
}: {
  readonly columns: readonly Column[];
  readonly shown: readonly Field[];
  readonly onChange: (fields: Field[]) => void;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const nameIn = useLocalName();
  const nameOf = (field: Field) =>
    nameIn(columns.find((one) => one.field === field)?.name ?? { zh: field, en: field });
  const listed = shown.filter((field) => columns.some((one) => one.field === field));
  const others = columns.filter(({ field }) => field !== "name" && !listed.includes(field));
  const move = (at: number, by: 1 | -1) => {
    const field = listed[at] as Field;
    onChange(listed.toSpliced(at, 1).toSpliced(at + by, 0, field));
  };
  return (
    <Drawer
      open
      size={360}
      title={t("columnsTitle")}
      closeIcon={<CloseOutlined aria-label={t("close")} />}
      onClose={onClose}
    >
      <Typography.Paragraph type="secondary">{t("columnsHint")}</Typography.Paragraph>
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        {t("shownColumns")}
      </Typography.Title>
      <FieldList>
        {listed.map((field, at) => (
          <FieldLine key={field} name={nameOf(field)}>
            <Button
              type="text"
              size="small"
              disabled={at === 0}
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={t("moveUp", { name: nameOf(field) })}
              onClick={() => move(at, -1)}
            />
            <Button
              type="text"
              size="small"
              disabled={at === listed.length - 1}
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={t("moveDown", { name: nameOf(field) })}
              onClick={() => move(at, 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t("hideColumn", { name: nameOf(field) })}
              onClick={() => onChange(listed.filter((one) => one !== field))}
            />
          </FieldLine>
        ))}
      </FieldList>
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        {t("moreColumns")}
      </Typography.Title>
      {Object.entries(groups).map(([group, label]) => {
        const ofGroup = others.filter((one) => one.group === group);
        return ofGroup.length === 0 ? null : (
          <section key={group}>
            <Typography.Text type="secondary">{t(label)}</Typography.Text>
            <FieldList>
              {ofGroup.map(({ field }) => (
                <FieldLine key={field} name={nameOf(field)}>
                  <Button
                    type="text"
                    size="small"
                    icon={<PlusOutlined aria-hidden />}
                    aria-label={t("showColumn", { name: nameOf(field) })}
                    onClick={() => onChange([...listed, field])}
                  />
                </FieldLine>
              ))}
            </FieldList>
          </section>
        );
      })}
    </Drawer>
  );
}

function FieldList({ children }: { readonly children: React.ReactNode }) {
  return (
    <Flex vertical component="ul" style={{ listStyle: "none", margin: "4px 0 16px", padding: 0 }}>
      {children}
    </Flex>
  );
}

function FieldLine({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <li>
      <Flex align="center" gap={4}>
        <span style={{ flex: 1 }}>{name}</span>
        {children}
      </Flex>
    </li>
  );
}
