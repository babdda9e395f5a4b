import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { ReactNode } from "react";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { Section } from "./section.tsx";
import { useCustomerValue } from "./use-customer-value.ts";
import { valueWords } from "./value-words.ts";
import { type CustomerValue, wordCustomerValue } from "./word-customer-value.ts";

/** What the customer is worth and how it goes, by the last value report: a sentence, then the figures behind it. */
export function CustomerValueCard({ customer }: { readonly customer: string }) {
  const t = useWords(valueWords);
  const mayCompute = usePermission("readValue");
  const query = useCustomerValue(customer);
  return (
    <Loaded
      query={query}
      isEmpty={({ value }) => value === null}
      empty={
        <NothingYet
          title={t("none")}
          hint={t("noneHint")}
          action={mayCompute ? <Link to="/value">{t("toValue")}</Link> : null}
        />
      }
    >
      {({ value }) => (value === null ? null : <Value value={value} />)}
    </Loaded>
  );
}

function Value({ value }: { readonly value: CustomerValue }) {
  const t = useWords(valueWords);
  const isSurely = value.model === "bg-nbd" && value.repeats === 0 && value.alive !== null;
  return (
    <div className="customer-grid">
      <Section title={t("title")}>
        <p style={{ margin: 0, fontSize: 16 }}>{wordCustomerValue(value, t)}</p>
        {isSurely ? <Alert style={{ marginTop: 8 }} type="info" showIcon title={t("neverRepeated")} /> : null}
        <p className="customer-note" style={{ margin: "8px 0 0" }}>
          {t("asOf", { day: value.asOf })}
        </p>
      </Section>
      <Future value={value} />
      <Kind value={value} />
      <Past value={value} />
      <Profit value={value} />
    </div>
  );
}

function Future({ value }: { readonly value: CustomerValue }) {
  const t = useWords(valueWords);
  const { money, moneyUnit: unit } = useFigures();
  const { abstention, spendAbstention, expectedPurchases, expectedSpend, lifetimeValue, horizonMonths } =
    value;
  const because = (reason: { readonly detail: string } | null) =>
    reason ? t("unknown", { reason: reason.detail }) : t("dash");
  return (
    <Section title={t("future", { months: horizonMonths })}>
      <dl className="customer-facts">
        <Fact term={t("expectedPurchases")}>
          {expectedPurchases === null ? because(abstention) : formatNumber(expectedPurchases, 2)}
        </Fact>
        <Fact term={t("expectedSpend", { unit })}>
          {expectedSpend === null ? because(spendAbstention) : money(expectedSpend)}
        </Fact>
        <Fact term={t("lifetimeValue", { unit })}>
          {lifetimeValue === null ? because(abstention ?? spendAbstention) : money(lifetimeValue)}
        </Fact>
      </dl>
    </Section>
  );
}

function Kind({ value: { rfm, activity, growth } }: { readonly value: CustomerValue }) {
  const t = useWords(valueWords);
  const local = useLocalName();
  const { money, moneyUnit: unit } = useFigures();
  const trend = (share: number | null) =>
    share === null ? t("dash") : `${share > 0 ? "+" : ""}${formatShare(share)}`;
  return (
    <Section title={t("kindTitle")}>
      <dl className="customer-facts">
        {rfm === null ? (
          <Fact term={t("rfm")}>{t("noRfm")}</Fact>
        ) : (
          <>
            <Fact term={t("rfm")}>{t("bins", { r: rfm.r, f: rfm.f, m: rfm.m })}</Fact>
            <Fact term={t("segment")}>{local(rfm.segment.name)}</Fact>
            <Fact term={t("gridSegment")}>{local(rfm.gridSegment.name)}</Fact>
            <Fact term={t("class")}>{local(rfm.class.name)}</Fact>
          </>
        )}
        <Fact term={t("activity")} note={t(`reason_${activity.reason}`)}>
          {local(activity.name)}
        </Fact>
        <Fact term={t("growth")}>{local(growth.name)}</Fact>
        <Fact term={t("spendTrend")}>{trend(growth.spendTrend)}</Fact>
        <Fact term={t("frequencyTrend")}>{trend(growth.frequencyTrend)}</Fact>
        <Fact term={t("spend12Months", { unit })}>{money(growth.spend12Months)}</Fact>
        <Fact term={t("spend12MonthsBefore", { unit })}>{money(growth.spend12MonthsBefore)}</Fact>
      </dl>
    </Section>
  );
}

function Past({ value }: { readonly value: CustomerValue }) {
  const t = useWords(valueWords);
  const { money, moneyUnit: unit } = useFigures();
  const { purchaseDays, firstDay, lastDay, spend, meanSpend, shareOfWallet } = value;
  return (
    <Section title={t("past")}>
      <dl className="customer-facts">
        <Fact term={t("purchaseDays")}>{formatNumber(purchaseDays)}</Fact>
        <Fact term={t("firstDay")}>{firstDay ?? t("dash")}</Fact>
        <Fact term={t("lastDay")}>{lastDay ?? t("dash")}</Fact>
        <Fact term={t("spend", { unit })}>{money(spend)}</Fact>
        <Fact term={t("meanSpend", { unit })}>{money(meanSpend)}</Fact>
        <Fact term={t("shareOfWallet")}>
          {shareOfWallet === null ? t("noWallet") : formatShare(shareOfWallet)}
        </Fact>
      </dl>
    </Section>
  );
}

function Profit({ value: { profit } }: { readonly value: CustomerValue }) {
  const t = useWords(valueWords);
  const { money, moneyUnit: unit } = useFigures();
  return (
    <Section title={t("profitTitle")}>
      <dl className="customer-facts">
        <Fact term={t("revenue", { unit })}>{money(profit.revenue)}</Fact>
        <Fact term={t("cost", { unit })}>{money(profit.cost)}</Fact>
        <Fact term={t("costToServe", { unit })}>{money(profit.costToServe)}</Fact>
        <Fact term={t("profit", { unit })}>{money(profit.profit)}</Fact>
        <Fact term={t("margin")}>{profit.margin === null ? t("dash") : formatShare(profit.margin)}</Fact>
      </dl>
    </Section>
  );
}

function Fact({
  term,
  note,
  children,
}: {
  readonly term: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="figure">
        {children} {note ? <span className="customer-note">{note}</span> : null}
      </dd>
    </div>
  );
}
