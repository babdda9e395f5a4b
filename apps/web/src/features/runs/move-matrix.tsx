import { Button, Typography, theme } from "antd";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { type NamedTiers, useTierNames } from "./use-tier-names.ts";
import { words } from "./words.ts";
import "./move-matrix.css";

/** How many customers stand in one place before and in another after. */
export interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
}

/** Who moves where, as a table: a row for each tier before, a column for each after. */
export function MoveMatrix({
  flows,
  tiers,
  onChoose,
}: {
  readonly flows: readonly Flow[];
  readonly tiers: NamedTiers;
  /** Told of a cell that was pressed, to list who is in it. */
  readonly onChoose?: (flow: Flow) => void;
}) {
  const t = useWords(words);
  const { token } = theme.useToken();
  const names = useTierNames(tiers);
  const order = [...tiers.map(({ code }) => code), "ungraded", "new", null];
  const inUse = (side: "from" | "to") =>
    order.filter((place) => flows.some((flow) => flow[side] === place && flow.customers > 0));
  const rows = inUse("from");
  const columns = inUse("to");
  if (rows.length === 0) return <Typography.Text>{t("nobodyMoves")}</Typography.Text>;
  const colourOf = (from: string | null, to: string | null) => {
    const [before, after] = [names.rank(from), names.rank(to)];
    if (before === null || after === null || before === after) return undefined;
    return after < before ? token.colorSuccessBg : token.colorErrorBg;
  };
  return (
    <div className="move-matrix-scroll">
      <table className="move-matrix" style={{ borderColor: token.colorBorderSecondary }}>
        <caption>{t("matrixCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t("from")} ↓ {t("to")} →
            </th>
            {columns.map((to) => (
              <th key={to ?? "none"} scope="col">
                {names.name(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <tr key={from ?? "none"}>
              <th scope="row">{names.name(from)}</th>
              {columns.map((to) => {
                const flow = flows.find((each) => each.from === from && each.to === to);
                return (
                  <td
                    key={to ?? "none"}
                    className="figure"
                    style={{ background: flow && colourOf(from, to) }}
                  >
                    {flow === undefined ? (
                      "·"
                    ) : onChoose && from !== to ? (
                      <Button
                        type="link"
                        size="small"
                        aria-label={`${names.name(from)} → ${names.name(to)}: ${flow.customers}`}
                        onClick={() => onChoose(flow)}
                      >
                        {formatNumber(flow.customers)}
                      </Button>
                    ) : (
                      formatNumber(flow.customers)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
