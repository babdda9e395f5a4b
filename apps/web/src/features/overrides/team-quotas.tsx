import { Card, Flex, Progress, Typography } from "antd";
import { useId } from "react";
import { api } from "../../app/api.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** How much of their quota teams use under a scheme. */
export function TeamQuotas({ scheme, name }: { readonly scheme: string; readonly name: string }) {
  const t = useWords(words);
  const id = useId();
  const query = api.useQuery("get", "/api/schemes/{scheme}/override-quotas", {
    params: { path: { scheme } },
  });
  if (query.data?.teams.length === 0) return null;
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t("quotas")}</h2>}>
      <Loaded query={query} rows={3}>
        {({ quota, teams }) => (
          <Flex vertical gap={12}>
            <Typography.Text type="secondary">
              {t("quotasNote", { scheme: name, share: formatShare(quota) })}
            </Typography.Text>
            {teams.map(({ team, graded, limit, inForce }, index) => (
              <div key={team ?? ""}>
                <span id={`${id}-${index}`}>
                  {t("quotaOf", {
                    team: team ?? t("noTeam"),
                    used: formatNumber(inForce),
                    limit: formatNumber(limit),
                    graded: formatNumber(graded),
                  })}
                </span>
                <Progress
                  aria-labelledby={`${id}-${index}`}
                  percent={Math.min(100, Math.round((inForce / limit) * 100))}
                  status={inForce >= limit ? "exception" : "normal"}
                  showInfo={false}
                  size="small"
                />
              </div>
            ))}
          </Flex>
        )}
      </Loaded>
    </Card>
  );
}
