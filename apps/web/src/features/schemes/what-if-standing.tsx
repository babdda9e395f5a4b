import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

/** Who would not stand where the score puts them: under an override, or with a move that waits for its day. */
export function WhatIfStanding({
  found: { overridden, pending },
  isOrdered,
}: {
  readonly found: Pick<WhatIf, "overridden" | "pending">;
  /** Whether one tier is above another: else nothing can wait. */
  readonly isOrdered: boolean;
}) {
  const t = useWords(studioWords);
  const [up, down] = [formatNumber(pending.up), formatNumber(pending.down)];
  return (
    <ul className="figure" style={{ margin: "4px 0 0", paddingInlineStart: 16, fontSize: 13 }}>
      <li>
        {overridden > 0
          ? t("overriddenSome", { count: overridden, shown: formatNumber(overridden) })
          : t("overriddenNone")}
      </li>
      {isOrdered ? (
        <li>{pending.up + pending.down > 0 ? t("pendingSome", { up, down }) : t("pendingNone")}</li>
      ) : null}
    </ul>
  );
}
