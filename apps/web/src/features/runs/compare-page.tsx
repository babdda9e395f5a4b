import type { Answer } from "@gradus/sdk/browser";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Card, Col, Flex, Row, Select, Table, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { MoveMatrix } from "./move-matrix.tsx";
import { TierTable } from "./tier-table.tsx";
import { useTierNames } from "./use-tier-names.ts";
import { words } from "./words.ts";

type Comparison = Answer<"compareRuns">;
type Differing = Comparison["customers"][number];

const pageSize = 20;
const comparable = ["published", "finished", "held"];

/** Two runs side by side; which ones stands in the address. */
export function CompareRunsPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { a, b } = useSearch({ strict: false }) as { a?: number; b?: number };
  const list = api.useQuery("get", "/api/runs", { params: { query: { limit: 200 } } });
  const choose = (side: { a?: number; b?: number }) =>
    void navigate({ to: "/runs/compare", search: { a, b, ...side } as never, replace: true });
  return (
    <Page title={t("compareTitle")} note={t("compareNote")}>
      <Loaded query={list}>
        {({ runs }) => {
          const options = runs
            .filter(({ status }) => comparable.includes(status))
            .map((run) => ({
              value: run.id,
              label: t("option", {
                run: run.id,
                scheme: run.scheme,
                day: run.asOf,
                status: `${t(run.kind)} ${t(run.status)}`,
              }),
            }));
          return (
            <Flex gap={8} wrap>
              {(["a", "b"] as const).map((side) => (
                <Select
                  key={side}
                  aria-label={t(side === "a" ? "compareA" : "compareB")}
                  placeholder={t(side === "a" ? "compareA" : "compareB")}
                  style={{ minWidth: 260, maxWidth: "100%" }}
                  value={(side === "a" ? a : b) ?? null}
                  options={options}
                  onChange={(value) => {
                    if (value !== null) choose({ [side]: value });
                  }}
                />
              ))}
            </Flex>
          );
        }}
      </Loaded>
      {a && b ? <ComparedRuns key={`${a} ${b}`} a={a} b={b} /> : <NothingYet title={t("compareChoose")} />}
    </Page>
  );
}

function ComparedRuns({ a, b }: { readonly a: number; readonly b: number }) {
  const [page, setPage] = useState(1);
  const query = api.useQuery("get", "/api/runs/compare", {
    params: { query: { a, b, offset: (page - 1) * pageSize, limit: pageSize } },
  });
  return (
    <Loaded query={query}>{(found) => <ComparisonView found={found} page={page} onPage={setPage} />}</Loaded>
  );
}

function ComparisonView({
  found,
  page,
  onPage,
}: {
  readonly found: Comparison;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useWords(words);
  const u = useWords(uiWords);
  const tiers = [
    ...found.a.tiers,
    ...found.b.tiers.filter((tier) => !found.a.tiers.some(({ code }) => code === tier.code)),
  ];
  const names = useTierNames(tiers);
  const place = ({ tier, score }: Differing["a"]) => (
    <>
      <TierTag name={names.name(tier)} rank={names.rank(tier)} /> {score === null ? "" : formatNumber(score)}
    </>
  );
  return (
    <Flex vertical gap={16}>
      <Row gutter={[16, 16]}>
        {[found.a, found.b].map((side, index) => (
          <Col key={side.run ?? index} xs={24} lg={12}>
            <TierTable
              title={`${t(index === 0 ? "compareA" : "compareB")} · ${t("runNumber", { run: side.run ?? "—" })}`}
              tiers={side.tiers}
              asOf={side.asOf}
            />
          </Col>
        ))}
      </Row>
      <Card size="small" title={t("matrixTitle")}>
        <MoveMatrix
          tiers={tiers}
          flows={found.matrix.map(({ a, b, customers }) => ({ from: a, to: b, customers }))}
        />
      </Card>
      {found.total === 0 ? (
        <NothingYet title={t("same")} />
      ) : (
        <Card size="small" title={t("differ", { count: found.total })}>
          <Table<Differing>
            size="small"
            rowKey="customer"
            dataSource={found.customers}
            scroll={{ x: "max-content" }}
            pagination={{
              current: page,
              pageSize,
              total: found.total,
              showSizeChanger: false,
              onChange: onPage,
              showTotal: (count) => u("total", { count }),
            }}
            columns={[
              {
                title: t("customer"),
                render: (_, { customer, name }) => (
                  <Link to="/customers/$customer" params={{ customer }}>
                    {name ?? customer}{" "}
                    <Typography.Text type="secondary">{name ? customer : ""}</Typography.Text>
                  </Link>
                ),
              },
              { title: t("compareA"), render: (_, row) => place(row.a) },
              { title: t("compareB"), render: (_, row) => place(row.b) },
            ]}
          />
        </Card>
      )}
    </Flex>
  );
}
