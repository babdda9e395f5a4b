import { Button, Card, Checkbox, Flex, Typography, theme } from "antd";
import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { RowsProps } from "./customer-grid.tsx";
import { CustomerLink } from "./customer-link.tsx";
import { RowTier, useColumnStyle } from "./format-value.tsx";
import type { Column, Row } from "./list.ts";
import { isChosen, toggleChosen } from "./selection.ts";
import { words } from "./words.ts";

const step = 30; // cards shown at once
const standing = ["name", "code", "tier"]; // what every card shows at its head

/** The customers of a list as cards, for a narrow window. */
export function CustomerCards({ list, columns, pages, choice, onChoice }: RowsProps) {
  const t = useWords(words);
  const [shown, setShown] = useState(step);
  const count = Math.min(shown, pages.total);
  const { onSeen } = pages;
  useEffect(() => onSeen(0, Math.max(0, count - 1)), [onSeen, count]);
  const details = list.columns
    .filter((field) => !standing.includes(field))
    .flatMap((field) => columns.filter((column) => column.field === field));
  const rows = Array.from({ length: count }, (_, index) => pages.rowAt(index));
  const rest = Math.min(step, pages.total - count);
  return (
    <Flex vertical gap={8}>
      <Flex vertical gap={8} component="ul" style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map((row, index) => (
          <li key={row?.code ?? `at ${index}`}>
            {row === undefined ? (
              <Card loading size="small" />
            ) : (
              <CustomerCard
                row={row}
                tier={columns.find(({ field }) => field === "tier")}
                details={details}
                chosen={isChosen(choice, row.code)}
                onChosen={() => onChoice(toggleChosen(choice, row.code))}
              />
            )}
          </li>
        ))}
      </Flex>
      {rest > 0 ? (
        <Button block onClick={() => setShown(count + step)}>
          {t("showMore", { count: formatNumber(rest) })}
        </Button>
      ) : null}
    </Flex>
  );
}

function CustomerCard({
  row,
  tier,
  details,
  chosen,
  onChosen,
}: {
  readonly row: Row;
  readonly tier: Column | undefined;
  readonly details: readonly Column[];
  readonly chosen: boolean;
  readonly onChosen: () => void;
}) {
  const t = useWords(words);
  const style = useColumnStyle();
  const name = row.name ?? row.code;
  const { colorLink } = theme.useToken().token;
  return (
    <Card size="small">
      <Flex gap={8} align="flex-start">
        <Checkbox aria-label={t("chooseRow", { name })} checked={chosen} onChange={onChosen} />
        <Flex vertical gap={4} style={{ flex: 1, minWidth: 0 }}>
          <Flex justify="space-between" gap={8}>
            <b className="card-name" style={{ "--name": colorLink } as CSSProperties}>
              <CustomerLink code={row.code}>{name}</CustomerLink>
            </b>
            {tier ? <RowTier column={tier} row={row} /> : null}
          </Flex>
          <Typography.Text type="secondary">{row.code}</Typography.Text>
          <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 12px" }}>
            {details.map((column) => (
              <Detail key={column.field} title={style.title(column)}>
                {style.value(column, row)}
              </Detail>
            ))}
          </dl>
        </Flex>
      </Flex>
    </Card>
  );
}

function Detail({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>
        <Typography.Text type="secondary">{title}</Typography.Text>
      </dt>
      <dd style={{ margin: 0, overflowWrap: "anywhere" }}>{children}</dd>
    </>
  );
}
