import { Input, InputNumber, Select } from "antd";
import type { Option, ValueEditorProps, ValueSelectorProps } from "react-querybuilder";

/** A choice in a rule, named for whoever cannot see where it stands. */
export function RuleChoice({ title, value, options, handleOnChange, disabled }: ValueSelectorProps) {
  return (
    <Select<string>
      aria-label={title ?? ""}
      style={{ minWidth: 120 }}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={value ?? null}
      disabled={disabled ?? false}
      onChange={handleOnChange}
      options={(options as readonly Option[]).map(({ name, label }) => ({ value: name, label }))}
    />
  );
}

/** The value a rule compares with: a number for what is one, text for the rest. */
export function RuleValue({ title, value, inputType, handleOnChange, disabled }: ValueEditorProps) {
  const label = title ?? "";
  return inputType === "number" ? (
    <InputNumber<number>
      aria-label={label}
      value={value === "" || value === undefined ? null : Number(value)}
      disabled={disabled ?? false}
      onChange={(next) => handleOnChange(next ?? "")}
    />
  ) : (
    <Input
      aria-label={label}
      style={{ width: 160 }}
      value={value ?? ""}
      disabled={disabled ?? false}
      onChange={({ target }) => handleOnChange(target.value)}
    />
  );
}
