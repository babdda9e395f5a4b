import { Input } from "antd";
import { useState } from "react";
import { parseCuts } from "./typed-settings.ts";

/** Cut points in a line of text, as numbers to the form. Stands in a Form.Item. */
export function CutPointsInput({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: readonly number[];
  readonly onChange?: (value: number[]) => void;
}) {
  const [text, setText] = useState(value?.join(" ") ?? "");
  return (
    <Input
      {...(id !== undefined && { id })}
      inputMode="decimal"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange?.(parseCuts(target.value));
      }}
    />
  );
}
