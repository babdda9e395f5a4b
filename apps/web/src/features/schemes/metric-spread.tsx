import { keepPreviousData } from "@tanstack/react-query";
import { Typography } from "antd";
import type { ReactNode } from "react";
import { api } from "../../app/api.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import type { Distribution, DraftDefinition } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";
import { type Unit, useThresholdText } from "./use-threshold-text.ts";

/** Whose values are looked at, and as of which day. */
export interface Looked {
  readonly population: DraftDefinition["population"];
  /** `yyyy-MM-dd`; today when left out. */
  readonly asOf: string | undefined;
}

/** Finds how the values of a metric are spread, and frames what is shown of it. */
export function MetricSpread({
  label,
  unit,
  metric,
  looked: { population, asOf },
  asked,
  children,
}: {
  /** The criterion's name. */
  readonly label: string;
  readonly unit: Unit;
  readonly metric: string;
  readonly looked: Looked;
  /** What is to be told besides the bins. */
  readonly asked: {
    readonly cuts?: number[];
    readonly quantiles?: { bins: number; shift?: number };
  };
  readonly children: (found: Distribution) => ReactNode;
}) {
  const t = useWords(studioWords);
  const { unitName } = useThresholdText(unit);
  const query = api.useQuery(
    "post",
    "/api/metrics/distribution",
    { body: { metric, ...asked, ...(population && { population }), ...(asOf !== undefined && { asOf }) } },
    { placeholderData: keepPreviousData, staleTime: 60_000, retry: false },
  );
  return (
    <Loaded query={query} rows={3}>
      {(found) =>
        found.problems.length > 0 || found.edges.length < 2 ? (
          <Typography.Text type="secondary">
            {found.problems[0]?.detail ?? t("histogramNone")}
          </Typography.Text>
        ) : (
          <figure aria-label={t("histogram", { name: label })} style={{ margin: 0, maxWidth: 720 }}>
            <Typography.Text type="secondary" style={{ display: "block", fontSize: 12, marginBottom: 14 }}>
              {t("histogramOf", {
                count: formatNumber(found.customers),
                day: found.asOf,
                missing: formatNumber(found.missing),
              })}
              {" · "}
              {t("axis", { name: label, unit: unitName })}
            </Typography.Text>
            {children(found)}
          </figure>
        )
      }
    </Loaded>
  );
}
