import type { Answer } from "@gradus/sdk/browser";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Card, Flex, Switch, Typography } from "antd";
import { useId } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { stalenessWords } from "./staleness-words.ts";

type Staleness = Answer<"getStaleness">;

/** How far a scheme's grades are behind the facts, why, and the way to switch their following on or off. */
export function StalenessCard({ scheme }: { readonly scheme: string }) {
  const t = useWords(stalenessWords);
  const params = { path: { scheme } };
  const query = api.useQuery(
    "get",
    "/api/schemes/{scheme}/staleness",
    { params },
    { refetchInterval: 10_000 },
  );
  return (
    <Card size="small" title={t("title")}>
      <Loaded query={query} rows={2}>
        {(found) => (
          <Flex vertical gap={8}>
            <RegradingSwitch staleness={found} />
            <span>
              <WhatWaits staleness={found} />
            </span>
            <LastRegrade staleness={found} />
            <Failure staleness={found} />
          </Flex>
        )}
      </Loaded>
    </Card>
  );
}

interface Told {
  readonly staleness: Staleness;
}

function RegradingSwitch({ staleness: { scheme, on } }: Told) {
  const t = useWords(stalenessWords);
  const notice = useOutcomeNotice();
  const id = useId();
  const mayRun = usePermission("runSchemes");
  const change = api.useMutation("put", "/api/schemes/{scheme}/regrading", {
    onSuccess: () => notice.done(t("saved")),
    onError: notice.failed,
  });
  return (
    <div>
      <Flex gap={8} align="center">
        <Switch
          id={id}
          size="small"
          checked={on}
          disabled={!mayRun}
          loading={change.isPending}
          onChange={(next) => change.mutate({ params: { path: { scheme } }, body: { on: next } })}
        />
        <label htmlFor={id}>{t("on")}</label>
      </Flex>
      <Typography.Text type="secondary">{t("hint")}</Typography.Text>
    </div>
  );
}

function WhatWaits({ staleness: { customers, capped, oldestAt, obstacle, limit } }: Told) {
  const t = useWords(stalenessWords);
  const figures = useFigures();
  if (oldestAt === null) return t(obstacle === "neverRun" ? "neverRun" : "upToDate");
  const waits = { customers: formatNumber(customers), at: figures.instant(oldestAt) };
  const why = t(obstacle ?? "soon", { limit: formatNumber(limit) });
  return `${t(capped ? "waitingMany" : "waiting", waits)} ${why}`;
}

function LastRegrade({ staleness: { lastRegrade } }: Told) {
  const t = useWords(stalenessWords);
  const figures = useFigures();
  if (!lastRegrade) return null;
  return (
    <Link to="/runs/$run" params={{ run: String(lastRegrade.run) }}>
      {t("lastRegrade", { run: lastRegrade.run, at: figures.instant(lastRegrade.at) })}
    </Link>
  );
}

function Failure({ staleness: { scheme, failure } }: Told) {
  const t = useWords(stalenessWords);
  const figures = useFigures();
  const notice = useOutcomeNotice();
  const mayRun = usePermission("runSchemes");
  const again = api.useMutation("post", "/api/schemes/{scheme}/regrade", {
    onSuccess: () => notice.done(t("asked")),
    onError: notice.failed,
  });
  if (!failure) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={t("failed", { times: failure.times, at: figures.instant(failure.at) })}
      description={failure.detail}
      action={
        mayRun ? (
          <Button
            size="small"
            loading={again.isPending}
            onClick={() => again.mutate({ params: { path: { scheme } } })}
          >
            {t("again")}
          </Button>
        ) : undefined
      }
    />
  );
}
