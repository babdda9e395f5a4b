import { Link } from "@tanstack/react-router";
import { Button, Flex, Segmented, Typography } from "antd";
import { useState } from "react";
import { useFigures } from "../../app/use-figures.ts";
import { useWords } from "../../ui/words.ts";
import type { NamedTiers } from "../runs/use-tier-names.ts";
import { useTierTag } from "../runs/use-tier-tag.tsx";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

const kinds = ["up", "down", "other"] as const;
const shownFirst = 5;

/** The customers who move and matter most, by name. */
export function AffectedCustomers({
  affected,
  moves: { up, down, total, in: into, out },
  tiers,
}: {
  readonly affected: WhatIf["affected"];
  readonly moves: WhatIf["moves"];
  readonly tiers: NamedTiers;
}) {
  const t = useWords(studioWords);
  const figures = useFigures();
  const tag = useTierTag(tiers);
  const [wanted, setWanted] = useState<(typeof kinds)[number]>("down");
  const [all, setAll] = useState(false);
  const there = kinds.filter((kind) => affected[kind].length > 0);
  const kind = there.includes(wanted) ? wanted : there[0];
  if (kind === undefined) return <Typography.Text type="secondary">{t("affectedNone")}</Typography.Text>;
  const counts = { up, down, other: Math.max(affected.other.length, total - up - down, into + out) };
  const rows = affected[kind];
  const shown = all ? rows : rows.slice(0, shownFirst);
  const hasMoney = rows.some(({ money }) => money !== null);
  return (
    <Flex vertical gap={8}>
      <Segmented
        size="small"
        aria-label={t("affected")}
        style={{ alignSelf: "start" }}
        value={kind}
        onChange={setWanted}
        options={there.map((value) => ({
          value,
          label: t(value === "up" ? "affectedUp" : value === "down" ? "affectedDown" : "affectedOther", {
            count: counts[value],
          }),
        }))}
      />
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {hasMoney
          ? `${t("affectedOrder")} · ${t("money", { unit: figures.moneyUnit })}`
          : t("affectedOrderScore")}
      </Typography.Text>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {shown.map(({ customer, name, from, to, money }) => (
          <li key={customer} style={{ paddingBlock: 3 }}>
            <Flex justify="space-between" gap={8}>
              <Link to="/customers/$customer" params={{ customer }} style={{ minWidth: 0 }}>
                {name ?? customer}
              </Link>
              <span className="figure">{money === null ? "" : figures.money(money)}</span>
            </Flex>
            <Flex gap={6} align="center">
              {tag(from)}
              <span aria-hidden>→</span>
              {tag(to)}
            </Flex>
          </li>
        ))}
      </ul>
      {rows.length > shown.length ? (
        <Button size="small" style={{ alignSelf: "start" }} onClick={() => setAll(true)}>
          {t("moreRows", { count: rows.length - shown.length })}
        </Button>
      ) : null}
    </Flex>
  );
}
