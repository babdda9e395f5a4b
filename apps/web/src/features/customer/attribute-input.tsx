import type { Answer } from "@gradus/sdk/browser";
import { Input, InputNumber, Select } from "antd";
import { useWords } from "../../ui/words.ts";
import { DayField } from "./day-field.tsx";
import { formWords } from "./form-words.ts";

type Attribute = Answer<"getCatalogue">["attributes"][number];

const longestText = 4000;

/** The field for an attribute's value, by its type. Takes its value and changes from a form's item. */
export function AttributeInput({
  attribute: { type, choices = [] },
  ...field
}: {
  readonly attribute: Attribute;
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: never;
}) {
  const t = useWords(formWords);
  switch (type) {
    case "text":
      return <Input {...field} maxLength={longestText} />;
    case "number":
      return <InputNumber {...field} style={{ width: "100%" }} />;
    case "day":
      return <DayField {...field} />;
    case "choice":
      return (
        <Select
          {...field}
          allowClear
          showSearch
          placeholder={t("choose")}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
        />
      );
    case "bool":
      return (
        <Select
          {...field}
          allowClear
          placeholder={t("choose")}
          options={[
            { value: true, label: t("yes") },
            { value: false, label: t("no") },
          ]}
        />
      );
  }
}
