import { Alert, Flex } from "antd";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { formatFixed } from "./format-fixed.ts";
import { modelWords } from "./model-words.ts";
import { parametersInOrder, type ValueReport } from "./value.ts";

type Card = ValueReport["spend"]["card"];

/** The parameters of a fitted model with their standard errors and its log-likelihood, or why there are none. */
export function ParameterTable({ card, unit }: { readonly card: Card; readonly unit: string }) {
  const t = useWords(modelWords);
  const { parameters, standardErrors, logLikelihood, abstention } = card;
  if (abstention !== null || parameters === null) {
    return <Alert type="warning" showIcon title={abstention?.detail ?? t("noModel")} />;
  }
  const rows = parametersInOrder(parameters).map(([name, value]) => ({
    name,
    value,
    error: standardErrors?.[name] ?? null,
  }));
  const number = { align: "right" as const, className: "figure" };
  return (
    <Flex vertical gap={8}>
      <WideTable<(typeof rows)[number]>
        label={t("parameter")}
        size="small"
        rowKey="name"
        dataSource={rows}
        pagination={false}
        columns={[
          { title: t("parameter"), render: (_, { name }) => <code>{name}</code> },
          { title: t("estimate"), ...number, render: (_, { value }) => formatFixed(value, 4) },
          {
            title: t("standardError"),
            ...number,
            render: (_, { error }) => (error === null ? t("none") : `± ${formatFixed(error, 4)}`),
          },
        ]}
      />
      <span>
        {t("logLikelihood")}{" "}
        <span className="figure">{logLikelihood === null ? t("none") : formatFixed(logLikelihood, 3)}</span> ·{" "}
        {unit}
      </span>
    </Flex>
  );
}
