import { Card, Col, Flex, Form, InputNumber, Row, Select, Typography } from "antd";
import type { ReactNode } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { Metric } from "../metrics/metric.ts";
import { CommitteeFields } from "./committee-fields.tsx";
import { movementWords } from "./movement-words.ts";
import type { DraftDefinition, Movement, MovementPeriod, OnChange } from "./scheme.ts";
import { without } from "./without.ts";

type Mode = "none" | "rules" | "committee";

const defaultCycles = [
  { cutOff: "06-30", effective: "08-01" },
  { cutOff: "12-31", effective: "02-01" },
];

/** How the tier that the score gives becomes the tier in force: at once, by rules, or by a committee. */
export function MovementFields({
  definition,
  metrics,
  onChange,
}: {
  readonly definition: DraftDefinition;
  readonly metrics: readonly Metric[];
  readonly onChange: OnChange<DraftDefinition>;
}) {
  const t = useWords(movementWords);
  const { movement } = definition;
  const write = (next: Movement) => onChange({ ...definition, movement: next });
  const mode: Mode = movement === undefined ? "none" : movement.committee ? "committee" : "rules";
  const choose = (next: Mode) => {
    const { graceDays = 90, stepsDown = 1, minimumStayDays } = movement ?? {};
    const limits = { graceDays, stepsDown, ...(minimumStayDays === undefined ? {} : { minimumStayDays }) };
    if (next === "none") onChange(without(definition, "movement"));
    else write(next === "committee" ? { ...limits, committee: defaultCycles } : limits);
  };
  return (
    <Card size="small" id="scheme-movement" tabIndex={-1} title={t("title")}>
      <Form layout="vertical">
        <Typography.Paragraph type="secondary">{t("note")}</Typography.Paragraph>
        <Row gutter={16}>
          <Field label={t("mode")} id="movement-mode">
            <Select<Mode>
              id="movement-mode"
              value={mode}
              onChange={choose}
              options={[
                { value: "none", label: t("modeNone") },
                { value: "rules", label: t("modeRules") },
                { value: "committee", label: t("modeCommittee") },
              ]}
            />
          </Field>
          {movement && mode === "rules" ? (
            <When movement={movement} metrics={metrics} onChange={write} />
          ) : null}
        </Row>
        {movement ? <Limits movement={movement} onChange={write} /> : null}
        {movement?.committee ? (
          <CommitteeFields
            cycles={movement.committee}
            onChange={(committee) => write({ ...movement, committee })}
          />
        ) : null}
      </Form>
    </Card>
  );
}

interface PartProps {
  readonly movement: Movement;
  readonly onChange: (movement: Movement) => void;
}

/** At once or at the end of which period. */
function When({ movement, metrics, onChange }: PartProps & { readonly metrics: readonly Metric[] }) {
  const t = useWords(movementWords);
  const nameOf = useLocalName();
  const { rise = "once", fall = "once", period } = movement;
  const days = metrics.filter(({ unit }) => unit === "day");
  const set = (change: Partial<Movement>) => {
    const next = { ...movement, ...change };
    const waits = next.rise === "period" || next.fall === "period";
    if (waits) onChange({ ...next, period: next.period ?? { kind: "calendar", length: "quarter" } });
    else onChange(without(next, "period") as Movement);
  };
  const choosePeriod = (value: string) => {
    const [kind, length] = value.split("_");
    if (kind === "anniversary") set({ period: { kind, metric: days[0]?.code ?? "" } });
    else set({ period: { kind, length } as MovementPeriod });
  };
  const lengths = ["month", "quarter", "half", "year"] as const;
  return (
    <>
      <Field label={t("rise")} id="movement-rise">
        <Select
          id="movement-rise"
          value={rise}
          onChange={(value) => set({ rise: value })}
          options={(["once", "period"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      <Field label={t("fall")} id="movement-fall">
        <Select
          id="movement-fall"
          value={fall}
          onChange={(value) => set({ fall: value })}
          options={[
            { value: "once" as const, label: t("onceAfterGrace") },
            { value: "period" as const, label: t("period") },
          ]}
        />
      </Field>
      {period ? (
        <Field label={t("periodOf")} id="movement-period">
          <Select
            id="movement-period"
            value={period.kind === "anniversary" ? "anniversary" : `${period.kind}_${period.length}`}
            onChange={choosePeriod}
            options={[
              ...(["calendar", "fiscal"] as const).flatMap((kind) =>
                lengths.map((length) => ({
                  value: `${kind}_${length}`,
                  label: t(`${kind}_${length}`),
                })),
              ),
              { value: "anniversary", label: t("anniversary") },
            ]}
          />
        </Field>
      ) : null}
      {period?.kind === "anniversary" ? (
        <Field label={t("anniversaryMetric")} id="movement-anniversary">
          <Select
            id="movement-anniversary"
            value={period.metric}
            onChange={(metric) => set({ period: { kind: "anniversary", metric } })}
            options={days.map(({ code, name }) => ({ value: code, label: nameOf(name) }))}
          />
        </Field>
      ) : null}
    </>
  );
}

/** What a fall waits for, and how far it goes. */
function Limits({ movement, onChange }: PartProps) {
  const t = useWords(movementWords);
  const write = (key: "graceDays" | "stepsDown" | "minimumStayDays", value: number | null) =>
    onChange(value === null ? (without(movement, key) as Movement) : { ...movement, [key]: value });
  return (
    <Row gutter={16}>
      {(["graceDays", "minimumStayDays"] as const).map((key) => (
        <Field key={key} label={t(key)} id={`movement-${key}`}>
          <InputNumber
            id={`movement-${key}`}
            min={0}
            max={3660}
            precision={0}
            placeholder="0"
            value={movement[key] ?? null}
            onChange={(days) => write(key, days)}
          />
        </Field>
      ))}
      <Field label={t("stepsDown")} id="movement-steps">
        <Select
          id="movement-steps"
          value={movement.stepsDown ?? 0}
          onChange={(steps) => write("stepsDown", steps === 0 ? null : steps)}
          options={[
            { value: 0, label: t("anySteps") },
            ...[...new Set([1, 2, 3, movement.stepsDown ?? 1])].map((count) => ({
              value: count,
              label: t("steps", { count }),
            })),
          ]}
        />
      </Field>
    </Row>
  );
}

function Field({
  label,
  id,
  children,
}: {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <Col xs={24} sm={12} xxl={6}>
      <Form.Item label={label} htmlFor={id}>
        <Flex vertical>{children}</Flex>
      </Form.Item>
    </Col>
  );
}
