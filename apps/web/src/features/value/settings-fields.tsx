import { Form, InputNumber, Select, Typography } from "antd";
import type { ReactNode } from "react";
import { api } from "../../app/api.ts";
import { useOrganisation } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { PercentInput } from "../../ui/percent-input.tsx";
import { useWords } from "../../ui/words.ts";
import { modelWords } from "./model-words.ts";
import { RfmFields } from "./rfm-fields.tsx";
import { settingsWords } from "./settings-words.ts";
import { ThresholdFields } from "./threshold-fields.tsx";

const models = ["bg-nbd", "mbg-nbd", "pareto-nbd"] as const;

/** All that can be set about how customers are valued. */
export function SettingsFields() {
  const t = useWords(settingsWords);
  const m = useWords(modelWords);
  const local = useLocalName();
  const unit = useOrganisation()?.baseCurrency ?? "";
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const types = catalogue?.activityTypes.map(({ code, name }) => ({ value: code, label: local(name) })) ?? [];
  const numbers = (catalogue?.attributes ?? [])
    .filter(({ type }) => type === "number")
    .map(({ code, name }) => ({ value: code, label: local(name) }));
  return (
    <>
      <Group title={t("purchasesTitle")}>
        <Form.Item
          name={["purchases", "types"]}
          label={t("types")}
          extra={t("typesHint")}
          rules={[{ required: true, type: "array", min: 1, message: t("typesNeeded") }]}
        >
          <Select mode="multiple" optionFilterProp="label" options={types} />
        </Form.Item>
        <Form.Item name={["purchases", "refunds"]} label={t("refunds")} extra={t("refundsHint")}>
          <Select mode="multiple" optionFilterProp="label" options={types} />
        </Form.Item>
      </Group>
      <Group title={t("modelTitle")}>
        <Form.Item name="model" label={t("model")}>
          <Select
            options={[
              { value: "best", label: t("best") },
              ...models.map((value) => ({ value, label: m(value) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="horizonMonths" label={t("horizon")} rules={[{ required: true }]}>
          <InputNumber<number> min={1} max={120} precision={0} suffix={t("months")} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="discountRate" label={t("discount")} rules={[{ required: true }]}>
          <PercentInput most={1000} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="margin" label={t("margin")} extra={t("marginHint")} rules={[{ required: true }]}>
          <PercentInput most={100} style={{ width: 160 }} />
        </Form.Item>
      </Group>
      <Group title={t("rfmTitle")}>
        <RfmFields />
      </Group>
      <Group title={t("limitsTitle")}>
        <ThresholdFields />
      </Group>
      <Group title={t("costTitle")} note={t("costNote", { unit })}>
        {types.map(({ value, label }) => (
          <Form.Item key={value} name={["costToServe", value]} label={label} style={{ marginBottom: 8 }}>
            <InputNumber<number> min={0} max={1e9} placeholder="0" style={{ width: 160 }} />
          </Form.Item>
        ))}
      </Group>
      <Group title={t("walletTitle")}>
        <Form.Item name="wallet" label={t("wallet")} extra={t("walletHint")}>
          <Select allowClear placeholder={t("noWallet")} options={numbers} />
        </Form.Item>
      </Group>
    </>
  );
}

function Group({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section style={{ marginBottom: 24 }}>
      <Typography.Title level={3} style={{ fontSize: 15 }}>
        {title}
      </Typography.Title>
      {note ? <Typography.Paragraph type="secondary">{note}</Typography.Paragraph> : null}
      {children}
    </section>
  );
}
