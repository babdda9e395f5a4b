import { CheckCircleOutlined, ClockCircleOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Flex, Space, Typography, theme } from "antd";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useWords } from "../../ui/words.ts";
import type { SchemeOverview } from "./overview.ts";
import { RunNow } from "./run-now.tsx";
import { words } from "./words.ts";

/** Whether the grades are of today's facts and rules; if not, why, and the way to grade again. */
export function Freshness({
  scheme: { scheme, version, stale, nextDue },
  lastRun,
}: {
  readonly scheme: SchemeOverview;
  readonly lastRun: NonNullable<SchemeOverview["lastRun"]>;
}) {
  const t = useWords(words);
  const { token } = theme.useToken();
  const { instant } = useFigures();
  const mayRun = usePermission("runSchemes");
  const reasons = [
    stale && stale.days > 0 ? t("staleDays", { count: stale.days }) : undefined,
    stale && stale.changes > 0
      ? t("staleChanges", { count: stale.changes, at: instant(stale.lastChangeAt) })
      : undefined,
    stale?.regradeFailedAt ? t("regradeFailed", { at: instant(stale.regradeFailedAt) }) : undefined,
    stale?.rulesChanged ? t("staleRules", { version, used: lastRun.version }) : undefined,
  ].filter((reason) => reason !== undefined);
  const isFresh = reasons.length === 0;
  return (
    <section>
      <Typography.Title level={3} style={{ fontSize: 14, marginTop: 0 }}>
        {t("staleTitle")}
      </Typography.Title>
      <Flex vertical gap={8} align="start">
        {isFresh ? (
          <Space size={6}>
            <CheckCircleOutlined aria-hidden style={{ color: token.colorSuccess }} />
            {t("fresh")}
          </Space>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <Space size={6}>
          <ClockCircleOutlined aria-hidden style={{ color: token.colorTextSecondary }} />
          <Typography.Text type="secondary">
            {nextDue === null ? t("notScheduled") : t("nextDue", { at: instant(nextDue) })}
          </Typography.Text>
        </Space>
        {stale?.regradeFailedAt ? (
          <Link to="/schemes/$scheme" params={{ scheme }}>
            {t("regradeLook")}
          </Link>
        ) : null}
        {mayRun ? <RunNow scheme={scheme} quiet={isFresh} /> : null}
      </Flex>
    </section>
  );
}
