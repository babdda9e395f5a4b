import { Card, Flex, Typography } from "antd";
import type { ReactNode } from "react";
import { useLocalName } from "../../app/use-local-name.ts";
import { FlagTag } from "../../ui/flag-tag.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { useCategories } from "../metrics/use-categories.ts";
import { classWords } from "./class-words.ts";
import type { Metrics, SchemeClass, SchemeDefinition } from "./scheme.ts";
import { useConditionText } from "./use-condition-text.tsx";
import { words } from "./words.ts";

type Flag = NonNullable<SchemeDefinition["flags"]>[number];

/** Classes of a scheme to be read, with the way in which one of them is chosen. */
export function ClassesView({
  definition,
  metrics,
}: {
  readonly definition: SchemeDefinition;
  readonly metrics: Metrics;
}) {
  const t = useWords(words);
  const own = useWords(classWords);
  const nameOf = useLocalName();
  const categoriesOf = useCategories();
  const conditionText = useConditionText({ definition, metrics });
  const { classes = [], choose = { by: "rules" } } = definition;
  const [rows, columns] = (choose.by === "cross" ? [choose.rows, choose.columns] : []).map((code) =>
    metrics.find((metric) => metric.code === code),
  );
  const label = (metric: typeof rows, value: string) =>
    categoriesOf(metric).find((category) => category.value === value)?.label ?? value;
  const takes = ({ when, cells }: SchemeClass, index: number) => {
    if (index === classes.length - 1) return t("always");
    if (cells) {
      return cells
        .map(({ row, column }) => own("cell", { row: label(rows, row), column: label(columns, column) }))
        .join(own("comma"));
    }
    return when ? conditionText(when) : own("byScore");
  };
  return (
    <Card size="small" title={t("classes")}>
      <Flex vertical gap={8}>
        <Typography.Text type="secondary">{own(choose.by)}</Typography.Text>
        {rows && columns ? (
          <Typography.Text>
            {own("cell", { row: nameOf(rows.name), column: nameOf(columns.name) })}
          </Typography.Text>
        ) : null}
        <WideTable<SchemeClass>
          label={t("classes")}
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={classes}
          columns={[
            { title: t("classes"), render: (_, { name }) => <TierTag name={nameOf(name)} /> },
            { title: t("when"), render: (_, each, index) => takes(each, index) },
            { title: t("strategy"), render: (_, each) => <Strategy of={each} /> },
          ]}
        />
      </Flex>
    </Card>
  );
}

/** Flags of a scheme to be read. */
export function FlagsView({
  flags,
  conditionText,
}: {
  readonly flags: readonly Flag[];
  readonly conditionText: (condition: string) => ReactNode;
}) {
  const t = useWords(words);
  const own = useWords(classWords);
  const nameOf = useLocalName();
  return (
    <Card size="small" title={own("flags")}>
      <WideTable<Flag>
        label={own("flags")}
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={flags}
        columns={[
          { title: own("flag"), render: (_, { name }) => <FlagTag name={nameOf(name)} /> },
          { title: own("flagWhen"), render: (_, { when }) => conditionText(when) },
          { title: t("strategy"), render: (_, flag) => <Strategy of={flag} /> },
        ]}
      />
    </Card>
  );
}

/** What to do for who is in a tier or class, or flagged. */
export function Strategy({ of: { strategy } }: { readonly of: Pick<Flag, "strategy"> }) {
  const nameOf = useLocalName();
  if (!strategy) return "—";
  return <Typography.Text style={{ maxWidth: 360, display: "block" }}>{nameOf(strategy)}</Typography.Text>;
}
