import type { Answer } from "@gradus/sdk/browser";
import { Link } from "@tanstack/react-router";
import { DatePicker, Flex, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { ActivityTable } from "./activity-table.tsx";
import { activityWords } from "./activity-words.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { Section } from "./section.tsx";

type Answered = Answer<"listActivities">;
type Family = Answered["activities"][number]["family"];

interface Filter {
  readonly family?: Family;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A change of the filter; undefined takes the condition away. */
type FilterChange = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

const families = { transaction: "transaction", "follow-up": "followUp", behaviour: "behaviour" } as const;
const firstPage = { page: 1, size: 20 };

/** All dated facts of the customer, the latest first, with totals of what fits the filter. */
export function ActivitiesTab({ customer }: { readonly customer: string }) {
  const t = useWords(activityWords);
  const [filter, setFilter] = useState<Filter>({});
  const [{ page, size }, setPage] = useState(firstPage);
  const mayImport = usePermission("importFiles");
  const activities = api.useQuery(
    "get",
    "/api/customers/{customer}/activities",
    { params: { path: { customer }, query: { ...filter, offset: (page - 1) * size, limit: size } } },
    { placeholderData: (before) => before },
  );
  const isFiltered = Object.keys(filter).length > 0;
  const empty = isFiltered ? (
    <NothingYet title={t("noneFit")} hint={t("noneFitHint")} />
  ) : (
    <NothingYet
      title={t("empty")}
      hint={t("emptyHint")}
      action={mayImport ? <Link to="/imports">{t("toImports")}</Link> : null}
    />
  );
  return (
    <div className="customer-grid">
      <Filters
        filter={filter}
        onChange={(change) => {
          setFilter((before) => withoutUndefined({ ...before, ...change }));
          setPage((before) => ({ ...before, page: 1 }));
        }}
      />
      <Loaded query={activities} isEmpty={({ total }) => total === 0} empty={empty}>
        {(found) => (
          <>
            <Totals found={found} />
            <ActivityTable
              found={found}
              page={page}
              size={size}
              loading={activities.isPlaceholderData}
              onPage={(to, of) => setPage({ page: to, size: of })}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function withoutUndefined(filter: FilterChange): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (change: FilterChange) => void;
}) {
  const t = useWords(activityWords);
  const local = useLocalName();
  const types = api.useQuery("get", "/api/catalogue").data?.activityTypes ?? [];
  return (
    <Flex gap={8} wrap>
      <Select
        aria-label={t("family")}
        style={{ minWidth: 130 }}
        allowClear
        placeholder={t("familyAll")}
        value={filter.family}
        onChange={(family: Family | undefined) => onChange({ family, type: undefined })}
        options={Object.entries(families).map(([value, key]) => ({ value, label: t(key) }))}
      />
      <Select
        aria-label={t("type")}
        style={{ minWidth: 150 }}
        allowClear
        placeholder={t("typeAll")}
        value={filter.type}
        onChange={(type: string | undefined) => onChange({ type })}
        options={types
          .filter(({ family }) => filter.family === undefined || family === filter.family)
          .map(({ code, name }) => ({ value: code, label: local(name) }))}
      />
      <DatePicker.RangePicker
        aria-label={t("period")}
        id={{ start: "activities-from", end: "activities-to" }}
        placeholder={[t("from"), t("to")]}
        allowEmpty={[true, true]}
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(range) =>
          onChange({
            from: range?.[0]?.format("YYYY-MM-DD"),
            to: range?.[1]?.format("YYYY-MM-DD"),
          })
        }
      />
    </Flex>
  );
}

function Totals({ found: { types, baseCurrency } }: { readonly found: Answered }) {
  const t = useWords(activityWords);
  const local = useLocalName();
  const { money, moneyUnit } = useFigures();
  return (
    <Section title={t("totals")}>
      <ScrollRegion label={t("totals")}>
        <table className="customer-table">
          <caption className="visually-hidden">{t("totalsCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("type")}</th>
              <th scope="col" className="is-number">
                {t("count")}
              </th>
              <th scope="col" className="is-number">
                {t("amount", { unit: moneyUnit })}
              </th>
              <th scope="col">{t("first")}</th>
              <th scope="col">{t("last")}</th>
            </tr>
          </thead>
          <tbody>
            {types.map(({ type, name, count, amount, first, last }) => (
              <tr key={type}>
                <th scope="row">{local(name)}</th>
                <td className="is-number">{formatNumber(count)}</td>
                <td className="is-number">{money(amount)}</td>
                <td className="figure">{first}</td>
                <td className="figure">{last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="customer-note" style={{ margin: "8px 0 0" }}>
        {t("note", { currency: baseCurrency })}
      </p>
    </Section>
  );
}
