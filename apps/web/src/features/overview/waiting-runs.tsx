import { Alert, Flex, Space, Tag, Typography } from "antd";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import type { Overview } from "./overview.ts";
import { words } from "./words.ts";

type Waiting = Overview["waiting"][number];

/** Held runs, each with why it is held and the way to decide it; nothing where none waits. */
export function WaitingRuns({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const t = useWords(words);
  if (waiting.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={<h2 style={{ fontSize: 16, margin: 0, lineHeight: 1.4 }}>{t("waitingTitle")}</h2>}
      description={
        <Flex vertical gap={12}>
          <Typography.Text>{t("waitingNote")}</Typography.Text>
          {waiting.map((run) => (
            <WaitingRun key={run.run} run={run} />
          ))}
        </Flex>
      }
    />
  );
}

function WaitingRun({ run }: { readonly run: Waiting }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const { instant } = useFigures();
  const reasons = {
    first: t("waitingFirst"),
    share: t("waitingShare"),
    top: t("waitingTop", { count: run.outOfTop }),
  };
  return (
    <Flex justify="space-between" align="center" gap={12} wrap>
      <div style={{ minWidth: 0 }}>
        <Space size={8} wrap>
          <Typography.Text strong>{run.name[language]}</Typography.Text>
          {run.held.map((reason) => (
            <Tag key={reason} style={{ marginInlineEnd: 0 }}>
              {reasons[reason]}
            </Tag>
          ))}
        </Space>
        <br />
        <Typography.Text type="secondary">
          {run.held.includes("first") ? "" : `${t("waitingMoves", { moves: formatNumber(run.moves) })} · `}
          {t("waitingAsOf", { day: run.asOf, at: instant(run.requestedAt) })}
        </Typography.Text>
      </div>
      <LinkButton type="primary" to={`/runs/${run.run}`}>
        {t("decide")}
      </LinkButton>
    </Flex>
  );
}
