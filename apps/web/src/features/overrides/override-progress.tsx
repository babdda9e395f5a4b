import { Typography } from "antd";
import { useFigures } from "../../app/use-figures.ts";
import { useWords } from "../../ui/words.ts";
import { useActor } from "../overview/use-actor.ts";
import type { ShownOverride } from "./shown-override.ts";
import { words } from "./words.ts";

/** How far an override has come, in a list of descriptions: who asked, agreed, decided and ended it, when, and with what words. */
export function OverrideProgress({ override }: { readonly override: ShownOverride }) {
  const t = useWords(words);
  const { instant } = useFigures();
  const actor = useActor();
  const did = (by: string | null, at: string | null) => ({ by: actor(by ?? ""), at: instant(at) });
  const { state, leadStep, note, endReason } = override;
  const decided = {
    refused: t("refusedBy", did(override.decidedBy, override.decidedAt)),
    withdrawn: t("withdrawnBy", did(override.decidedBy, override.decidedAt)),
  };
  const approval = override.decidedAlone ? "approvedAlone" : "approvedBy";
  const steps = [
    t("askedBy", did(override.askedBy, override.askedAt)),
    leadStep === "needed" ? null : t(leadStep),
    override.agreedBy === null ? null : t("agreedBy", did(override.agreedBy, override.agreedAt)),
    state === "refused" || state === "withdrawn" ? decided[state] : null,
    state === "approved" || state === "ended"
      ? t(approval, did(override.decidedBy, override.decidedAt))
      : null,
    note === null ? null : t("said", { text: note }),
    override.endedAt === null
      ? null
      : override.endedBy === null
        ? t("ranOut", { at: instant(override.endedAt) })
        : t("endedBy", did(override.endedBy, override.endedAt)),
    endReason === null ? null : t("said", { text: endReason }),
  ].filter((step) => step !== null);
  return (
    <>
      <dd>{t(state)}</dd>
      {steps.map((step) => (
        <dd key={step}>
          <Typography.Text type="secondary">{step}</Typography.Text>
        </dd>
      ))}
    </>
  );
}
