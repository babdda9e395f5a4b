import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Flex, Select, Space, Table, type TableColumnsType, Tag } from "antd";
import { type ReactNode, useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useTurning } from "../../ui/use-turning.ts";
import { useWords } from "../../ui/words.ts";
import { CustomerLabel } from "../customer/customer-label.tsx";
import { type Candidate, reasons } from "./duplicate.ts";
import { usePairActions } from "./use-pair-actions.tsx";
import { words } from "./words.ts";

const pageSize = 20;

/** Pairs that may be one customer, to be decided or said not to be the same; `empty` says what to do when there are none. */
export function CandidateTable({
  state,
  empty,
}: {
  readonly state: "open" | "dismissed";
  readonly empty: ReactNode;
}) {
  const t = useWords(words);
  const turning = useTurning();
  const [page, setPage] = useState(1);
  const [reason, setReason] = useState<(typeof reasons)[number] | "">("");
  const columns = useCandidateColumns(state);
  const query = api.useQuery("get", "/api/duplicates", {
    params: { query: { state, offset: (page - 1) * pageSize, limit: pageSize, ...(reason && { reason }) } },
  });
  return (
    <Flex vertical gap={12}>
      <Select
        aria-label={t("reason")}
        style={{ width: 260, maxWidth: "100%" }}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setPage(1);
        }}
        options={[
          { value: "" as const, label: t("anyReason") },
          ...reasons.map((value) => ({ value, label: t(value) })),
        ]}
      />
      <Loaded
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={reason === "" ? empty : <NothingYet title={t("noneFound")} />}
      >
        {({ candidates, total }) => (
          <Table<Candidate>
            size="middle"
            rowKey={({ a, b }) => JSON.stringify([a.code, b.code])}
            dataSource={candidates}
            columns={columns}
            scroll={{ x: "max-content" }}
            pagination={turning({ page, pageSize, total, onPage: setPage })}
          />
        )}
      </Loaded>
    </Flex>
  );
}

function useCandidateColumns(state: "open" | "dismissed"): TableColumnsType<Candidate> {
  const t = useWords(words);
  const figures = useFigures();
  const queries = useQueryClient();
  const actions = usePairActions(() => void queries.invalidateQueries());
  const dismissedColumns: TableColumnsType<Candidate> = [
    { title: t("dismissedBy"), render: (_, { dismissed }) => dismissed?.by },
    { title: t("at"), render: (_, { dismissed }) => figures.instant(dismissed?.at) },
  ];
  return [
    {
      title: t("customers"),
      render: (_, { a, b }) => (
        <Flex vertical>
          <CustomerLabel {...a} />
          <CustomerLabel {...b} />
        </Flex>
      ),
    },
    {
      title: t("reason"),
      render: (_, candidate) => (
        <Space size={4} wrap>
          {candidate.reasons.map((reason) => (
            <Tag key={reason} variant="outlined">
              {t(reason)}
            </Tag>
          ))}
        </Space>
      ),
    },
    { title: t("score"), dataIndex: "score", align: "right" },
    ...(state === "dismissed" ? dismissedColumns : []),
    {
      title: t("actions"),
      render: (_, { a, b }) => {
        const pair = { a: a.code, b: b.code };
        return (
          <Space>
            <Link to="/duplicates/$a/$b" params={pair} aria-label={t("comparePair", pair)}>
              {t("compare")}
            </Link>
            {state === "open" ? (
              <Button
                size="small"
                aria-label={t("notSamePair", pair)}
                disabled={actions.busy}
                onClick={() => actions.dismiss(pair)}
              >
                {t("notSame")}
              </Button>
            ) : (
              <Button
                size="small"
                aria-label={t("sameAgainPair", pair)}
                disabled={actions.busy}
                onClick={() => actions.restore(pair)}
              >
                {t("sameAgain")}
              </Button>
            )}
          </Space>
        );
      },
    },
  ];
}
