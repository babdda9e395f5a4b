import type { ExpressionPlace } from "@gradus/contract";
import { QueryBuilderAntD } from "@react-querybuilder/antd";
import { useEffect, useRef, useState } from "react";
import { type Field, QueryBuilder, type RuleGroupType } from "react-querybuilder";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { readRules, saySame, writeRules } from "./read-rules.ts";
import { RuleChoice, RuleValue } from "./rule-controls.tsx";
import { words } from "./words.ts";
import "react-querybuilder/dist/query-builder.css";
import "./rule-builder.css";

const controls = {
  fieldSelector: RuleChoice,
  operatorSelector: RuleChoice,
  combinatorSelector: RuleChoice,
  valueEditor: RuleValue,
};

/** A condition as rules in groups, each group with and / or. The text is told after every change. */
export function RuleBuilder({
  value,
  place,
  label,
  onChange,
}: {
  readonly value: string;
  readonly place: ExpressionPlace;
  readonly label: string;
  readonly onChange?: (condition: string) => void;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const names = api.useQuery("get", "/api/expressions/names", { params: { query: { for: place } } }).data;
  const [rules, setRules] = useState<RuleGroupType>(
    () => readRules(value) ?? { combinator: "and", rules: [] },
  );
  const shown = saySame(writeRules(rules), value) ? rules : (readRules(value) ?? rules); // changed from outside
  const comparisons = [
    { name: "=", label: t("opIs") },
    { name: "!=", label: t("opIsNot") },
    { name: ">=", label: t("opAtLeast") },
    { name: ">", label: t("opMore") },
    { name: "<=", label: t("opAtMost") },
    { name: "<", label: t("opLess") },
  ];
  const fields: Field[] = (names?.names ?? [])
    .filter(({ type }) => type === "number" || type === "text")
    .map(({ name, label, type }) => ({
      name,
      value: name,
      label: label ? nameOf(label) : name,
      ...(type === "number" ? { inputType: "number" } : { operators: comparisons.slice(0, 2) }),
    }));
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('[role="form"]')?.setAttribute("aria-label", label); // it takes no name
  }, [label]);
  return (
    <div ref={root}>
      <QueryBuilderAntD>
        <QueryBuilder
          controlElements={controls}
          fields={fields}
          query={shown}
          operators={comparisons}
          combinators={[
            { name: "and", label: t("and") },
            { name: "or", label: t("or") },
          ]}
          onQueryChange={(next) => {
            setRules(next);
            onChange?.(writeRules(next));
          }}
          translations={{
            fields: { title: t("field") },
            operators: { title: t("operator") },
            value: { title: t("value") },
            combinators: { title: t("combinator") },
            addRule: { label: t("addRule"), title: t("addRule") },
            addGroup: { label: t("addGroup"), title: t("addGroup") },
            removeRule: { label: "×", title: t("removeRule") },
            removeGroup: { label: "×", title: t("removeGroup") },
          }}
          parseNumbers
        />
      </QueryBuilderAntD>
    </div>
  );
}
