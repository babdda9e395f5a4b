import { Button, Flex, Popconfirm } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { DecideDialog, type Deciding } from "./decide-dialog.tsx";
import type { ShownOverride } from "./shown-override.ts";
import { words } from "./words.ts";

/** What the user may do with an override: agree, approve, refuse, withdraw, end. */
export function DecideOverride({ override }: { readonly override: ShownOverride }) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [deciding, setDeciding] = useState<Deciding | undefined>();
  const { id, customer } = override;
  const params = { path: { id } };
  const agree = api.useMutation("post", "/api/overrides/{id}/agree", {
    onSuccess: () => notice.done(t("agreeDone")),
    onError: notice.failed,
  });
  const withdraw = api.useMutation("post", "/api/overrides/{id}/withdraw", {
    onSuccess: () => notice.done(t("withdrawDone")),
    onError: notice.failed,
  });
  const label = (act: "agree" | "withdraw" | Deciding) =>
    t("actOn", { act: t(act), customer: customer.name ?? customer.code });
  const decide = (act: Deciding, isPrimary = false) => (
    <Button
      size="small"
      type={isPrimary ? "primary" : "default"}
      aria-label={label(act)}
      onClick={() => setDeciding(act)}
    >
      {t(act)}
    </Button>
  );
  const { mayAgree, mayDecide, mayWithdraw, mayEnd } = override;
  return (
    <Flex gap={8} wrap>
      {mayAgree ? (
        <Button
          size="small"
          type="primary"
          aria-label={label("agree")}
          loading={agree.isPending}
          onClick={() => agree.mutate({ params })}
        >
          {t("agree")}
        </Button>
      ) : null}
      {mayDecide ? decide("approve", true) : null}
      {mayAgree || mayDecide ? decide("refuse") : null}
      {mayWithdraw ? (
        <Popconfirm
          title={t("withdrawSure")}
          okText={t("withdraw")}
          cancelText={t("cancel")}
          onConfirm={() => withdraw.mutate({ params })}
        >
          <Button size="small" aria-label={label("withdraw")} loading={withdraw.isPending}>
            {t("withdraw")}
          </Button>
        </Popconfirm>
      ) : null}
      {mayEnd ? decide("end") : null}
      {deciding === undefined ? null : (
        <DecideDialog override={override} deciding={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </Flex>
  );
}
