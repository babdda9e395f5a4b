import { Flex, Radio, Table, type TableColumnsType, Tag, Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { ComparedCustomer, ComparedField, Side } from "./duplicate.ts";
import { words } from "./words.ts";

/** What is compared, and which of the two is kept. */
export interface FieldChoicesProps {
  readonly a: ComparedCustomer;
  readonly b: ComparedCustomer;
  readonly fields: readonly ComparedField[];
  readonly kept: Side;
  readonly sideOf: (field: ComparedField) => Side;
  readonly onChoose: (field: ComparedField, side: Side) => void;
}

/** The fields of two customers, one a row: where they differ, a choice whose value stays. */
export function FieldChoices({ a, b, fields, kept, sideOf, onChoose }: FieldChoicesProps) {
  const t = useWords(words);
  const texts = useFieldTexts();
  const column = (side: Side, customer: ComparedCustomer): TableColumnsType<ComparedField>[number] => ({
    title: (
      <Flex vertical gap={4} align="flex-start">
        <span>
          {customer.name ?? customer.code} <Typography.Text type="secondary">{customer.code}</Typography.Text>
        </span>
        <Tag variant="outlined" style={{ whiteSpace: "normal" }}>
          {t(side === kept ? "kept" : "goes")}
        </Tag>
      </Flex>
    ),
    render: (_, field) => {
      const value = texts.value(field, side);
      if (field.same) return value;
      const chosen = { field: texts.label(field), customer: customer.code, value };
      return (
        <Radio
          name={`choice-${field.field}`}
          aria-label={t("choice", chosen)}
          checked={sideOf(field) === side}
          onChange={() => onChoose(field, side)}
        >
          {value}
        </Radio>
      );
    },
  });
  return (
    <Table<ComparedField>
      size="small"
      rowKey="field"
      pagination={false}
      dataSource={fields}
      tableLayout="fixed"
      columns={[
        { title: t("field"), rowScope: "row", width: "30%", render: (_, field) => texts.label(field) },
        column("a", a),
        column("b", b),
      ]}
    />
  );
}

function useFieldTexts() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const builtIn = { name: t("name"), joinedOn: t("joinedOn"), owner: t("owner"), group: t("group") };
  return {
    label: ({ field, label }: ComparedField) => {
      if (label === null) return builtIn[field as keyof typeof builtIn] ?? field;
      return field.startsWith("ownTiers.") ? t("ownTier", { scheme: nameOf(label) }) : nameOf(label);
    },
    value: ({ type, a, b }: ComparedField, side: Side) => {
      const value = side === "a" ? a : b;
      if (value === null) return t("blank");
      return type === "bool" ? t(value === "0" ? "no" : "yes") : value;
    },
  };
}
