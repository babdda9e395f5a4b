import { Button, Flex, Typography, theme } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import type { FlowPicture } from "../../ui/chart/flow.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loading } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { MoveMatrix } from "../runs/move-matrix.tsx";
import { type NamedTiers, useTierNames } from "../runs/use-tier-names.ts";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

const FlowChart = lazy(async () => ({ default: (await import("../../ui/chart/flow-chart.tsx")).FlowChart })); // echarts comes with it

const nobody = ""; // where `null`, no grade, has to be a text
const palettes = ["geekblue", "gold", "cyan"] as const;

/** Who goes from which tier to which: as a flow, or as a table at the press of a button. */
export function WhatIfFlow({
  matrix,
  tiers,
  isOrdered,
}: {
  readonly matrix: WhatIf["moves"]["matrix"];
  /** Of before and after, highest first, the states last. */
  readonly tiers: NamedTiers;
  /** Whether one tier is above another. */
  readonly isOrdered: boolean;
}) {
  const t = useWords(studioWords);
  const { token } = theme.useToken();
  const [asTable, setAsTable] = useState(false);
  const names = useTierNames(tiers);
  const places = useMemo(() => [...tiers.map(({ code }) => code), null], [tiers]);
  const rankOf = (code: string | null) => (isOrdered ? names.rank(code) : null);
  const colourOf = (code: string | null) => {
    const rank = names.rank(code);
    const palette = rank === null ? undefined : palettes[rank];
    return palette ? token[`${palette}6`] : token.colorTextQuaternary;
  };
  const colourOfMove = (from: string | null, to: string | null) => {
    const [before, after] = [rankOf(from), rankOf(to)];
    if (before === null || after === null || before === after) return token.colorTextQuaternary;
    return after < before ? token.colorSuccess : token.colorError;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: names and colours change with the tiers and the theme alone
  const flow = useMemo<FlowPicture>(() => {
    const sideOf = (side: "from" | "to") =>
      places
        .filter((place) => matrix.some((cell) => cell[side] === place && cell.customers > 0))
        .map((place) => ({ code: place ?? nobody, name: names.name(place), colour: colourOf(place) }));
    const order = (place: string | null) => places.indexOf(place);
    return {
      before: sideOf("from"),
      after: sideOf("to"),
      bands: [...matrix]
        .sort((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to))
        .map(({ from, to, customers }) => ({
          ...{ from: from ?? nobody, to: to ?? nobody, value: customers },
          colour: colourOfMove(from, to),
        })),
      write: (value) => formatNumber(value),
    };
  }, [matrix, places, token, isOrdered, t]);
  const summary = matrix
    .filter(({ customers }) => customers > 0)
    .map(({ from, to, customers }) =>
      t("flowSummary", { from: names.name(from), to: names.name(to), count: customers }),
    )
    .join(t("flowJoin"));
  const most = Math.max(flow.before.length, flow.after.length);
  if (most === 0) return <Typography.Text type="secondary">{t("flowNone")}</Typography.Text>;
  return (
    <figure aria-label={t("flowTitle")} style={{ margin: 0, minWidth: 0 }}>
      <Flex justify="space-between" align="baseline" gap={8} wrap>
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {[t("flowLeft"), t("flowRight"), ...(isOrdered ? [t("colourUp"), t("colourDown")] : [])].join(
            " · ",
          )}
        </Typography.Text>
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "asChart" : "asTable")}
        </Button>
      </Flex>
      {asTable ? (
        <MoveMatrix flows={matrix} tiers={tiers} />
      ) : (
        <Suspense fallback={<Loading rows={4} />}>
          <FlowChart flow={flow} summary={summary} height={Math.max(160, 56 * most)} />
        </Suspense>
      )}
    </figure>
  );
}
