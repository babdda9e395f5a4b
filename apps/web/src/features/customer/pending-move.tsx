import type { Explanation } from "@gradus/contract";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { movementWords } from "../schemes/movement-words.ts";

/** What waits for its day: the rise or fall that the movement rules hold back, and what the score alone would give. */
export function PendingMove({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(movementWords);
  const local = useLocalName();
  const { computed, pending, tier, tiers } = explanation;
  if (!pending && !computed) return null;
  const place = (code: string) => tiers.findIndex((each) => each.code === code);
  const { to = "", since = "", due = "" } = pending ?? {};
  const words = place(to) < place(tier) ? "waitsUp" : "waitsDown";
  return (
    <p style={{ margin: "8px 0 0" }}>
      {pending ? t(words, { tier: local(pending.name), since, due }) : null}{" "}
      {computed && computed.tier !== pending?.to ? t("computed", { tier: local(computed.name) }) : null}
    </p>
  );
}
