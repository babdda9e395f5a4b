import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import type { Explanation } from "@gradus/contract";
import { Typography } from "antd";
import { useWords } from "../../ui/words.ts";
import { formatPercent } from "./format-metric.ts";
import { gradeWords } from "./grade-words.ts";
import { useWordedConditions } from "./use-worded-conditions.ts";

/** What a tier or class demands besides the score, and whether the customer meets it. */
export function TierCondition({
  explanation,
  tier,
}: {
  readonly explanation: Explanation;
  readonly tier: Explanation["tiers"][number];
}) {
  const t = useWords(gradeWords);
  const word = useWordedConditions(explanation);
  const condition = tier.gate ?? tier.when;
  if (condition === null && tier.share === null) {
    return <span className="customer-note">{t(tier.enter === null ? "otherwise" : "noGate")}</span>;
  }
  return (
    <>
      {condition === null ? null : word(condition)}
      {tier.gatePassed === null ? null : (
        <div>
          <Typography.Text type={tier.gatePassed ? "success" : "danger"}>
            {tier.gatePassed ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}{" "}
            {t(tier.gatePassed ? "passed" : "failed")}
          </Typography.Text>
        </div>
      )}
      {tier.share === null ? null : (
        <div className="customer-note">{t("shareLimit", { share: formatPercent(tier.share) })}</div>
      )}
    </>
  );
}
