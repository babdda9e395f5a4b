import { Button, Card, Flex, InputNumber, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useSettled } from "../../app/use-settled.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { rulesOf, type SuggestingFor, type Tiers } from "./suggestion.ts";
import { SuggestionProblems } from "./suggestion-problems.tsx";
import { words } from "./words.ts";

type Method = Tiers["methods"][number];

const usualPercents = [5, 15, 30, 20, 10];

/** Thresholds for the tiers by several methods, beside the draft as it is. */
export function SuggestTiers(draft: SuggestingFor) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const tiers = draft.definition.tiers ?? [];
  const [percents, setPercents] = useState(() => tiers.slice(0, -1).map((_, at) => usualPercents[at] ?? 5));
  const settled = useSettled(percents, 400);
  const { params, body } = rulesOf(draft);
  const query = api.useQuery("post", "/api/schemes/{scheme}/suggestions/tiers", {
    params,
    body: { ...body, shares: settled.map((percent) => percent / 100) },
  });
  const take = (suggested: Method["tiers"]) =>
    draft.onTake({
      ...draft.definition,
      tiers: tiers.map((tier) => {
        const found = suggested.find(({ code }) => code === tier.code);
        return found ? { ...tier, enter: found.enter, keep: found.keep } : tier;
      }),
    });
  return (
    <Flex vertical gap={16}>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>{t("targetShares")}</legend>
        <Flex gap={12} wrap align="center">
          {tiers.slice(0, -1).map(({ code, name }, at) => (
            <Flex key={code} gap={6} align="center">
              <label htmlFor={`suggest-share-${at}`}>{nameOf(name)}</label>
              <InputNumber
                id={`suggest-share-${at}`}
                aria-label={t("ofTier", { tier: nameOf(name) })}
                min={0.1}
                max={90}
                style={{ width: 88 }}
                value={percents[at] ?? null}
                onChange={(value) =>
                  setPercents(percents.map((each, place) => (place === at ? (value ?? each) : each)))
                }
              />
            </Flex>
          ))}
        </Flex>
      </fieldset>
      <Loaded query={query} rows={8}>
        {(found) =>
          found.problems.length > 0 ? (
            <SuggestionProblems problems={found.problems} />
          ) : (
            <Flex vertical gap={12}>
              <Typography.Text type="secondary">
                {t("scoresAsOf", { day: found.asOf, count: formatNumber(found.customers) })}
              </Typography.Text>
              {found.methods.map(({ method, tiers: suggested }) => (
                <Card
                  key={method}
                  size="small"
                  title={t(method)}
                  extra={
                    method === "now" ? undefined : (
                      <Button
                        size="small"
                        aria-label={`${t("takeOver")} ${t(method)}`}
                        onClick={() => take(suggested)}
                      >
                        {t("takeOver")}
                      </Button>
                    )
                  }
                >
                  <Typography.Paragraph type="secondary">{t(`${method}Note`)}</Typography.Paragraph>
                  <TierTable label={t(method)} tiers={suggested} all={found.customers} />
                </Card>
              ))}
            </Flex>
          )
        }
      </Loaded>
    </Flex>
  );
}

function TierTable({
  label,
  tiers,
  all,
}: {
  readonly label: string;
  readonly tiers: Method["tiers"];
  readonly all: number;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const figures = useFigures();
  return (
    <WideTable<Method["tiers"][number]>
      label={label}
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={[...tiers]}
      columns={[
        { title: t("tier"), render: (_, { name }) => nameOf(name) },
        { title: t("enter"), align: "right", render: (_, { enter }) => formatNumber(enter) },
        { title: t("keep"), align: "right", render: (_, { keep }) => formatNumber(keep) },
        { title: t("customers"), align: "right", render: (_, { customers }) => formatNumber(customers) },
        {
          title: t("share"),
          align: "right",
          render: (_, { customers }) => (all === 0 ? "—" : formatShare(customers / all)),
        },
        ...(tiers.every(({ money }) => money === null)
          ? []
          : [
              {
                title: t("moneySum", { unit: figures.moneyUnit }),
                align: "right" as const,
                render: (_: unknown, { money }: Method["tiers"][number]) => figures.money(money),
              },
            ]),
      ]}
    />
  );
}
