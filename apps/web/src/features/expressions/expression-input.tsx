import type { ExpressionPlace } from "@gradus/contract";
import type { Body } from "@gradus/sdk/browser";
import { Flex, Input, Select, Typography } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useSettled } from "../../app/use-settled.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** An expression as it is written: checked a moment after each change, names at hand. */
export function ExpressionInput({
  value = "",
  onChange,
  place,
  label,
  id,
  criteria,
  unit,
}: {
  readonly value?: string;
  readonly onChange?: (expression: string) => void;
  /** Where it stands, which decides what it may read and must give. */
  readonly place: ExpressionPlace;
  /** For whoever cannot see the label beside it. */
  readonly label: string;
  readonly id?: string;
  /** The scheme's criteria, for the condition of a class. */
  readonly criteria?: string[];
  /** The unit a metric's formula must fit. */
  readonly unit?: NonNullable<Body<"checkExpression">["unit"]>;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const input = useRef<TextAreaRef>(null);
  const expression = useSettled(value);
  const names = api.useQuery("get", "/api/expressions/names", { params: { query: { for: place } } }).data;
  const check = api.useQuery(
    "post",
    "/api/expressions/check",
    { body: { expression, for: place, ...(criteria && { criteria }), ...(unit && { unit }) } },
    { enabled: expression.trim() !== "", placeholderData: (before) => before },
  ).data;
  const insert = (name: string) => {
    const area = input.current?.resizableTextArea?.textArea;
    const at = area?.selectionStart ?? value.length;
    onChange?.(`${value.slice(0, at)}${name}${value.slice(area?.selectionEnd ?? at)}`);
    area?.focus();
  };
  const problem = check?.problems[0];
  const written = expression.trim() !== "";
  return (
    <Flex vertical gap={4}>
      <Input.TextArea
        ref={input}
        {...(id && { id })}
        aria-label={label}
        aria-invalid={written && problem !== undefined}
        autoSize={{ minRows: 1, maxRows: 6 }}
        spellCheck={false}
        style={{ fontFamily: "ui-monospace, Consolas, monospace" }}
        value={value}
        {...(written && problem && { status: "error" as const })}
        onChange={({ target }) => onChange?.(target.value)}
      />
      <Flex gap={8} wrap align="center">
        <Select<string>
          showSearch={{ optionFilterProp: "label" }}
          size="small"
          aria-label={t("insert")}
          placeholder={t("insert")}
          value={null}
          style={{ width: 220 }}
          popupMatchSelectWidth={320}
          onChange={(name) => insert(name)}
          options={[
            {
              label: t("names"),
              options: (names?.names ?? []).map(({ name, label: named }) => ({
                value: name,
                label: named ? `${nameOf(named)} · ${name}` : name,
              })),
            },
            {
              label: t("functions"),
              options: (names?.functions ?? []).map(({ name, takes }) => ({
                value: `${name}(`,
                label: `${name}(${takes[0]?.map((type) => t(type)).join(", ") ?? ""})`,
              })),
            },
          ]}
        />
        <Typography.Text type={problem ? "danger" : "secondary"} role="status">
          {!written || check === undefined
            ? t("insertHint")
            : problem
              ? t("at", { at: problem.at + 1, detail: problem.detail })
              : check.type
                ? t("fine", { type: t(check.type) })
                : ""}
        </Typography.Text>
      </Flex>
    </Flex>
  );
}
