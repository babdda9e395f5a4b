import { ArrowRightOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Card, Flex, Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { DecideOverride } from "./decide-override.tsx";
import { OverrideProgress } from "./override-progress.tsx";
import type { ShownOverride } from "./shown-override.ts";
import { words } from "./words.ts";

/** An override: whose tier, from which to which, why, until when, how the tier without it fared, and what may be done. */
export function OverrideCard({ override }: { readonly override: ShownOverride }) {
  const t = useWords(words);
  const local = useLocalName();
  const { customer, schemeName, team, tier, tierThen, reason, evidence, until, daysLeft } = override;
  return (
    <Card size="small">
      <Flex justify="space-between" align="flex-start" gap={12} wrap>
        <Flex vertical gap={4}>
          <span>
            <Link to="/customers/$customer" params={{ customer: customer.code }}>
              {customer.name ?? customer.code}
            </Link>{" "}
            <Typography.Text type="secondary">
              {[customer.name === null ? null : customer.code, team, local(schemeName)]
                .filter((part) => part !== null)
                .join(" · ")}
            </Typography.Text>
          </span>
          <Flex gap={8} align="center">
            {tierThen === null ? null : <TierTag name={local(tierThen.name)} />}
            <ArrowRightOutlined aria-hidden />
            <span className="visually-hidden">{t("wanted")}</span>
            <TierTag name={local(tier.name)} />
          </Flex>
        </Flex>
        <DecideOverride override={override} />
      </Flex>
      <dl className="override-card">
        <div>
          <dt>{t("why")}</dt>
          <dd>{reason}</dd>
          {evidence === null ? null : (
            <dd>
              <Typography.Text type="secondary">{t("evidence", { evidence })}</Typography.Text>
            </dd>
          )}
        </div>
        <div>
          <dt>{t("until")}</dt>
          <dd className="figure">{until}</dd>
          {daysLeft === null ? null : (
            <dd>
              <Typography.Text type={daysLeft <= 30 ? "warning" : "secondary"}>
                {daysLeft > 0 ? t("daysLeft", { shown: formatNumber(daysLeft) }) : t("lastDay")}
              </Typography.Text>
            </dd>
          )}
        </div>
        <div>
          <dt>{t("without")}</dt>
          <Without override={override} />
        </div>
        <div>
          <dt>{t("state")}</dt>
          <OverrideProgress override={override} />
        </div>
      </dl>
    </Card>
  );
}

/** How the tier without the override moved since it was asked for. */
function Without({ override: { tierThen, tierNow, fared } }: { readonly override: ShownOverride }) {
  const t = useWords(words);
  const local = useLocalName();
  const named = (tier: ShownOverride["tierNow"]) => (tier ? local(tier.name) : "—");
  return (
    <>
      <dd>{t("thenNow", { before: named(tierThen), now: named(tierNow) })}</dd>
      {fared === null ? null : (
        <dd>
          <Typography.Text type={fared === "fallen" ? "warning" : "secondary"}>{t(fared)}</Typography.Text>
        </dd>
      )}
    </>
  );
}
