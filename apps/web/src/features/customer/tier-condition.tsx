import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import type { Explanation } from "@gradus/contract";
import { Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { gradeWords } from "./grade-words.ts";
import { limitsOf } from "./limits-of.ts";
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
  const local = useLocalName();
  const condition = tier.gate ?? tier.when;
  const limits = limitsOf(explanation, tier);
  if (condition === null && limits.length === 0) {
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
      {limits.map((limit) => (
        <div key={limit.en} className="customer-note">
          {local(limit)}
        </div>
      ))}
    </>
  );
}
