import { Card, Flex, Form, InputNumber, Radio, Select, Space, Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { CellsGrid } from "./cells-grid.tsx";
import { chooseBy, type Way } from "./choose-by.ts";
import { classWords } from "./class-words.ts";
import type { DraftDefinition, Metrics, SchemeDefinition } from "./scheme.ts";

type Choice = NonNullable<SchemeDefinition["choose"]>;

/** How a class is chosen: by rules, by the highest score, or by crossing two metrics in a grid. */
export function ClassChoice({
  definition,
  metrics,
  onChange,
}: {
  readonly definition: DraftDefinition;
  readonly metrics: Metrics;
  readonly onChange: (definition: DraftDefinition) => void;
}) {
  const t = useWords(classWords);
  const choice: Choice = definition.choose ?? { by: "rules" };
  const set = (choose: Choice) => onChange({ ...definition, choose });
  return (
    <Card size="small" id="scheme-choose" tabIndex={-1} title={t("choose")}>
      <Flex vertical gap={12}>
        <Radio.Group
          aria-label={t("choose")}
          vertical
          value={choice.by}
          onChange={({ target }) => onChange(chooseBy(definition, target.value as Way))}
          options={(["rules", "highest", "cross"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Typography.Text type="secondary">{t("restHint")}</Typography.Text>
        {choice.by === "highest" ? <HighestFields choice={choice} onChange={set} /> : null}
        {choice.by === "cross" ? (
          <CrossFields
            choice={choice}
            definition={definition}
            metrics={metrics}
            onChange={(change) => onChange({ ...definition, ...change })}
          />
        ) : null}
      </Flex>
    </Card>
  );
}

function HighestFields({
  choice,
  onChange,
}: {
  readonly choice: Extract<Choice, { by: "highest" }>;
  readonly onChange: (choice: Choice) => void;
}) {
  const t = useWords(classWords);
  const fields = [
    { key: "atLeast", start: 0.01, extra: t("atLeastHint") },
    { key: "lead", start: 0, extra: undefined },
  ] as const;
  return (
    <Form layout="vertical">
      <Space wrap size={16} align="start">
        {fields.map(({ key, start, extra }) => (
          <Form.Item key={key} label={t(key)} htmlFor={`scheme-choose-${key}`} extra={extra}>
            <InputNumber
              id={`scheme-choose-${key}`}
              min={0}
              max={100}
              precision={2}
              value={choice[key] ?? start}
              onChange={(points) => onChange({ ...choice, [key]: points ?? start })}
            />
          </Form.Item>
        ))}
      </Space>
    </Form>
  );
}

function CrossFields({
  choice,
  definition,
  metrics,
  onChange,
}: {
  readonly choice: Extract<Choice, { by: "cross" }>;
  readonly definition: DraftDefinition;
  readonly metrics: Metrics;
  readonly onChange: (change: DraftDefinition) => void;
}) {
  const t = useWords(classWords);
  const nameOf = useLocalName();
  const categories = metrics
    .filter(({ unit }) => unit === "category")
    .map(({ code, name }) => ({ value: code, label: nameOf(name) }));
  const sides = [
    { side: "rows", label: t("crossRows") },
    { side: "columns", label: t("crossColumns") },
  ] as const;
  return (
    <>
      <Form layout="vertical">
        <Space wrap size={16} align="start">
          {sides.map(({ side, label }) => (
            <Form.Item key={side} label={label} htmlFor={`scheme-choose-${side}`} extra={t("crossHint")}>
              <Select
                id={`scheme-choose-${side}`}
                style={{ width: 260 }}
                showSearch={{ optionFilterProp: "label" }}
                value={choice[side] || null}
                options={categories}
                onChange={(metric) => onChange({ choose: { ...choice, [side]: metric ?? "" } })}
              />
            </Form.Item>
          ))}
        </Space>
      </Form>
      {choice.rows && choice.columns ? (
        <CellsGrid
          key={`${choice.rows} ${choice.columns}`}
          choice={choice}
          metrics={metrics}
          classes={definition.classes ?? []}
          onChange={(classes) => onChange({ classes })}
        />
      ) : (
        <Typography.Text type="secondary">{t("crossFirst")}</Typography.Text>
      )}
    </>
  );
}
