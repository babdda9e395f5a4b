import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Flex, theme } from "antd";
import { type CSSProperties, lazy, Suspense, useEffect, useId, useState } from "react";
import { useSettled } from "../../app/use-settled.ts";
import { Loading } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { ChoiceFilter } from "./choice-filter.tsx";
import { chosenOf, type DraftCondition, wholeCondition, withChosen } from "./conditions.ts";
import type { Column, Condition, List } from "./list.ts";
import { words } from "./words.ts";
import "./customers.css";

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
  const [draft, setDraft] = useState<readonly DraftCondition[]>(list.filter.all);
  const [typed, setTyped] = useTypedSearch(list, onChange);
  const isQuick = ({ field, operator }: DraftCondition) =>
    operator === "in" && quickFields.some((quick) => quick === field);
  const [open, setOpen] = useState(list.filter.all.some((one) => !isQuick(one)));
  const [wanted, setWanted] = useState<boolean>();
  const shown = wanted ?? wide; // on a phone the filters wait behind a button
  const region = useId();
  const asked = JSON.stringify(list.filter.all);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for, by its content
  useEffect(() => {
    setDraft(list.filter.all); // taken over from a view, or reset
    if (list.filter.all.some((one) => !isQuick(one))) setOpen(true);
  }, [asked]);
  const apply = () => {
    const all = draft.flatMap((one) => wholeCondition(one) ?? []);
    onChange({ ...list, filter: filterOf(all, typed) });
  };
  return (
    <Flex
      vertical
      gap={8}
      component="form"
      aria-label={t("filters")}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        apply();
      }}
    >
      <Flex gap={8} wrap align="center">
        <Search typed={typed} onType={setTyped} wide={wide} />
        {wide ? null : (
          <Button aria-expanded={shown} onClick={() => setWanted(!shown)}>
            {t("filterToggle")}
          </Button>
        )}
        {shown
          ? quickFields.flatMap((field) => {
              const column = columns.find((one) => one.field === field);
              return column ? (
                <ChoiceFilter
                  key={field}
                  column={column}
                  chosen={chosenOf(draft, field)}
                  width={wide ? 150 : "100%"}
                  onChange={(chosen) => setDraft(withChosen(draft, field, chosen))}
                />
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
                setTyped("");
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

function filterOf(all: Condition[], search: string): List["filter"] {
  return search.trim() === "" ? { all } : { all, search };
}

/** What is typed into the search: the list follows it once it has rested, and it follows the list. */
function useTypedSearch(list: List, onChange: (list: List) => void) {
  const present = list.filter.search ?? "";
  const [typed, setTyped] = useState(present);
  const settled = useSettled(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is followed, not the list
  useEffect(() => {
    const isNew = settled === typed && settled.trim() !== present.trim();
    if (isNew) onChange({ ...list, filter: filterOf(list.filter.all, settled) });
  }, [settled]);
  useEffect(() => setTyped(present), [present]); // taken over from a view, or reset
  return [typed, setTyped] as const;
}

function Search({
  typed,
  onType,
  wide,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly wide: boolean;
}) {
  const t = useWords(words);
  const { token } = theme.useToken();
  const colours = {
    "--line": token.colorBorder,
    "--ground": token.colorBgContainer,
    "--hint": token.colorTextPlaceholder,
  } as CSSProperties;
  return (
    <input
      type="search"
      className="list-search"
      aria-label={t("search")}
      placeholder={t("searchHint")}
      maxLength={100}
      value={typed}
      onChange={({ target }) => onType(target.value)}
      style={{ ...colours, width: wide ? 300 : "100%" }}
    />
  );
}
