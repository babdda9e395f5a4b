import type { Answer } from "@gradus/sdk/browser";
import { Flex, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useTurning } from "../../ui/use-turning.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { CustomerLabel } from "../customer/customer-label.tsx";
import type { Run } from "./run-status.tsx";
import { useTierNames } from "./use-tier-names.ts";
import { useTierTag } from "./use-tier-tag.tsx";
import { words } from "./words.ts";

type Move = Answer<"listMoves">["moves"][number];

/** Which moves are listed; `none` is no grade. */
export interface MovesFilter {
  readonly from?: string;
  readonly to?: string;
  readonly direction?: "up" | "down" | "out";
}

const pageSize = 20;

/** The customers that move by a run, or would, with what changed most in their score. */
export function MovesTable({
  run,
  filter,
  onFilter,
}: {
  readonly run: Run;
  readonly filter: MovesFilter;
  readonly onFilter: (filter: MovesFilter) => void;
}) {
  const t = useWords(words);
  const turning = useTurning();
  const figures = useFigures();
  const localName = useLocalName();
  const names = useTierNames(run.tiers);
  const [page, setPage] = useState(1);
  const [order, setOrder] = useState<"money" | "score">("money");
  const query = api.useQuery("get", "/api/runs/{id}/moves", {
    params: {
      path: { id: run.id },
      query: { ...filter, order, offset: (page - 1) * pageSize, limit: pageSize },
    },
  });
  const change = (next: MovesFilter) => {
    setPage(1);
    onFilter(next);
  };
  const place = useTierTag(run.tiers);
  const places = [
    ...run.tiers.map(({ code }) => code),
    ...["ungraded", "new"].filter((state) => !run.tiers.some(({ code }) => code === state)),
  ].map((code) => ({ value: code, label: names.name(code) }));
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Select<"any" | NonNullable<MovesFilter["direction"]>>
          aria-label={t("direction")}
          value={filter.direction ?? "any"}
          style={{ minWidth: 140 }}
          onChange={(direction) => {
            const { direction: _, ...rest } = filter;
            change(direction === "any" ? rest : { ...rest, direction });
          }}
          options={[
            { value: "any" as const, label: `${t("direction")}: ${t("anyDirection")}` },
            ...(["up", "down", "out"] as const).map((value) => ({ value, label: t(value) })),
          ]}
        />
        <Select
          aria-label={t("from")}
          value={filter.from ?? ""}
          style={{ minWidth: 140 }}
          onChange={(from) => {
            const { from: _, ...rest } = filter;
            change(from === "" ? rest : { ...rest, from });
          }}
          options={[
            { value: "", label: `${t("from")}: ${t("anyDirection")}` },
            ...places,
            { value: "none", label: t("noGrade") },
          ]}
        />
        <Select
          aria-label={t("to")}
          value={filter.to ?? ""}
          style={{ minWidth: 140 }}
          onChange={(to) => {
            const { to: _, ...rest } = filter;
            change(to === "" ? rest : { ...rest, to });
          }}
          options={[
            { value: "", label: `${t("to")}: ${t("anyDirection")}` },
            ...places,
            { value: "none", label: t("noGrade") },
          ]}
        />
        <Select
          aria-label={t("order")}
          value={order}
          style={{ minWidth: 160 }}
          onChange={setOrder}
          options={[
            { value: "money" as const, label: t("orderMoney") },
            { value: "score" as const, label: t("orderScore") },
          ]}
        />
      </Flex>
      <Loaded
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={<NothingYet title={t("nobodyMoves")} />}
      >
        {({ moves, total }) => (
          <WideTable<Move>
            label={t("movesTitle")}
            size="small"
            rowKey="customer"
            dataSource={moves}
            pagination={turning({ page, pageSize, total, onPage: setPage })}
            columns={[
              {
                title: t("customer"),
                render: (_, { customer, name }) => <CustomerLabel code={customer} name={name} />,
              },
              { title: t("from"), render: (_, { from }) => place(from) },
              { title: t("to"), render: (_, { to }) => place(to) },
              {
                title: t("scoreChange"),
                align: "right",
                className: "figure",
                render: (_, { scoreBefore, scoreAfter }) =>
                  `${written(scoreBefore)} → ${written(scoreAfter)}`,
              },
              {
                title: t("mainReason"),
                render: (_, { criterion }) =>
                  criterion
                    ? t("reason", {
                        criterion: localName(criterion.name),
                        before: formatNumber(criterion.before),
                        after: formatNumber(criterion.after),
                      })
                    : "—",
              },
              {
                title: t("money", { unit: figures.moneyUnit }),
                align: "right",
                className: "figure",
                render: (_, { money }) => figures.money(money),
              },
            ]}
          />
        )}
      </Loaded>
    </Flex>
  );
}

function written(score: number | null): string {
  return score === null ? "—" : formatNumber(score);
}
