import type { Answer } from "@gradus/sdk/browser";
import { Card, Col, Flex, Row } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useTurning } from "../../ui/use-turning.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { CustomerLabel } from "../customer/customer-label.tsx";
import { MoveMatrix } from "./move-matrix.tsx";
import { TierTable } from "./tier-table.tsx";
import { useTierTag } from "./use-tier-tag.tsx";
import { words } from "./words.ts";

type Comparison = Answer<"compareRuns">;
type Differing = Comparison["customers"][number];

const pageSize = 20;

/** What to ask for the page of customers that differ, from 1. */
export function comparedPage(page: number): { readonly offset: number; readonly limit: number } {
  return { offset: (page - 1) * pageSize, limit: pageSize };
}

/**
 * Two sets of grades side by side: customers and money by tier, who is where in each, and the customers
 * whose tier differs.
 */
export function ComparisonView({
  found,
  page,
  onPage,
}: {
  readonly found: Comparison;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useWords(words);
  const turning = useTurning();
  const nameOf = useLocalName();
  const tiers = [
    ...found.a.tiers,
    ...found.b.tiers.filter((tier) => !found.a.tiers.some(({ code }) => code === tier.code)),
  ];
  const tag = useTierTag(tiers);
  const place = ({ tier, score }: Differing["a"]) => (
    <>
      {tag(tier)} {score === null ? "" : formatNumber(score)}
    </>
  );
  return (
    <Flex vertical gap={16}>
      <Row gutter={[16, 16]}>
        {[found.a, found.b].map((side, index) => (
          <Col key={`${side.scheme} ${index === 0 ? "a" : "b"}`} xs={24} lg={12}>
            <TierTable
              title={[
                nameOf(side.name),
                ...(side.run === null ? [] : [t("runNumber", { run: side.run })]),
              ].join(" · ")}
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
          <WideTable<Differing>
            label={t("differ", { count: found.total })}
            size="small"
            rowKey="customer"
            dataSource={found.customers}
            pagination={turning({ page, pageSize, total: found.total, onPage })}
            columns={[
              {
                title: t("customer"),
                render: (_, { customer, name }) => <CustomerLabel code={customer} name={name} />,
              },
              { title: nameOf(found.a.name), render: (_, row) => place(row.a) },
              { title: nameOf(found.b.name), render: (_, row) => place(row.b) },
            ]}
          />
        </Card>
      )}
    </Flex>
  );
}
