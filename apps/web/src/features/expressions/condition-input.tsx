import type { ExpressionPlace } from "@gradus/contract";
import { Flex, Segmented, Typography } from "antd";
import { lazy, Suspense, useState } from "react";
import { Loading } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { ExpressionInput } from "./expression-input.tsx";
import { readRules } from "./read-rules.ts";
import { words } from "./words.ts";

const RuleBuilder = lazy(async () => ({ default: (await import("./rule-builder.tsx")).RuleBuilder }));

/**
 * A condition, built of rules with and / or, or written as an expression; either is the same text. One
 * that rules cannot say is edited as an expression only. Empty is no condition.
 */
export function ConditionInput({
  value = "",
  onChange,
  place,
  label,
  criteria,
}: {
  readonly value?: string;
  readonly onChange?: (condition: string) => void;
  readonly place: ExpressionPlace;
  readonly label: string;
  readonly criteria?: string[];
}) {
  const t = useWords(words);
  const sayable = readRules(value) !== undefined;
  const [wanted, setWanted] = useState<"rules" | "text">("rules");
  const way = sayable ? wanted : "text";
  return (
    <Flex vertical gap={8}>
      <Segmented
        size="small"
        aria-label={label}
        style={{ alignSelf: "start" }}
        value={way}
        disabled={!sayable}
        onChange={setWanted}
        options={[
          { value: "rules" as const, label: t("asRules") },
          { value: "text" as const, label: t("asText") },
        ]}
      />
      {sayable ? null : <Typography.Text type="secondary">{t("notAsRules")}</Typography.Text>}
      {way === "rules" ? (
        <Suspense fallback={<Loading rows={1} />}>
          <RuleBuilder value={value} place={place} label={label} {...(onChange && { onChange })} />
          {value ? <Typography.Text code>{value}</Typography.Text> : null}
        </Suspense>
      ) : (
        <ExpressionInput
          value={value}
          place={place}
          label={label}
          {...(onChange && { onChange })}
          {...(criteria && { criteria })}
        />
      )}
    </Flex>
  );
}
