import { Button, Flex, Form, Input, Radio, Typography } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { DayField } from "../customer/day-field.tsx";
import { useToday } from "../customer/use-today.ts";
import type { Scale } from "./scale.ts";
import { words } from "./words.ts";

/** What a rater says of a customer on a scale. */
export interface Judgement {
  readonly value: number;
  readonly evidence?: string;
  readonly ratedOn?: string;
}

interface Fields {
  readonly value?: number;
  readonly evidence?: string;
  readonly ratedOn?: string | null;
}

/** Judges by the anchors of a scale: the level that fits best, on what evidence, as of which day. */
export function AssessForm({
  scale,
  initial,
  error,
  saving,
  onSave,
  extra,
}: {
  readonly scale: Scale;
  /** What is corrected; a new judgement when left out. */
  readonly initial?: Judgement;
  readonly error: unknown;
  readonly saving: boolean;
  readonly onSave: (judgement: Judgement) => void;
  /** Beside the button that saves. */
  readonly extra?: ReactNode;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const today = useToday();
  const submit = ({ value, evidence, ratedOn }: Fields) => {
    const said = evidence?.trim();
    if (value !== undefined) onSave({ value, ...(said && { evidence: said }), ...(ratedOn && { ratedOn }) });
  };
  return (
    <Form<Fields>
      layout="vertical"
      initialValues={initial ?? { ratedOn: today }}
      onFinish={submit}
      requiredMark={false}
    >
      {error ? <ProblemAlert error={error} /> : null}
      {scale.description ? (
        <Typography.Paragraph type="secondary">{local(scale.description)}</Typography.Paragraph>
      ) : null}
      <Form.Item name="value" rules={[{ required: true, message: t("levelNeeded") }]}>
        <Radio.Group aria-label={t("level")} className="assessment-levels">
          {scale.levels.toReversed().map(({ value, name, anchor }) => (
            <Radio key={value} value={value}>
              <b>{t("levelShown", { value, name: local(name) })}</b>
              <Typography.Text type="secondary" style={{ display: "block" }}>
                {local(anchor)}
              </Typography.Text>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="evidence" label={t("evidence")} extra={t("evidenceHint")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="ratedOn" label={t("ratedOn")}>
        <DayField allowClear={false} maxDate={dayjs(today)} style={{ maxWidth: 200 }} />
      </Form.Item>
      <Flex gap={8} wrap>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t("save")}
        </Button>
        {extra}
      </Flex>
    </Form>
  );
}
