import { Select } from "antd";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** A field's values to choose several of; it opens as it comes. */
export function ChoiceSelect({
  label,
  choices,
  chosen,
  onChange,
  width,
}: {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly width: number | string;
}) {
  const t = useWords(words);
  return (
    <Select
      autoFocus
      defaultOpen
      aria-label={label}
      mode="multiple"
      maxTagCount={1}
      maxTagTextLength={8}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width }}
      placeholder={t("anyOf")}
      value={[...chosen]}
      options={[...choices]}
      onChange={onChange}
    />
  );
}
