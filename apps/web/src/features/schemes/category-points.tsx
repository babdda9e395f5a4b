import { Button, Flex, Input, InputNumber, Select, Space } from "antd";
import { useWords } from "../../ui/words.ts";
import { type Category, useCategories } from "../metrics/use-categories.ts";
import { PointsOtherwise } from "./points-otherwise.tsx";
import type { Metrics, Scoring } from "./scheme.ts";
import { words } from "./words.ts";

type Entry = readonly [value: string, points: number];

/** The points of each category: chosen among those there are, where they are known, else typed. */
export function CategoryPoints({
  label,
  metric,
  scoring,
  onChange,
}: {
  readonly label: string;
  readonly metric: Metrics[number] | undefined;
  readonly scoring: Extract<Scoring, { kind: "map" }>;
  readonly onChange: (scoring: Scoring) => void;
}) {
  const t = useWords(words);
  const known = useCategories()(metric);
  const entries = Object.entries(scoring.points);
  const rest = known.filter(({ value }) => !Object.hasOwn(scoring.points, value));
  const write = (next: readonly Entry[]) => onChange({ ...scoring, points: Object.fromEntries(next) });
  const addRest = () => {
    const typed = entries.filter(([value]) => value !== "");
    write([...typed, ...rest.map(({ value }): Entry => [value, 0])]);
  };
  return (
    <Flex vertical gap={4} align="start">
      {entries.map(([value, points], index) => {
        const set = (entry: Entry) => write(entries.map((each, at) => (at === index ? entry : each)));
        const name = `${label} ${index + 1}`;
        const what = known.find((each) => each.value === value)?.label ?? value;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the value itself is being typed
          <Space key={index} wrap>
            <CategoryInput
              label={`${t("category")}: ${name}`}
              value={value}
              known={known}
              rest={rest}
              onChange={(next) => set([next, points])}
            />
            <InputNumber
              aria-label={`${t("points")}: ${name}`}
              prefix="→"
              min={0}
              max={100}
              value={points}
              onChange={(next) => set([value, next ?? 0])}
            />
            <Button
              size="small"
              aria-label={t("removeWhat", { what })}
              onClick={() => write(entries.filter((_, at) => at !== index))}
            >
              {t("remove")}
            </Button>
          </Space>
        );
      })}
      <Space wrap>
        <Button size="small" disabled={"" in scoring.points} onClick={() => write([...entries, ["", 0]])}>
          {t("addCategory")}
        </Button>
        {rest.length > 0 ? (
          <Button size="small" onClick={addRest}>
            {t("addCategories")}
          </Button>
        ) : null}
        <PointsOtherwise
          label={label}
          value={scoring.otherwise}
          onChange={(otherwise) => onChange({ ...scoring, otherwise })}
        />
      </Space>
    </Flex>
  );
}

function CategoryInput({
  label,
  value,
  known,
  rest,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly known: readonly Category[];
  /** Those that have no points yet. */
  readonly rest: readonly Category[];
  readonly onChange: (value: string) => void;
}) {
  if (known.length === 0) {
    return <Input aria-label={label} value={value} onChange={({ target }) => onChange(target.value)} />;
  }
  const own = known.find((each) => each.value === value) ?? { value, label: value };
  return (
    <Select
      aria-label={label}
      style={{ width: 220, maxWidth: "100%" }}
      showSearch={{ optionFilterProp: "label" }}
      value={value}
      options={value === "" ? [...rest] : [own, ...rest]}
      onChange={onChange}
    />
  );
}
