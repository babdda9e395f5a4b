import { wordCondition } from "@gradus/engine/word-condition";
import { Typography } from "antd";
import type { ReactNode } from "react";
import { useOrganisation } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import type { SchemeVersion } from "./scheme.ts";

/** Shows a condition of a scheme in words, and beneath as it is written. */
export function useConditionText({
  definition,
  metrics,
}: Pick<SchemeVersion, "definition" | "metrics">): (condition: string) => ReactNode {
  const nameOf = useLocalName();
  const currency = useOrganisation()?.baseCurrency;
  const criteria = definition.criteria.map(({ code, metric }) => ({
    code: code ?? metric,
    name: metrics.find((each) => each.code === metric)?.name ?? { en: metric, zh: metric },
  }));
  return (condition) => (
    <div style={{ maxWidth: 420 }}>
      <div>{nameOf(wordCondition(condition, metrics, criteria, currency))}</div>
      <Typography.Text type="secondary" code style={{ fontSize: 12 }}>
        {condition}
      </Typography.Text>
    </div>
  );
}
