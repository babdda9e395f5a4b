import { Flex, Select } from "antd";
import { useId } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { Offered } from "./list.ts";
import { words } from "./words.ts";

/** Whose tiers, score and metrics are shown, where several schemes have grades. */
export function SchemeSelect({
  offered,
  onChange,
}: {
  readonly offered: Offered;
  readonly onChange: (scheme: string) => void;
}) {
  const t = useWords(words);
  const nameIn = useLocalName();
  const id = useId();
  return (
    <Flex gap={6} align="center">
      <label htmlFor={id}>{t("scheme")}</label>
      <Select
        id={id}
        style={{ width: 180 }}
        value={offered.figures?.scheme ?? null}
        onChange={onChange}
        options={offered.schemes.map(({ code, name }) => ({ value: code, label: nameIn(name) }))}
      />
    </Flex>
  );
}
