import { DownOutlined } from "@ant-design/icons";
import { Button, theme } from "antd";
import { lazy, Suspense, useState } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { Column } from "./list.ts";
import { words } from "./words.ts";

const ChoiceSelect = lazy(async () => ({ default: (await import("./choice-select.tsx")).ChoiceSelect }));

/**
 * Which of a field's values are wanted. What there is to choose from is fetched, with the means to choose,
 * when it is first opened; until then a button says what is chosen.
 */
export function ChoiceFilter({
  column,
  chosen,
  onChange,
  width,
}: {
  readonly column: Column;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly width: number | string;
}) {
  const t = useWords(words);
  const nameIn = useLocalName();
  const { colorTextPlaceholder } = theme.useToken().token;
  const [opened, setOpened] = useState(false);
  const name = nameIn(column.name);
  const named = (value: string) => {
    const choice = column.choices?.find((one) => one.value === value);
    return choice ? nameIn(choice.name) : value;
  };
  const said = chosen.length === 0 ? t("anyOf") : chosen.map(named).join("\u3001");
  const closed = (
    <Button
      style={{
        width,
        justifyContent: "space-between",
        ...(chosen.length === 0 && { color: colorTextPlaceholder }),
      }}
      aria-label={t("choiceOf", { name, said })}
      aria-haspopup="listbox"
      icon={<DownOutlined aria-hidden />}
      iconPlacement="end"
      onClick={() => setOpened(true)}
    >
      <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>{said}</span>
    </Button>
  );
  return (
    <span
      style={{ display: "inline-flex", alignItems: "center", gap: 6, ...(width === "100%" && { width }) }}
    >
      <span aria-hidden style={{ whiteSpace: "nowrap", ...(width === "100%" && { flex: "0 0 80px" }) }}>
        {name}
      </span>
      {opened ? (
        <Suspense fallback={closed}>
          <ChoiceSelect
            label={name}
            choices={(column.choices ?? []).map(({ value }) => ({ value, label: named(value) }))}
            chosen={chosen}
            onChange={onChange}
            width={width}
          />
        </Suspense>
      ) : (
        closed
      )}
    </span>
  );
}
