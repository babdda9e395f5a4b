import type { Answer } from "@gradus/sdk/browser";
import { Flex, Tag, Typography } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { FlagTag } from "../../ui/flag-tag.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { useCustomerGrades } from "./use-customer-grades.ts";
import { words } from "./words.ts";

/** Who the customer is at a glance: code, who looks after it, its tier under every scheme, its tags. */
export function CustomerHeader({ record }: { readonly record: Answer<"getCustomer"> }) {
  const t = useWords(words);
  return (
    <Flex component="span" gap={8} align="center" wrap style={{ marginTop: 6 }}>
      <Typography.Text type="secondary" className="figure">
        {record.code}
      </Typography.Text>
      <Typography.Text type="secondary">·</Typography.Text>
      <Typography.Text type="secondary">
        {record.owner ?? t("noOwner")} / {record.team ?? t("noTeam")}
      </Typography.Text>
      <Tiers customer={record.code} />
      {record.tags.map(({ tag }) => (
        <Tag key={tag} style={{ marginInlineEnd: 0 }}>
          {tag}
        </Tag>
      ))}
    </Flex>
  );
}

function Tiers({ customer }: { readonly customer: string }) {
  const t = useWords(words);
  const local = useLocalName();
  const grades = useCustomerGrades(customer).data?.grades ?? [];
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes ?? [];
  return grades.map(({ scheme, schemeName, tier, tierName, flags }) => {
    const tiers = schemes.find(({ code }) => code === scheme)?.definition.tiers ?? [];
    const rank = tiers.findIndex(({ code }) => code === tier);
    return (
      <span key={scheme}>
        <Typography.Text type="secondary">{t("tierUnder", { scheme: local(schemeName) })}</Typography.Text>
        <TierTag name={local(tierName)} rank={rank < 0 ? null : rank} />
        {flags.map(({ code, name }) => (
          <span key={code} style={{ marginInlineStart: 4 }}>
            <FlagTag name={local(name)} />
          </span>
        ))}
      </span>
    );
  });
}
