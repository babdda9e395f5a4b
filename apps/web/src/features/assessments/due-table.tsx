import { Link } from "@tanstack/react-router";
import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useTurning } from "../../ui/use-turning.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { AssessCustomer } from "./assess-customer.tsx";
import type { DueAssessment, Scale } from "./scale.ts";
import { StateBadge } from "./state-badge.tsx";
import { words } from "./words.ts";
import "./assessments.css";

const pageSize = 20;

/** Which of what is due is shown. */
export interface DueChoice {
  readonly scale?: string | undefined;
  readonly state?: "stale" | "expiring" | "missing" | undefined;
}

/** The customers to be judged, what lapsed longest ago first, each with a way to judge it in place. */
export function DueTable({
  choice: { scale, state },
  scales,
}: {
  readonly choice: DueChoice;
  readonly scales: readonly Scale[];
}) {
  const t = useWords(words);
  const turning = useTurning();
  const local = useLocalName();
  const [page, setPage] = useState(1);
  const [judged, setJudged] = useState<DueAssessment>();
  const query = api.useQuery("get", "/api/assessments/due", {
    params: {
      query: {
        ...{ offset: (page - 1) * pageSize, limit: pageSize },
        ...(scale && { scale }),
        ...(state && { state }),
      },
    },
  });
  const byCode = new Map(scales.map((each) => [each.code, each]));
  const nameOf = (code: string) => {
    const found = byCode.get(code);
    return found ? local(found.name) : code;
  };
  const columns = useDueColumns(byCode, nameOf, setJudged);
  const judgedOn = judged && byCode.get(judged.scale);
  return (
    <Loaded
      query={query}
      isEmpty={({ total }) => total === 0}
      empty={<NothingYet title={t("nothingDue")} hint={t("nothingDueHint")} />}
    >
      {({ due, total, counts }) => (
        <>
          <ul className="assessment-counts">
            {counts.map((count) => (
              <li key={count.scale}>{t("dueCounts", { ...count, scale: nameOf(count.scale) })}</li>
            ))}
          </ul>
          <WideTable<DueAssessment>
            label={t("dueTable")}
            size="middle"
            rowKey={(row) => JSON.stringify([row.customer, row.scale])}
            dataSource={due}
            columns={columns}
            pagination={turning({ page, pageSize, total, onPage: setPage })}
          />
          {judged && judgedOn ? (
            <AssessCustomer
              customer={judged.customer}
              name={judged.name ?? judged.customer}
              scale={judgedOn}
              onClose={() => setJudged(undefined)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

function useDueColumns(
  scales: ReadonlyMap<string, Scale>,
  nameOf: (scale: string) => string,
  onAssess: (due: DueAssessment) => void,
): TableColumnsType<DueAssessment> {
  const t = useWords(words);
  return [
    {
      title: t("customer"),
      render: (_, { customer, name }) => (
        <Link to="/customers/$customer" params={{ customer }} search={{ tab: "assessments" } as never}>
          {name ?? customer}
        </Link>
      ),
    },
    { title: t("scale"), render: (_, { scale }) => nameOf(scale) },
    { title: t("state"), render: (_, { state }) => <StateBadge state={state} /> },
    {
      title: t("mean"),
      align: "end",
      render: (_, { mean }) => (mean === null ? t("unrated") : formatNumber(mean)),
    },
    {
      title: t("raters"),
      align: "end",
      render: (_, { raters, scale }) =>
        t("ratersOf", { count: raters, wanted: scales.get(scale)?.raters ?? 1 }),
    },
    { title: t("validUntil"), render: (_, { validUntil }) => validUntil ?? t("unrated") },
    {
      title: t("mine"),
      render: (_, { mine }) => (mine ? t("mineOn", { value: mine.value, day: mine.ratedOn }) : t("unrated")),
    },
    {
      title: t("actions"),
      render: (_, due) => (
        <Button
          size="small"
          aria-label={t("assessLabel", { customer: due.name ?? due.customer, scale: nameOf(due.scale) })}
          onClick={() => onAssess(due)}
        >
          {t("assess")}
        </Button>
      ),
    },
  ];
}
