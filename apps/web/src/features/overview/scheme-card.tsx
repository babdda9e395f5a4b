import { Link } from "@tanstack/react-router";
import { Card, Flex, Space, Tag, Typography } from "antd";
import { usePreferences } from "../../app/preferences.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { Freshness } from "./freshness.tsx";
import { MoveSummary } from "./move-summary.tsx";
import type { SchemeOverview } from "./overview.ts";
import { RunNow } from "./run-now.tsx";
import { TierFigures } from "./tier-figures.tsx";
import { useActor } from "./use-actor.ts";
import { words } from "./words.ts";

const sides = "clamp(12px, 3vw, 24px)"; // narrower on a phone
const styles = {
  header: { paddingInline: sides },
  title: { whiteSpace: "normal", padding: "12px 0" },
  body: { padding: sides },
} as const;

/** A scheme in force: its tiers in figures, who moved at the last run, and whether it is up to date. */
export function SchemeCard({ scheme }: { readonly scheme: SchemeOverview }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const { lastRun } = scheme;
  return (
    <Card
      styles={styles}
      title={
        <Space size={8} wrap>
          <h2 style={{ fontSize: 16, margin: 0 }}>{scheme.name[language]}</h2>
          <Tag style={{ fontWeight: "normal" }}>{t("versionOf", { version: scheme.version })}</Tag>
        </Space>
      }
      extra={
        <Link to="/schemes/$scheme" params={{ scheme: scheme.scheme }}>
          {t("openScheme")}
        </Link>
      }
    >
      {lastRun === null ? <NotRun scheme={scheme} /> : <Graded scheme={scheme} lastRun={lastRun} />}
    </Card>
  );
}

function Graded({
  scheme,
  lastRun,
}: {
  readonly scheme: SchemeOverview;
  readonly lastRun: NonNullable<SchemeOverview["lastRun"]>;
}) {
  const t = useWords(words);
  const { instant } = useFigures();
  const actor = useActor();
  const at = instant(lastRun.publishedAt);
  return (
    <div
      style={{
        display: "grid",
        gap: "24px 40px",
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 380px), 1fr))",
      }}
    >
      <Flex vertical gap={12}>
        <TierFigures scheme={scheme} />
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          <Link to="/runs/$run" params={{ run: String(lastRun.run) }}>
            {t("asOf", { day: lastRun.asOf })}
          </Link>
          <br />
          {t("source", { run: lastRun.run, at, by: actor(lastRun.requestedBy) })}
        </Typography.Text>
      </Flex>
      <Flex vertical gap={24}>
        <MoveSummary scheme={scheme} lastRun={lastRun} />
        <Freshness scheme={scheme} lastRun={lastRun} />
      </Flex>
    </div>
  );
}

function NotRun({ scheme }: { readonly scheme: SchemeOverview }) {
  const t = useWords(words);
  const mayRun = usePermission("runSchemes");
  return (
    <NothingYet
      title={t("notRun")}
      hint={t("notRunNote")}
      action={mayRun ? <RunNow scheme={scheme.scheme} /> : null}
    />
  );
}
