import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex, Select } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { ConditionValue } from "./condition-value.tsx";
import { type DraftCondition, shapeOf } from "./conditions.ts";
import type { Column, Operator } from "./list.ts";
import { words } from "./words.ts";

/** Conditions on any field, all of which must be met. */
export function ConditionEditor({
  columns,
  conditions,
  onChange,
}: {
  readonly columns: readonly Column[];
  readonly conditions: readonly DraftCondition[];
  readonly onChange: (conditions: DraftCondition[]) => void;
}) {
  const t = useWords(words);
  const shown = conditions.length === 0 ? [{}] : conditions;
  return (
    <Flex vertical gap={8}>
      {shown.map((condition, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by their place alone
          key={at}
          columns={columns}
          condition={condition}
          nth={at + 1}
          onChange={(next) => onChange(shown.with(at, next))}
          onRemove={() => onChange(shown.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...shown, {}])}>
          {t("addCondition")}
        </Button>
      </div>
    </Flex>
  );
}

function ConditionRow({
  columns,
  condition,
  nth,
  onChange,
  onRemove,
}: {
  readonly columns: readonly Column[];
  readonly condition: DraftCondition;
  readonly nth: number;
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}) {
  const t = useWords(words);
  const nameIn = useLocalName();
  const offered = columns.filter(({ operators }) => operators.length > 0);
  const column = offered.find(({ field }) => field === condition.field);
  const groups = {
    customer: "groupCustomer",
    grade: "groupGrade",
    attribute: "groupAttribute",
    metric: "groupMetric",
  } as const;
  const choose = (field: Column["field"]) => {
    const operator = offered.find((one) => one.field === field)?.operators[0];
    onChange(operator === undefined ? { field } : { field, operator });
  };
  const compare = (operator: Operator) => {
    const keeps = condition.operator !== undefined && shapeOf(condition.operator) === shapeOf(operator);
    const { field, value } = condition;
    onChange({ ...(field && { field }), operator, ...(keeps && value !== undefined && { value }) });
  };
  return (
    <Flex gap={8} wrap align="center">
      <Select
        aria-label={`${t("field")} ${nth}`}
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 220 }}
        placeholder={t("chooseField")}
        value={condition.field ?? null}
        onChange={choose}
        options={Object.entries(groups).map(([group, label]) => ({
          label: t(label),
          options: offered
            .filter((one) => one.group === group)
            .map(({ field, name }) => ({ value: field, label: nameIn(name) })),
        }))}
      />
      {column ? (
        <Select
          aria-label={`${t("operator")} ${nth}`}
          style={{ width: 130 }}
          value={condition.operator ?? null}
          onChange={compare}
          options={column.operators.map((operator) => ({
            value: operator,
            label: t(wordOf(operator, column)),
          }))}
        />
      ) : null}
      {column && condition.operator ? (
        <ConditionValue
          column={column}
          operator={condition.operator}
          nth={nth}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, ...(value !== undefined && { value }) })}
        />
      ) : null}
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("removeCondition", { nth })}
        onClick={onRemove}
      />
    </Flex>
  );
}

/** How an operator reads: days come before and after, tags are had. */
function wordOf(operator: Operator, { kind }: Column): (typeof words.keys)[number] {
  const days = { atLeast: "dayAtLeast", above: "dayAbove", atMost: "dayAtMost", below: "dayBelow" } as const;
  const tags = { in: "tagsIn", notIn: "tagsNotIn" } as const;
  if (kind === "day" && operator in days) return days[operator as keyof typeof days];
  if (kind === "tags" && operator in tags) return tags[operator as keyof typeof tags];
  return operator;
}
