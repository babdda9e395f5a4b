import type { Answer } from "@gradus/sdk/browser";
import { Alert, Card, Flex, Typography } from "antd";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useSettled } from "../../app/use-settled.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { Metric } from "./metric.ts";
import { useCategories } from "./use-categories.ts";
import { words } from "./words.ts";

type Value = Answer<"previewMetric">["values"][number];

/** What the metric would give for a few customers, a moment after each change; nothing is saved. */
export function MetricPreview({ metric }: { readonly metric: Metric }) {
  const t = useWords(words);
  const figures = useFigures();
  const definition = useSettled(JSON.stringify(metric), 400);
  const query = api.useQuery(
    "post",
    "/api/metrics/preview",
    { body: { definition: nameProvisionally(JSON.parse(definition)) } },
    { placeholderData: (before) => before },
  );
  const categories = useCategories()(metric);
  const write = (value: Value["value"]) => {
    if (value === null) return <Typography.Text type="secondary">{t("missing")}</Typography.Text>;
    if (metric.unit === "money") return `${figures.money(String(value))} ${figures.moneyUnit}`;
    if (metric.unit === "share") return formatShare(Number(value));
    if (typeof value === "number") return formatNumber(value);
    return categories.find((each) => each.value === value)?.label ?? value;
  };
  return (
    <Card size="small" title={t("preview")}>
      <Loaded query={query}>
        {({ asOf, problems, values, customers, withValue }) => (
          <Flex vertical gap={8}>
            {problems.map(({ path, code, detail }) => (
              <Alert key={`${path} ${code}`} type="warning" showIcon title={detail} />
            ))}
            {problems.length === 0 && values.length === 0 ? <NothingYet title={t("previewEmpty")} /> : null}
            {values.length > 0 ? (
              <WideTable<Value>
                label={t("preview")}
                size="small"
                rowKey="customer"
                dataSource={values}
                pagination={false}
                columns={[
                  { title: t("customer"), render: (_, { customer, name }) => name ?? customer },
                  {
                    title: t("value"),
                    align: "right",
                    className: "figure",
                    render: (_, { value }) => write(value),
                  },
                ]}
              />
            ) : null}
            <Typography.Text type="secondary">
              {t("previewNote", { day: asOf })}{" "}
              {withValue === null ? "" : t("withValue", { count: withValue, customers })}
            </Typography.Text>
          </Flex>
        )}
      </Loaded>
    </Card>
  );
}

/** A metric can be looked at before it has its names. */
function nameProvisionally(metric: Metric): Record<string, unknown> {
  const { code, name } = metric;
  return { ...metric, code: code || "preview", name: { zh: name.zh || "—", en: name.en || "—" } };
}
