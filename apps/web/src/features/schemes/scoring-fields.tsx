import { Button, Flex, Form, InputNumber, Select, Space } from "antd";
import { useWords } from "../../ui/words.ts";
import { BandsHistogram } from "./bands-histogram.tsx";
import { CategoryPoints } from "./category-points.tsx";
import type { Looked } from "./metric-spread.tsx";
import { PointsOtherwise } from "./points-otherwise.tsx";
import { QuantilesHistogram } from "./quantiles-histogram.tsx";
import type { Criterion, Metrics, OnChange, Scoring } from "./scheme.ts";
import { without } from "./without.ts";
import { words } from "./words.ts";

const kinds = ["bands", "quantiles", "linear", "map"] as const;
const fresh: { readonly [K in Scoring["kind"]]: Extract<Scoring, { kind: K }> } = {
  bands: { kind: "bands", bands: [{ at: 0, points: 50 }] },
  quantiles: { kind: "quantiles", bins: 5 },
  linear: { kind: "linear", from: 0, to: 100 },
  map: { kind: "map", points: {} },
};

/** How a criterion's value becomes points: the kind, the direction, and what the kind needs. */
export function ScoringFields({
  id,
  label,
  metric,
  criterion,
  looked,
  onChange,
}: {
  readonly id: string;
  /** The criterion's name, for whoever cannot see where a field stands. */
  readonly label: string;
  /** Undefined while there is none. */
  readonly metric: Metrics[number] | undefined;
  readonly criterion: Criterion;
  readonly looked: Looked;
  readonly onChange: OnChange<Criterion>;
}) {
  const t = useWords(words);
  const unit = metric?.unit;
  const scoring = criterion.scoring ?? fresh.quantiles;
  const set = (next: Scoring, stage?: "moving" | "set") => onChange({ ...criterion, scoring: next }, stage);
  return (
    <Flex vertical gap={8}>
      <Space wrap>
        <Select
          id={`${id}-scoring`}
          aria-label={`${t("scoringKind")}: ${label}`}
          style={{ width: 160 }}
          value={scoring.kind}
          onChange={(kind) => set(fresh[kind])}
          options={kinds.map((value) => ({ value, label: t(value) }))}
        />
        {scoring.kind === "bands" || scoring.kind === "quantiles" ? (
          <Select
            aria-label={`${t("direction")}: ${label}`}
            style={{ width: 140 }}
            value={criterion.direction ?? "more"}
            onChange={(direction) => onChange({ ...criterion, direction })}
            options={(["more", "less"] as const).map((value) => ({ value, label: t(value) }))}
          />
        ) : null}
        {scoring.kind === "quantiles" ? (
          <Form.Item label={t("bins")} layout="horizontal" style={{ margin: 0 }}>
            <InputNumber
              aria-label={`${t("bins")}: ${label}`}
              min={2}
              max={100}
              precision={0}
              value={scoring.bins}
              onChange={(bins) => set({ ...without(scoring, "points"), bins: bins ?? 5 })}
            />
          </Form.Item>
        ) : null}
        {scoring.kind === "linear"
          ? (["from", "to"] as const).map((end) => (
              <Form.Item
                key={end}
                label={t(end === "from" ? "from" : "to")}
                layout="horizontal"
                style={{ margin: 0 }}
              >
                <InputNumber
                  aria-label={`${t(end === "from" ? "from" : "to")}: ${label}`}
                  style={{ width: 140 }}
                  value={scoring[end]}
                  onChange={(value) => set({ ...scoring, [end]: value ?? 0 })}
                />
              </Form.Item>
            ))
          : null}
      </Space>
      {(scoring.kind === "bands" || scoring.kind === "linear") && unit && unit !== "category" ? (
        <BandsHistogram {...{ label, unit, criterion, scoring, looked }} onChange={set} />
      ) : null}
      {scoring.kind === "quantiles" && unit && unit !== "category" ? (
        <QuantilesHistogram {...{ label, unit, criterion, scoring, looked }} />
      ) : null}
      {scoring.kind === "bands" ? (
        <Bands label={label} scoring={scoring} direction={criterion.direction ?? "more"} onChange={set} />
      ) : null}
      {scoring.kind === "map" ? (
        <CategoryPoints label={label} metric={metric} scoring={scoring} onChange={set} />
      ) : null}
    </Flex>
  );
}

function Bands({
  label,
  scoring,
  direction,
  onChange,
}: {
  readonly label: string;
  readonly scoring: Extract<Scoring, { kind: "bands" }>;
  readonly direction: "more" | "less";
  readonly onChange: (scoring: Scoring) => void;
}) {
  const t = useWords(words);
  const { bands } = scoring;
  const sign = direction === "more" ? "≥" : "≤";
  return (
    <Flex vertical gap={4} align="start">
      {bands.map((band, index) => {
        const set = (change: Partial<typeof band>) =>
          onChange({
            ...scoring,
            bands: bands.map((each, at) => (at === index ? { ...each, ...change } : each)),
          });
        const name = `${label} ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity but their place
          <Space key={index} wrap>
            <InputNumber
              aria-label={`${t("threshold")}: ${name}`}
              prefix={sign}
              style={{ width: 180 }}
              value={band.at}
              formatter={(value) => `${value ?? ""}`.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}
              parser={(text) => Number((text ?? "").replaceAll(",", ""))}
              onChange={(at) => set({ at: at ?? 0 })}
            />
            <InputNumber
              aria-label={`${t("points")}: ${name}`}
              prefix="→"
              suffix={t("points")}
              style={{ width: 140 }}
              min={0}
              max={100}
              value={band.points}
              onChange={(points) => set({ points: points ?? 0 })}
            />
            <Button
              size="small"
              aria-label={t("removeWhat", { what: name })}
              disabled={bands.length === 1}
              onClick={() => onChange({ ...scoring, bands: bands.filter((_, at) => at !== index) })}
            >
              {t("remove")}
            </Button>
          </Space>
        );
      })}
      <Space wrap>
        <Button
          size="small"
          onClick={() => onChange({ ...scoring, bands: [...bands, { at: 0, points: 0 }] })}
        >
          {t("addBand")}
        </Button>
        <PointsOtherwise
          label={label}
          value={scoring.otherwise}
          onChange={(otherwise) => onChange({ ...scoring, otherwise })}
        />
      </Space>
    </Flex>
  );
}
