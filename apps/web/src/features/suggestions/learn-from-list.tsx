import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Flex, Select, Space, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { isOwnList } from "../schemes/is-own-list.ts";
import { type Learnt, rulesOf, type SuggestingFor } from "./suggestion.ts";
import { SuggestionProblems } from "./suggestion-problems.tsx";
import { words } from "./words.ts";

/** Which weights would reproduce an imported list best, and whom they disagree on. */
export function LearnFromList(draft: SuggestingFor) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const schemes = api.useQuery("get", "/api/schemes");
  const [chosen, setChosen] = useState<string>();
  return (
    <Loaded query={schemes}>
      {(known) => {
        const lists = known.schemes.filter(({ definition }) => isOwnList(definition));
        const list = lists.find(({ code }) => code === chosen) ?? lists[0];
        if (!list) {
          const action = <Link to="/imports/new">{t("toImport")}</Link>;
          return <NothingYet title={t("noList")} hint={t("noListHint")} action={action} />;
        }
        return (
          <Flex vertical gap={16}>
            <Flex gap={12} wrap align="center">
              <label htmlFor="suggest-list">{t("list")}</label>
              <Select
                id="suggest-list"
                style={{ minWidth: 220 }}
                value={list.code}
                onChange={setChosen}
                options={lists.map(({ code, definition }) => ({
                  value: code,
                  label: nameOf(definition.name),
                }))}
              />
            </Flex>
            <LearntFrom key={list.code} draft={draft} list={list.code} />
          </Flex>
        );
      }}
    </Loaded>
  );
}

function LearntFrom({ draft, list }: { readonly draft: SuggestingFor; readonly list: string }) {
  const t = useWords(words);
  const { params, body } = rulesOf(draft);
  const [order, setOrder] = useState<string[]>();
  const query = api.useQuery(
    "post",
    "/api/schemes/{scheme}/suggestions/weights",
    { params, body: { ...body, list, ...(order && { order }) } },
    { placeholderData: (before) => before },
  );
  return (
    <Loaded query={query} rows={8}>
      {(learnt) => {
        if (learnt.problems.length > 0) return <SuggestionProblems problems={learnt.problems} />;
        if (learnt.cannot !== null) {
          return (
            <Alert
              type="info"
              showIcon
              title={t(order ? "orderCannot" : learnt.cannot)}
              description={order ? <ResetOrder onReset={() => setOrder(undefined)} /> : undefined}
            />
          );
        }
        return (
          <LearntRules draft={draft} learnt={learnt} isOrdered={order !== undefined} onOrder={setOrder} />
        );
      }}
    </Loaded>
  );
}

function ResetOrder({ onReset }: { readonly onReset: () => void }) {
  const t = useWords(words);
  return (
    <Button size="small" onClick={onReset}>
      {t("orderReset")}
    </Button>
  );
}

function LearntRules({
  draft,
  learnt,
  isOrdered,
  onOrder,
}: {
  readonly draft: SuggestingFor;
  readonly learnt: Learnt;
  readonly isOrdered: boolean;
  /** Undefined gives the order back to the scores. */
  readonly onOrder: (order: string[] | undefined) => void;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const { definition } = draft;
  const withWeights = {
    ...definition,
    criteria: (definition.criteria ?? []).map((criterion, at) => ({
      ...criterion,
      weight: learnt.weights[at]?.learnt ?? criterion.weight,
    })),
  };
  const codes = learnt.tiers.map(({ code }) => code);
  const tiers = definition.tiers ?? [];
  const thresholds = learnt.tiers.slice(0, -1).map(({ enter }) => enter);
  const fits =
    tiers.length === learnt.tiers.length &&
    thresholds.every((enter, at) => enter > 0 && enter < (thresholds[at - 1] ?? 101));
  const withBoth = {
    ...withWeights,
    tiers: tiers.map((tier, at) => {
      const enter = thresholds[at];
      return enter === undefined ? tier : { ...tier, enter, keep: Math.max(0, enter - 5) };
    }),
  };
  const nameOfTier = (code: string) => {
    const tier = learnt.tiers.find((each) => each.code === code);
    return tier ? nameOf(tier.name) : code;
  };
  return (
    <Flex vertical gap={16}>
      <Typography.Text>
        {t("learntNote", {
          day: learnt.asOf,
          count: formatNumber(learnt.listed),
          agreement: formatShare(learnt.agreement),
          kappa: learnt.kappa.toFixed(2),
        })}
      </Typography.Text>
      <Typography.Text type="secondary">
        {t(isOrdered ? "orderGiven" : "orderNote", {
          order: learnt.tiers.map(({ name }) => nameOf(name)).join(" > "),
        })}{" "}
        {isOrdered ? <ResetOrder onReset={() => onOrder(undefined)} /> : null}
      </Typography.Text>
      <Space wrap>
        <Button type="primary" onClick={() => draft.onTake(withWeights)}>
          {t("takeWeights")}
        </Button>
        {fits ? <Button onClick={() => draft.onTake(withBoth)}>{t("takeBoth")}</Button> : null}
      </Space>
      <WideTable<Learnt["weights"][number]>
        label={t("weight")}
        size="small"
        rowKey="criterion"
        pagination={false}
        dataSource={[...learnt.weights]}
        columns={[
          { title: t("weight"), render: (_, { name }) => nameOf(name) },
          { title: t("weightNow"), align: "right", render: (_, { now }) => `${formatNumber(now)} %` },
          { title: t("weightLearnt"), align: "right", render: (_, each) => `${formatNumber(each.learnt)} %` },
        ]}
      />
      <WideTable<Learnt["tiers"][number]>
        label={t("listTier")}
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={[...learnt.tiers]}
        columns={[
          {
            title: t("listTier"),
            render: (_, { name }, at) => (
              <Flex align="center" gap={4}>
                <span style={{ flex: 1 }}>{nameOf(name)}</span>
                {([at - 1, at + 1] as const).map((to) => (
                  <Button
                    key={to - at}
                    type="text"
                    size="small"
                    icon={to < at ? <ArrowUpOutlined /> : <ArrowDownOutlined />}
                    aria-label={t(to < at ? "higher" : "lower", { tier: nameOf(name) })}
                    disabled={to < 0 || to >= codes.length}
                    onClick={() => onOrder(codes.with(at, codes[to] as string).with(to, codes[at] as string))}
                  />
                ))}
              </Flex>
            ),
          },
          { title: t("listed"), align: "right", render: (_, { listed }) => formatNumber(listed) },
          { title: t("given"), align: "right", render: (_, { given }) => formatNumber(given) },
          { title: t("threshold"), align: "right", render: (_, { enter }) => formatNumber(enter) },
        ]}
      />
      <Typography.Title level={3} style={{ fontSize: 16, margin: 0 }}>
        {t("disagreements")}
      </Typography.Title>
      {learnt.disagreements.length === 0 ? (
        <Typography.Text type="secondary">{t("none")}</Typography.Text>
      ) : (
        <WideTable<Learnt["disagreements"][number]>
          label={t("disagreements")}
          size="small"
          rowKey="customer"
          pagination={learnt.disagreements.length > 10 ? { pageSize: 10 } : false}
          dataSource={[...learnt.disagreements]}
          columns={[
            {
              title: t("customer"),
              render: (_, { customer, name }) => (
                <Link to="/customers/$customer" params={{ customer }}>
                  {name ?? customer}
                </Link>
              ),
            },
            { title: t("inList"), render: (_, { listed }) => nameOfTier(listed) },
            { title: t("byRules"), render: (_, { given }) => nameOfTier(given) },
            { title: t("score"), align: "right", render: (_, { score }) => formatNumber(score) },
          ]}
        />
      )}
    </Flex>
  );
}
