import { Button, Card, Flex, InputNumber, Select, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { type Unit, useThresholdText } from "../schemes/use-threshold-text.ts";
import { type Bands, rulesOf, type SuggestingFor } from "./suggestion.ts";
import { SuggestionProblems } from "./suggestion-problems.tsx";
import { words } from "./words.ts";

/** Bands for one criterion by several methods, side by side with whom each takes in. */
export function SuggestBands(draft: SuggestingFor) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const metrics = api.useQuery("get", "/api/metrics").data?.metrics ?? [];
  const criteria = (draft.definition.criteria ?? []).flatMap((criterion) => {
    const metric = metrics.find(({ code }) => code === criterion.metric);
    if (!metric || metric.unit === "category") return [];
    return [{ code: criterion.code ?? criterion.metric, name: nameOf(metric.name), unit: metric.unit }];
  });
  const [chosen, setChosen] = useState<string>();
  const [groups, setGroups] = useState(5);
  const criterion = criteria.find(({ code }) => code === chosen) ?? criteria[0];
  if (!criterion) return <NothingYet title={t("noNumbers")} hint={t("noNumbersHint")} />;
  return (
    <Flex vertical gap={16}>
      <Flex gap={12} wrap align="center">
        <label htmlFor="suggest-criterion">{t("criterion")}</label>
        <Select
          id="suggest-criterion"
          style={{ minWidth: 220 }}
          value={criterion.code}
          onChange={setChosen}
          options={criteria.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <label htmlFor="suggest-groups">{t("groups")}</label>
        <InputNumber
          id="suggest-groups"
          min={2}
          max={10}
          value={groups}
          onChange={(value) => setGroups(value ?? 5)}
        />
      </Flex>
      <BandsOf draft={draft} criterion={criterion.code} unit={criterion.unit} groups={groups} />
    </Flex>
  );
}

function BandsOf({
  draft,
  criterion,
  unit,
  groups,
}: {
  readonly draft: SuggestingFor;
  readonly criterion: string;
  readonly unit: Unit;
  readonly groups: number;
}) {
  const t = useWords(words);
  const { params, body } = rulesOf(draft);
  const query = api.useQuery("post", "/api/schemes/{scheme}/suggestions/bands", {
    params,
    body: { ...body, criterion, groups },
  });
  const take = (bands: Bands["methods"][number]["bands"]) =>
    draft.onTake({
      ...draft.definition,
      criteria: (draft.definition.criteria ?? []).map((each) =>
        (each.code ?? each.metric) === criterion
          ? {
              ...each,
              // what a linear scoring said by its ends, bands say by their direction
              ...(each.scoring.kind === "linear" &&
                each.scoring.to < each.scoring.from && { direction: "less" as const }),
              scoring: { kind: "bands" as const, bands: bands.map(({ at, points }) => ({ at, points })) },
            }
          : each,
      ),
    });
  return (
    <Loaded query={query} rows={8}>
      {(found) =>
        found.problems.length > 0 ? (
          <SuggestionProblems problems={found.problems} />
        ) : (
          <Flex vertical gap={12}>
            <Typography.Text type="secondary">
              {t("valuesAsOf", { day: found.asOf, count: formatNumber(found.customers) })}
              {found.missing > 0 ? t("missing", { count: formatNumber(found.missing) }) : ""}
            </Typography.Text>
            {found.methods.map(({ method, bands, otherwise }) => (
              <Card
                key={method}
                size="small"
                title={t(method)}
                extra={
                  <Button
                    size="small"
                    disabled={bands.length === 0}
                    aria-label={`${t("takeOver")} ${t(method)}`}
                    onClick={() => take(bands)}
                  >
                    {t("takeOver")}
                  </Button>
                }
              >
                <Typography.Paragraph type="secondary">{t(`${method}Note`)}</Typography.Paragraph>
                <BandTable label={t(method)} bands={bands} otherwise={otherwise} unit={unit} />
              </Card>
            ))}
          </Flex>
        )
      }
    </Loaded>
  );
}

type Band = Omit<Bands["methods"][number]["bands"][number], "at"> & { readonly at: number | null };

function BandTable({
  label,
  bands,
  otherwise,
  unit,
}: {
  readonly label: string;
  readonly bands: readonly Band[];
  readonly otherwise: Bands["methods"][number]["otherwise"];
  readonly unit: Unit;
}) {
  const t = useWords(words);
  const figures = useFigures();
  const threshold = useThresholdText(unit);
  const [first, second] = bands;
  const isLess = first?.at != null && second?.at != null && first.at < second.at;
  const rows: Band[] = [...bands, { ...otherwise, at: null }];
  return (
    <WideTable<Band>
      label={label}
      size="small"
      rowKey={({ at }) => String(at)}
      pagination={false}
      dataSource={rows}
      columns={[
        {
          title: t("value", { unit: threshold.unitName }),
          className: "figure",
          render: (_, { at }) =>
            at === null ? t("otherwise") : `${isLess ? "≤" : "≥"} ${threshold.full(at)}`,
        },
        { title: t("points"), align: "right", dataIndex: "points" },
        { title: t("customers"), align: "right", render: (_, { customers }) => formatNumber(customers) },
        ...(otherwise.money === null
          ? []
          : [
              {
                title: t("moneySum", { unit: figures.moneyUnit }),
                align: "right" as const,
                render: (_: unknown, { money }: Band) => figures.money(money),
              },
            ]),
      ]}
    />
  );
}
