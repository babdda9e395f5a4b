import { Link } from "@tanstack/react-router";
import { Alert, Typography } from "antd";
import { Fragment } from "react";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { modelWords } from "./model-words.ts";
import { ParameterTable } from "./parameter-table.tsx";
import { Part } from "./part.tsx";
import { useSource } from "./use-source.ts";
import type { ValueReport } from "./value.ts";

/** The model of spend: its parameters, whether what it takes for granted holds, and whom it leaves out. */
export function SpendCard({ report }: { readonly report: ValueReport }) {
  const t = useWords(modelWords);
  const source = useSource(report);
  const { money, moneyUnit } = useFigures();
  const { card, populationMean, leftOut } = report.spend;
  return (
    <Part title={t("spendTitle")} note={t("spendMeans")} source={source}>
      <ParameterTable card={card} unit={t("moneyUnitNote", { unit: report.currency })} />
      {populationMean === null ? null : (
        <p>
          {t("populationMean", { unit: moneyUnit })} <span className="figure">{money(populationMean)}</span>
        </p>
      )}
      <Independence spend={report.spend} />
      <p style={{ marginBottom: 0 }}>
        {leftOut.customers === 0 ? t("nobodyLeftOut") : t("leftOut", { count: leftOut.customers })}
        {leftOut.examples.length > 0 ? ` ${t("leftOutSome")}` : ""}
        {leftOut.examples.map((code, at) => (
          <Fragment key={code}>
            {at > 0 ? " · " : ""}
            <Link
              to="/customers/$customer"
              params={{ customer: code }}
              style={{ textDecoration: "underline" }}
            >
              {code}
            </Link>
          </Fragment>
        ))}
      </p>
    </Part>
  );
}

function Independence({ spend: { independence } }: { readonly spend: ValueReport["spend"] }) {
  const t = useWords(modelWords);
  if (independence === null) return null;
  const { correlation, low, high, spearman, customers, isDoubtful } = independence;
  const shown = (value: number | null) => (value === null ? t("none") : formatNumber(value, 3));
  return (
    <>
      <Typography.Title level={3} style={{ fontSize: 14, margin: "16px 0 4px" }}>
        {t("independenceTitle")}
      </Typography.Title>
      {correlation === null ? (
        t("independenceUnknown")
      ) : (
        <>
          <p style={{ marginTop: 0 }}>
            {t("independence", {
              customers: formatNumber(customers),
              correlation: shown(correlation),
              low: shown(low),
              high: shown(high),
              spearman: shown(spearman),
            })}
          </p>
          <Alert
            type={isDoubtful ? "warning" : "info"}
            showIcon
            title={t(isDoubtful ? "doubtful" : "plausible")}
          />
        </>
      )}
    </>
  );
}
