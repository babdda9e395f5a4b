import { Space } from "antd";
import { usePermission } from "../../app/session.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** The ways from a scheme to how its tiers are spread, and to the statement for customers. */
export function ComplianceLinks({ scheme }: { readonly scheme: string }) {
  const t = useWords(words);
  const maySeeShares = usePermission("readValue");
  return (
    <Space wrap>
      {maySeeShares ? <LinkButton to={`/schemes/${scheme}/shares`}>{t("sharesLink")}</LinkButton> : null}
      <LinkButton to={`/schemes/${scheme}/statement`}>{t("statementLink")}</LinkButton>
    </Space>
  );
}
