import { Form, Select } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { classWords } from "./class-words.ts";
import type { DraftDefinition } from "./scheme.ts";

/** For which class a criterion speaks; nothing where classes are not chosen by the highest score. */
export function TowardSelect({
  id,
  value,
  definition,
  onChange,
}: {
  readonly id: string;
  readonly value: string | undefined;
  readonly definition: Pick<DraftDefinition, "choose" | "classes">;
  readonly onChange: (toward: string) => void;
}) {
  const t = useWords(classWords);
  const nameOf = useLocalName();
  if (definition.choose?.by !== "highest") return null;
  return (
    <Form.Item label={t("toward")} htmlFor={id}>
      <Select
        id={id}
        style={{ width: 180 }}
        value={value ?? null}
        placeholder={t("towardNeeded")}
        options={(definition.classes ?? [])
          .slice(0, -1)
          .map(({ code, name }) => ({ value: code, label: nameOf(name) }))}
        onChange={(toward) => onChange(toward ?? "")}
      />
    </Form.Item>
  );
}
