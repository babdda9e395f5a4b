import type { Answer } from "@gradus/sdk/browser";
import { useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { groupName } from "./group-name.ts";
import { useValue } from "./use-value.ts";
import type { ValueReport } from "./value.ts";
import { ValueCustomerTable } from "./value-customer-table.tsx";
import { words } from "./words.ts";

const pageSize = 50;
const orders = ["lifetimeValue", "alive", "spend", "profit", "name"] as const;
type Order = (typeof orders)[number];

/** The customers of one group of the report, which stands in the address: a cell, a segment, a state. */
export function ValueCustomersPage() {
  const t = useWords(words);
  const local = useLocalName();
  const { group = "all" } = useSearch({ strict: false }) as { group?: string };
  const query = useValue();
  const report = query.data?.report ?? null;
  const name = report ? groupName(report, group, t, local) : undefined;
  return (
    <Page
      title={name ?? t(report ? "unknownGroup" : "title")}
      note={report ? `${t("asOf")} ${report.asOf}` : undefined}
      actions={<LinkButton to="/value">{t("back")}</LinkButton>}
    >
      <Loaded
        query={query}
        rows={12}
        isEmpty={(value) => value.report === null}
        empty={<NothingYet title={t("none")} hint={t("noneHint")} />}
      >
        {() =>
          report && name !== undefined ? (
            <GroupCustomers key={group} report={report} group={group} />
          ) : (
            <NothingYet title={t("unknownGroup")} hint={t("unknownGroupHint")} />
          )
        }
      </Loaded>
    </Page>
  );
}

function GroupCustomers({ report, group }: { readonly report: ValueReport; readonly group: string }) {
  const t = useWords(words);
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<Order>("lifetimeValue");
  const query = api.useQuery(
    "get",
    "/api/value/customers",
    { params: { query: { group, sort, offset: (page - 1) * pageSize, limit: pageSize } } },
    { placeholderData: (before: Answer<"listValueCustomers"> | undefined) => before },
  );
  return (
    <>
      <Select<Order>
        aria-label={t("sort")}
        style={{ width: 260, maxWidth: "100%" }}
        value={sort}
        onChange={(order) => {
          setSort(order);
          setPage(1);
        }}
        options={orders.map((value) => ({ value, label: t(`sort_${value}`) }))}
      />
      <Loaded
        query={query}
        rows={12}
        isEmpty={({ total }) => total === 0}
        empty={<NothingYet title={t("noCustomers")} />}
      >
        {(found) => (
          <ValueCustomerTable
            found={found}
            report={report}
            page={page}
            pageSize={pageSize}
            onPage={setPage}
          />
        )}
      </Loaded>
    </>
  );
}
