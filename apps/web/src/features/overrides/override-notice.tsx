import type { Explanation } from "@gradus/contract";
import { Alert } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useWords } from "../../ui/words.ts";
import { useActor } from "../overview/use-actor.ts";
import { words } from "./words.ts";

/** Says beside a grade that an override is in force, or that one is asked for; nothing where there is neither. */
export function OverrideNotice({
  explanation: { customer, scheme, override },
}: {
  readonly explanation: Explanation;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const actor = useActor();
  const waiting = api.useQuery("get", "/api/overrides", {
    params: { query: { show: "waiting", scheme, customer: customer.code, limit: 1 } },
  }).data?.overrides[0];
  const toList = (
    <LinkButton size="small" to="/overrides">
      {t("toList")}
    </LinkButton>
  );
  return (
    <>
      {override ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          title={t("inForceTitle", { tier: local(override.name), until: override.until })}
          description={
            <>
              {t("inForceMeans", {
                reason: override.reason,
                by: actor(override.approvedBy ?? ""),
                without: local(override.without.name),
              })}
              {waiting ? null : <div style={{ marginTop: 8 }}>{toList}</div>}
            </>
          }
        />
      ) : null}
      {waiting ? (
        <Alert
          type="info"
          showIcon
          style={{ marginTop: 12 }}
          title={t("waitsTitle", { tier: local(waiting.tier.name), state: t(waiting.state) })}
          action={toList}
        />
      ) : null}
    </>
  );
}
