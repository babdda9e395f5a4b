import { ArrowDownOutlined, ArrowUpOutlined, SwapOutlined, UserAddOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Flex, Typography, theme } from "antd";
import type { ReactNode } from "react";
import { usePreferences } from "../../app/preferences.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { directionOf, type Move, type SchemeOverview } from "./overview.ts";
import { words } from "./words.ts";

type LastRun = NonNullable<SchemeOverview["lastRun"]>;

const shown = 6; // of each direction, the largest; the run's page has all

/** Who moved where at the last run, in words, by direction. */
export function MoveSummary({
  scheme,
  lastRun,
}: {
  readonly scheme: SchemeOverview;
  readonly lastRun: LastRun;
}) {
  const t = useWords(words);
  const { token } = theme.useToken();
  const moves = lastRun.moves.filter(({ from, to }) => from !== to);
  const of = (direction: string) => moves.filter((move) => directionOf(scheme, move) === direction);
  const groups = [
    {
      key: "movesUp",
      icon: <ArrowUpOutlined aria-hidden style={{ color: token.colorSuccess }} />,
      moves: of("up"),
    },
    {
      key: "movesDown",
      icon: <ArrowDownOutlined aria-hidden style={{ color: token.colorError }} />,
      moves: of("down"),
    },
    { key: "movesOther", icon: <SwapOutlined aria-hidden />, moves: of("other") },
    { key: "movesFirst", icon: <UserAddOutlined aria-hidden />, moves: of("first") },
  ] as const;
  return (
    <section>
      <Flex justify="space-between" align="baseline" gap={12}>
        <Typography.Title level={3} style={{ fontSize: 14, marginTop: 0 }}>
          {t("movesTitle")}
        </Typography.Title>
        <Link to="/runs/$run" params={{ run: String(lastRun.run) }}>
          {t("moreMoves")}
        </Link>
      </Flex>
      {moves.length === 0 ? <Typography.Text type="secondary">{t("movesNone")}</Typography.Text> : null}
      <Flex vertical gap={12}>
        {groups.map(({ key, icon, moves: some }) =>
          some.length === 0 ? null : (
            <div key={key}>
              <Typography.Text>
                {icon}{" "}
                {t(key, { customers: formatNumber(some.reduce((sum, { customers }) => sum + customers, 0)) })}
              </Typography.Text>
              {key === "movesFirst" ? null : <MoveList scheme={scheme} moves={some} />}
            </div>
          ),
        )}
      </Flex>
    </section>
  );
}

function MoveList({
  scheme,
  moves,
}: {
  readonly scheme: SchemeOverview;
  readonly moves: readonly Move[];
}): ReactNode {
  const t = useWords(words);
  const { token } = theme.useToken();
  const { language } = usePreferences();
  const nameOf = (code: string | null) =>
    code === null ? t("noGrade") : (scheme.tiers.find((tier) => tier.code === code)?.name[language] ?? code);
  const largest = [...moves].sort((a, b) => b.customers - a.customers).slice(0, shown);
  return (
    <ul
      style={{ margin: "4px 0 0", padding: 0, listStyle: "none", display: "flex", flexWrap: "wrap", gap: 6 }}
    >
      {largest.map(({ from, to, customers }) => (
        <li
          key={`${from} ${to}`}
          style={{
            padding: "2px 8px",
            borderRadius: token.borderRadiusSM,
            background: token.colorFillTertiary,
          }}
        >
          {from === null ? nameOf(to) : t("move", { from: nameOf(from), to: nameOf(to) })}{" "}
          <b className="figure">{formatNumber(customers)}</b>
        </li>
      ))}
    </ul>
  );
}
