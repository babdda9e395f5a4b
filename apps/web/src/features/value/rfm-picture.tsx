import { Link } from "@tanstack/react-router";
import { theme } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { useWords } from "../../ui/words.ts";
import { strengthOf, type ValueReport } from "./value.ts";
import { words } from "./words.ts";

type Rfm = NonNullable<ValueReport["rfm"]>;

const mostColour = 0.38; // share of the colour in the strongest cell: text stays readable on it in both themes

/** Recency upwards, frequency to the right: how many customers are in each cell, and what they brought. */
export function RfmPicture({ rfm: { cells, cuts } }: { readonly rfm: Rfm }) {
  const t = useWords(words);
  const { moneyUnit } = useFigures();
  const most = Math.max(0, ...cells.map(({ money }) => Number(money)));
  const rows = binsOf(cuts.recency).reverse();
  const columns = binsOf(cuts.frequency);
  return (
    <ScrollRegion label={t("pictureTitle")}>
      <table className="rfm-picture">
        <caption className="visually-hidden">{t("picture", { unit: moneyUnit })}</caption>
        <colgroup>
          <col style={{ width: 48 }} />
          <col span={columns.length} />
        </colgroup>
        <tbody>
          {rows.map((r) => (
            <tr key={r}>
              <th scope="row">{t("rowOf", { r })}</th>
              {columns.map((f) => (
                <Cell
                  key={f}
                  r={r}
                  f={f}
                  cell={cells.find((each) => each.r === r && each.f === f)}
                  most={most}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {columns.map((f) => (
              <th key={f} scope="col">
                {t("columnOf", { f })}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Cell({
  r,
  f,
  cell,
  most,
}: {
  readonly r: number;
  readonly f: number;
  readonly cell: Rfm["cells"][number] | undefined;
  readonly most: number;
}) {
  const t = useWords(words);
  const { token } = theme.useToken();
  const { money, moneyUnit: unit } = useFigures();
  if (!cell || cell.customers === 0) {
    return (
      <td style={{ background: token.colorFillQuaternary }}>
        <span className="visually-hidden">{t("emptyCell", { r, f })}</span>
        <span className="rfm-cell" aria-hidden>
          ·
        </span>
      </td>
    );
  }
  const shown = money(cell.money);
  const customers = formatNumber(cell.customers);
  return (
    <td
      style={{ background: withAlpha(token.colorPrimary, 0.04 + mostColour * strengthOf(cell.money, most)) }}
    >
      <Link
        className="rfm-cell"
        to="/value/customers"
        search={{ group: `cell:${r}-${f}` } as never}
        aria-label={t("cellOf", { r, f, customers, money: shown, unit })}
      >
        <b>{customers}</b>
        <span>{shown}</span>
      </Link>
    </td>
  );
}

/** Bins from 1, the worst, for as many cut points as there are. */
function binsOf(cuts: readonly number[]): number[] {
  return Array.from({ length: cuts.length + 1 }, (_, at) => at + 1);
}

function withAlpha(hex: string, alpha: number): string {
  return (
    hex +
    Math.round(Math.min(alpha, 1) * 255)
      .toString(16)
      .padStart(2, "0")
  );
}
