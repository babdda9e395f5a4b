import type { Answer } from "@gradus/sdk/browser";
import { Pagination, Spin } from "antd";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatMoney, formatNumber } from "../../ui/format.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { activityWords } from "./activity-words.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { Section } from "./section.tsx";

const pageSizes = [20, 50, 100];

/** A page of a customer's business records. */
export function ActivityTable({
  found: { activities, total, baseCurrency },
  page,
  size,
  loading,
  onPage,
}: {
  readonly found: Answer<"listActivities">;
  readonly page: number;
  readonly size: number;
  /** Whether another page is on its way. */
  readonly loading: boolean;
  readonly onPage: (page: number, size: number) => void;
}) {
  const t = useWords(activityWords);
  const u = useWords(uiWords);
  const local = useLocalName();
  const { language } = usePreferences();
  const { money, moneyUnit, instant } = useFigures();
  const isForeign = activities.some(({ currency }) => currency !== null && currency !== baseCurrency);
  const original = (amount: string | null, currency: string | null) =>
    amount === null ? u("none") : `${formatMoney(amount, { language })} ${currency ?? ""}`;
  return (
    <Section title={t("title")}>
      <Spin spinning={loading}>
        <ScrollRegion label={t("title")}>
          <table className="customer-table customer-table-lines">
            <thead>
              <tr>
                <th scope="col">{t("day")}</th>
                <th scope="col">{t("type")}</th>
                <th scope="col" className="is-number">
                  {t("amount", { unit: moneyUnit })}
                </th>
                {isForeign ? (
                  <th scope="col" className="is-number">
                    {t("amountOriginal")}
                  </th>
                ) : null}
                <th scope="col" className="is-number">
                  {t("cost", { unit: moneyUnit })}
                </th>
                <th scope="col" className="is-number">
                  {t("quantity")}
                </th>
                <th scope="col">{t("occasion")}</th>
                <th scope="col">{t("channel")}</th>
                <th scope="col">{t("source")}</th>
                <th scope="col">{t("recorded")}</th>
              </tr>
            </thead>
            <tbody>
              {activities.map((activity) => (
                <tr key={activity.id}>
                  <td className="figure">{activity.day}</td>
                  <td>{local(activity.typeName)}</td>
                  <td className="is-number">{money(activity.amount)}</td>
                  {isForeign ? (
                    <td className="is-number">{original(activity.amountOriginal, activity.currency)}</td>
                  ) : null}
                  <td className="is-number">{money(activity.cost)}</td>
                  <td className="is-number">{activity.quantity ?? u("none")}</td>
                  <td>{activity.occasion ?? u("none")}</td>
                  <td>{activity.channel ?? u("none")}</td>
                  <td>{activity.source ?? u("none")}</td>
                  <td className="figure">{instant(activity.recordedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </Spin>
      <nav aria-label={t("pages")} style={{ marginTop: 12 }}>
        <Pagination
          size="small"
          align="end"
          current={page}
          pageSize={size}
          total={total}
          showSizeChanger
          pageSizeOptions={pageSizes}
          showTotal={(count) => u("total", { count: formatNumber(count) })}
          onChange={onPage}
        />
      </nav>
    </Section>
  );
}
