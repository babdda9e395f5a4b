import { DatePicker, Input, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { type DraftCondition, shapeOf } from "./conditions.ts";
import type { Column, Operator } from "./list.ts";
import { words } from "./words.ts";

type Value = DraftCondition["value"];

/** What a condition compares with: as many inputs as its operator needs, of the field's kind. */
export function ConditionValue({
  column,
  operator,
  nth,
  value,
  onChange,
}: {
  readonly column: Column;
  readonly operator: Operator;
  readonly nth: number;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const t = useWords(words);
  const nameIn = useLocalName();
  const shape = shapeOf(operator);
  if (shape === "none") return null;
  if (shape === "list") {
    return (
      <Select
        aria-label={`${t("value")} ${nth}`}
        mode={column.choices ? "multiple" : "tags"}
        style={{ minWidth: 220 }}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={(chosen: string[]) => onChange(chosen)}
        options={(column.choices ?? []).map((choice) => ({
          value: choice.value,
          label: nameIn(choice.name),
        }))}
      />
    );
  }
  if (shape === "one") {
    return (
      <OneValue
        label={`${t("value")} ${nth}`}
        column={column}
        value={Array.isArray(value) ? undefined : value}
        onChange={onChange}
      />
    );
  }
  const [from, to] = Array.isArray(value) ? value : [];
  const ends = (begin: One | undefined, end: One | undefined) => onChange([begin ?? "", end ?? ""] as Value);
  return (
    <>
      <OneValue
        label={`${t("valueFrom")} ${nth}`}
        column={column}
        value={from}
        onChange={(next) => ends(next, to)}
      />
      <span aria-hidden>–</span>
      <OneValue
        label={`${t("valueTo")} ${nth}`}
        column={column}
        value={to}
        onChange={(next) => ends(from, next)}
      />
    </>
  );
}

type One = string | number | boolean;

function OneValue({
  label,
  column: { kind },
  value,
  onChange,
}: {
  readonly label: string;
  readonly column: Column;
  readonly value: One | undefined;
  readonly onChange: (value: One | undefined) => void;
}) {
  const t = useWords(words);
  switch (kind) {
    case "bool":
      return (
        <Select
          aria-label={label}
          style={{ width: 100 }}
          value={value === undefined ? null : String(value)}
          onChange={(chosen: string) => onChange(chosen === "true")}
          options={[
            { value: "true", label: t("yes") },
            { value: "false", label: t("no") },
          ]}
        />
      );
    case "day":
      return (
        <DatePicker
          aria-label={label}
          value={typeof value === "string" && value !== "" ? dayjs(value) : null}
          onChange={(day) => onChange(day?.format("YYYY-MM-DD"))}
        />
      );
    case "money":
      return (
        <InputNumber<string>
          aria-label={label}
          stringMode
          style={{ width: 160 }}
          value={value === undefined || value === "" ? null : String(value)}
          onChange={(amount) => onChange(amount ?? undefined)}
        />
      );
    case "number":
      return (
        <InputNumber<number>
          aria-label={label}
          style={{ width: 140 }}
          value={typeof value === "number" ? value : null}
          onChange={(number) => onChange(number ?? undefined)}
        />
      );
    default:
      return (
        <Input
          aria-label={label}
          style={{ width: 200 }}
          maxLength={400}
          value={value === undefined ? "" : String(value)}
          onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
        />
      );
  }
}
