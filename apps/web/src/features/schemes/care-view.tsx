import { Card, Descriptions } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { careWords } from "./care-words.ts";
import type { SchemeClass, SchemeDefinition, Tier } from "./scheme.ts";

/** What tiers and classes grant, how often their customers are seen to, and what else the company does. */
export function CareView({ definition }: { readonly definition: SchemeDefinition }) {
  const t = useWords(careWords);
  const nameOf = useLocalName();
  const places: readonly (Tier | SchemeClass)[] = definition.tiers ?? definition.classes ?? [];
  const isCared = places.some(
    ({ benefits, cadence, cost, reviewMonths }) =>
      benefits?.length || cadence?.length || cost?.customersPerManager || reviewMonths,
  );
  const lines = (texts: Tier["benefits"]) =>
    texts?.length ? (
      <ul style={{ margin: 0, paddingInlineStart: 16, maxWidth: 400 }}>
        {texts.map((text) => (
          <li key={text.en}>{nameOf(text)}</li>
        ))}
      </ul>
    ) : (
      "—"
    );
  return (
    <>
      {isCared ? (
        <Card size="small" title={t("care")}>
          <WideTable<Tier | SchemeClass>
            label={t("care")}
            size="small"
            rowKey="code"
            pagination={false}
            dataSource={places}
            columns={[
              {
                title: t("place"),
                render: (_, { name }, index) => (
                  <TierTag name={nameOf(name)} rank={definition.tiers ? index : null} />
                ),
              },
              { title: t("benefits"), render: (_, { benefits }) => lines(benefits) },
              { title: t("cadence"), render: (_, { cadence }) => lines(cadence) },
              {
                title: t("review"),
                render: (_, { reviewMonths }) =>
                  reviewMonths === undefined ? "—" : t("months", { count: reviewMonths }),
              },
              {
                title: t("manager"),
                render: (_, { cost }) =>
                  cost?.customersPerManager === undefined
                    ? "—"
                    : t("customers", { count: formatNumber(cost.customersPerManager) }),
              },
            ]}
          />
        </Card>
      ) : null}
      {definition.guidance?.length ? (
        <Card size="small" title={t("guidance")}>
          <Descriptions
            size="small"
            column={1}
            layout="vertical"
            items={definition.guidance.map(({ title, text }) => ({
              key: title.en,
              label: nameOf(title),
              children: nameOf(text),
            }))}
          />
        </Card>
      ) : null}
    </>
  );
}
