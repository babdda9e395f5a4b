import { DownOutlined, SearchOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Flex, Input, Select } from "antd";
import { lazy, type ReactNode, Suspense, useEffect, useId, useState } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { useSettled } from "../../app/use-settled.ts";
import { Loading } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { chosenOf, type DraftCondition, wholeCondition, withChosen } from "./conditions.ts";
import type { Column, Condition, List } from "./list.ts";
import { words } from "./words.ts";

const ConditionEditor = lazy(async () => ({
  default: (await import("./condition-editor.tsx")).ConditionEditor,
}));

/** Filters that stand above every list. */
const quickFields = ["tier", "owner", "team", "tags"] as const;

/**
 * The search, which is followed as one types, and the filters, which count once they are asked for. Further
 * conditions are unfolded.
 */
export function FilterBar({
  columns,
  list,
  onChange,
  wide,
}: {
  readonly columns: readonly Column[];
  readonly list: List;
  readonly onChange: (list: List) => void;
  readonly wide: boolean;
}) {
  const t = useWords(words);
  const nameIn = useLocalName();
  const [draft, setDraft] = useState<readonly DraftCondition[]>(list.filter.all);
  const isQuick = ({ field, operator }: DraftCondition) =>
    operator === "in" && quickFields.some((quick) => quick === field);
  const [open, setOpen] = useState(list.filter.all.some((one) => !isQuick(one)));
  const [wanted, setWanted] = useState<boolean>();
  const shown = wanted ?? wide; // on a phone the filters wait behind a button
  const region = useId();
  const apply = (conditions: readonly DraftCondition[]) => {
    const all = conditions.flatMap((one) => wholeCondition(one) ?? []) as Condition[];
    onChange({ ...list, filter: { ...list.filter, all } });
  };
  return (
    <Flex
      vertical
      gap={8}
      component="form"
      aria-label={t("filters")}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        apply(draft);
      }}
    >
      <Flex gap={8} wrap align="center">
        <Search list={list} onChange={onChange} wide={wide} />
        {wide ? null : (
          <Button aria-expanded={shown} onClick={() => setWanted(!shown)}>
            {t("filterToggle")}
          </Button>
        )}
        {shown
          ? quickFields.flatMap((field) => {
              const column = columns.find((one) => one.field === field);
              return column ? (
                <Labelled key={field} label={nameIn(column.name)} wide={wide}>
                  {(id) => (
                    <Select
                      id={id}
                      mode="multiple"
                      maxTagCount={1}
                      maxTagTextLength={8}
                      allowClear
                      style={{ width: wide ? 170 : "100%" }}
                      placeholder={t("anyOf")}
                      value={chosenOf(draft, field)}
                      options={(column.choices ?? []).map(({ value, name }) => ({
                        value,
                        label: nameIn(name),
                      }))}
                      onChange={(value: string[]) => setDraft(withChosen(draft, field, value))}
                    />
                  )}
                </Labelled>
              ) : (
                []
              );
            })
          : null}
        {shown ? (
          <Flex gap={8}>
            <Button type="primary" htmlType="submit">
              {t("query")}
            </Button>
            <Button
              onClick={() => {
                setDraft([]);
                onChange({ ...list, filter: { all: [] } });
              }}
            >
              {t("reset")}
            </Button>
            <Button
              type="text"
              aria-expanded={open}
              aria-controls={open ? region : undefined}
              aria-label={open ? t("collapse") : t("expandOf")}
              icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
              iconPlacement="end"
              onClick={() => setOpen(!open)}
            >
              {t(open ? "collapse" : "expand")}
            </Button>
          </Flex>
        ) : null}
      </Flex>
      {shown && open ? (
        <div id={region}>
          <Suspense fallback={<Loading rows={2} />}>
            <ConditionEditor
              columns={columns}
              conditions={draft.filter((one) => !isQuick(one))}
              onChange={(others) => setDraft([...draft.filter(isQuick), ...others])}
            />
          </Suspense>
        </div>
      ) : null}
    </Flex>
  );
}

function Labelled({
  label,
  wide,
  children,
}: {
  readonly label: string;
  readonly wide: boolean;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <Flex align="center" gap={6} style={wide ? undefined : { width: "100%" }}>
      <label htmlFor={id} style={{ whiteSpace: "nowrap", ...(!wide && { flex: "0 0 80px" }) }}>
        {label}
      </label>
      {children(id)}
    </Flex>
  );
}

function Search({
  list,
  onChange,
  wide,
}: {
  readonly list: List;
  readonly onChange: (list: List) => void;
  readonly wide: boolean;
}) {
  const t = useWords(words);
  const present = list.filter.search ?? "";
  const [typed, setTyped] = useState(present);
  const settled = useSettled(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is followed, not the list
  useEffect(() => {
    if (settled !== present && settled === typed) {
      const { search: _, ...filter } = list.filter;
      onChange({ ...list, filter: settled.trim() === "" ? filter : { ...filter, search: settled } });
    }
  }, [settled]);
  useEffect(() => setTyped(present), [present]); // taken over from a view, or reset
  return (
    <Input
      type="search"
      aria-label={t("search")}
      placeholder={t("searchHint")}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={100}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      style={{ width: wide ? 300 : "100%" }}
    />
  );
}
