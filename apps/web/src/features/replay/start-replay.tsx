import type { Body } from "@gradus/sdk/browser";
import { Button, Card, Checkbox, DatePicker, Flex, Form, InputNumber, Select, Typography } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { replayWords } from "./replay-words.ts";

type Wish = Body<"startReplay">;

interface Fields extends Pick<Wish, "rules" | "months" | "outcome" | "horizonMonths" | "knownThen"> {
  /** Any day of the month that is meant. */
  readonly until: Dayjs | null;
}

/** Asks for a replay: which rules, which month-ends, and what they should have foretold. */
export function StartReplay({
  scheme,
  hasDraft,
  isInForce,
  isGoing,
  onStarted,
}: {
  readonly scheme: string;
  readonly hasDraft: boolean;
  readonly isInForce: boolean;
  /** Whether one is under way: there is one at a time. */
  readonly isGoing: boolean;
  /** Told the number of the replay that the server took on. */
  readonly onStarted: (id: number) => void;
}) {
  const t = useWords(replayWords);
  const notice = useOutcomeNotice();
  const start = api.useMutation("post", "/api/schemes/{scheme}/replays", {
    onSuccess: ({ id }) => {
      notice.done(t("started"));
      onStarted(id);
    },
    onError: notice.failed,
  });
  const rules = [
    ...(hasDraft ? [{ value: "draft", label: t("rulesDraft") }] : []),
    ...(isInForce ? [{ value: "inForce", label: t("rulesInForce") }] : []),
  ];
  const ask = ({ until, ...wish }: Fields) =>
    start.mutate({
      params: { path: { scheme } },
      body: { ...wish, ...(until && { until: until.endOf("month").format("YYYY-MM-DD") }) },
    });
  const needed = [{ required: true, message: t("needed") }];
  return (
    <Card size="small" title={t("startTitle")}>
      <Form<Fields>
        layout="vertical"
        onFinish={ask}
        initialValues={{
          rules: hasDraft ? "draft" : "inForce",
          ...{ months: 12, until: null, outcome: "receipts", horizonMonths: 12, knownThen: false },
        }}
      >
        <Flex wrap gap="0 16px" align="flex-start">
          <Form.Item name="rules" label={t("rules")}>
            <Select options={rules} style={{ width: 220 }} />
          </Form.Item>
          <Form.Item name="until" label={t("until")}>
            <DatePicker
              picker="month"
              placeholder={t("untilLast")}
              maxDate={dayjs().subtract(1, "month")}
              style={{ width: 240 }}
            />
          </Form.Item>
          <Form.Item name="months" label={t("months")} rules={needed} tooltip={t("monthsHint")}>
            <InputNumber min={1} max={36} precision={0} style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="outcome" label={t("outcome")}>
            <Select
              style={{ width: 140 }}
              options={[
                { value: "receipts", label: t("outcomeReceipts") },
                { value: "profit", label: t("outcomeProfit") },
              ]}
            />
          </Form.Item>
          <Form.Item name="horizonMonths" label={t("horizon")} rules={needed} tooltip={t("monthsHint")}>
            <InputNumber min={1} max={36} precision={0} style={{ width: 120 }} />
          </Form.Item>
        </Flex>
        <Flex wrap gap="8px 16px" align="center">
          <Form.Item name="knownThen" valuePropName="checked" noStyle>
            <Checkbox>{t("knownThen")}</Checkbox>
          </Form.Item>
          <Typography.Text type="secondary" style={{ flex: "1 1 220px" }}>
            {t("knownThenHint")}
          </Typography.Text>
          <Button
            type="primary"
            htmlType="submit"
            loading={start.isPending}
            disabled={isGoing || rules.length === 0}
          >
            {t("start")}
          </Button>
        </Flex>
      </Form>
    </Card>
  );
}
