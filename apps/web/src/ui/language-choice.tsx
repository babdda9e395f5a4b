import { Radio, type RadioGroupProps } from "antd";

const languages = [
  { value: "zh", label: <span lang="zh-CN">中文</span> },
  { value: "en", label: <span lang="en">English</span> },
];

/** One of the product's languages, each by its own name. Stands in a Form.Item. */
export function LanguageChoice(props: Pick<RadioGroupProps, "id" | "value" | "onChange">) {
  return <Radio.Group {...props} optionType="button" options={languages} />;
}
