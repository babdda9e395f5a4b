import type { Answer } from "@gradus/sdk/browser";
import { Link, useParams } from "@tanstack/react-router";
import { Button, Flex, Segmented } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useTurning } from "../../ui/use-turning.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { CustomerLabel } from "../customer/customer-label.tsx";
import { useTierTag } from "../runs/use-tier-tag.tsx";
import { movementWords } from "./movement-words.ts";

type Pending = Answer<"listPending">;
type Direction = "all" | "up" | "down";

const pageSize = 50;

/** Rises and falls that wait for their day under a scheme, before they take effect. */
export function PendingPage() {
  const t = useWords(movementWords);
  const nameOf = useLocalName();
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const mayExport = usePermission("exportCustomers");
  const [direction, setDirection] = useState<Direction>("all");
  const [page, setPage] = useState(1);
  const named = api.useQuery("get", "/api/schemes/{scheme}", { params: { path: { scheme } } }).data;
  const query = api.useQuery("get", "/api/schemes/{scheme}/pending", {
    params: {
      path: { scheme },
      query: {
        ...(direction === "all" ? {} : { direction }),
        offset: (page - 1) * pageSize,
        limit: pageSize,
      },
    },
  });
  const file = (format: "xlsx" | "csv") =>
    `/api/schemes/${encodeURIComponent(scheme)}/pending/export?format=${format}${
      direction === "all" ? "" : `&direction=${direction}`
    }`;
  const found = query.data;
  return (
    <Page
      title={t("pendingTitle", { scheme: named ? nameOf(named.definition.name) : scheme })}
      note={found ? t("pendingNote", { asOf: found.asOf, today: found.today }) : undefined}
      actions={
        <>
          <Link to="/schemes/$scheme" params={{ scheme }}>
            {t("back")}
          </Link>
          {mayExport && found && found.total > 0 ? (
            <>
              <Button href={file("xlsx")} download>
                {t("worksheet")}
              </Button>
              <Button href={file("csv")} download>
                {t("worksheetCsv")}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Loaded
        query={query}
        isEmpty={({ up, down }) => up + down === 0}
        empty={<NothingYet title={t("nothing")} hint={t("nothingHint")} />}
      >
        {(pending) => (
          <Flex vertical gap={12} align="stretch">
            <div>
              <Segmented<Direction>
                aria-label={t("direction")}
                value={direction}
                onChange={(next) => {
                  setPage(1);
                  setDirection(next);
                }}
                options={[
                  { value: "all", label: t("all", { shown: pending.up + pending.down }) },
                  { value: "up", label: t("up", { shown: pending.up }) },
                  { value: "down", label: t("down", { shown: pending.down }) },
                ]}
              />
            </div>
            <PendingTable pending={pending} page={page} onPage={setPage} />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
}

function PendingTable({
  pending: { moves, tiers, total },
  page,
  onPage,
}: {
  readonly pending: Pending;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useWords(movementWords);
  const turning = useTurning();
  const figures = useFigures();
  const tag = useTierTag(tiers);
  const hasMoney = moves.some(({ money }) => money !== null);
  return (
    <WideTable<Pending["moves"][number]>
      label={t("list")}
      size="small"
      rowKey="customer"
      dataSource={moves}
      pagination={turning({ page, pageSize, total, onPage })}
      columns={[
        {
          title: t("customer"),
          render: (_, { customer, name }) => <CustomerLabel code={customer} name={name} />,
        },
        { title: t("from"), render: (_, { from }) => tag(from) },
        { title: t("to"), render: (_, { to }) => tag(to) },
        { title: t("since"), dataIndex: "since", className: "figure" },
        { title: t("due"), dataIndex: "due", className: "figure" },
        {
          title: t("daysLeft"),
          align: "right",
          className: "figure",
          render: (_, { daysLeft }) => (daysLeft > 0 ? formatNumber(daysLeft) : t("overdue")),
        },
        {
          title: t("score"),
          align: "right",
          className: "figure",
          render: (_, { score }) => (score === null ? "—" : formatNumber(score)),
        },
        ...(hasMoney
          ? [
              {
                title: t("money", { unit: figures.moneyUnit }),
                align: "right" as const,
                className: "figure",
                render: (_: unknown, { money }: Pending["moves"][number]) => figures.money(money),
              },
            ]
          : []),
      ]}
    />
  );
}
