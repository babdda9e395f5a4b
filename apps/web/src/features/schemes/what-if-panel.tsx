import { Flex, Segmented, Typography } from "antd";
import type { ReactNode } from "react";
import { Loading, ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { AffectedCustomers } from "./affected-customers.tsx";
import { placesOf } from "./places-of.ts";
import { ProblemList } from "./problem-list.tsx";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";
import { useMovesText } from "./use-moves-text.ts";
import type { Against, LiveWhatIf } from "./use-what-if.ts";
import { WhatIfFlow } from "./what-if-flow.tsx";
import { WhatIfStanding } from "./what-if-standing.tsx";
import { WhatIfTiers } from "./what-if-tiers.tsx";
import { WhatIfWorkload } from "./what-if-workload.tsx";

/** What of the rules decides how findings are shown. */
export interface FindingsStyle {
  /** Whether one tier is above another. */
  readonly isOrdered: boolean;
  /** The name of the money metric; undefined where the scheme adds up none. */
  readonly moneyName: string | undefined;
}

/**
 * What the rules would do, as they are edited. The last that was found stays, dimmed, while the next is under way, and
 * while something keeps the rules from being tried.
 */
export function WhatIfPanel({
  whatIf: { found, isCurrent, problems = [], error, against, compareWith, retry },
  onLeave,
  ...style
}: FindingsStyle & {
  readonly whatIf: LiveWhatIf;
  /** Told when a part of the scheme is gone to, so that what covers it can close. */
  readonly onLeave?: () => void;
}) {
  const t = useWords(studioWords);
  const movesText = useMovesText();
  const stands = error !== null || problems.length > 0;
  return (
    <Flex vertical gap={12} aria-busy={!isCurrent && !stands}>
      <Flex gap="4px 8px" align="center" wrap>
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t("against")}
        </Typography.Text>
        <Segmented<Against>
          size="small"
          aria-label={t("against")}
          value={against}
          onChange={compareWith}
          options={[
            { value: "inForce", label: t("inForce") },
            { value: "published", label: t("publishedRules") },
          ]}
        />
      </Flex>
      {error ? <ProblemAlert error={error} onRetry={retry} /> : null}
      {problems.length > 0 ? <ProblemList problems={problems} {...(onLeave && { onLeave })} /> : null}
      {found ? (
        <div style={{ opacity: isCurrent ? 1 : 0.6 }}>
          <Findings found={found} {...style} />
        </div>
      ) : stands ? null : (
        <Loading rows={8} />
      )}
      <span role="status" className="visually-hidden">
        {found && isCurrent ? t("computed", { moves: movesText(found, style.isOrdered) }) : ""}
      </span>
    </Flex>
  );
}

function Findings({ found, isOrdered, moneyName }: FindingsStyle & { readonly found: WhatIf }) {
  const t = useWords(studioWords);
  const movesText = useMovesText();
  const tiers = placesOf(found);
  return (
    <Flex vertical gap={16}>
      <div>
        <b>{movesText(found, isOrdered)}</b>
        <br />
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t("whatIfNote", { day: found.asOf, count: found.customers })}
        </Typography.Text>
        <WhatIfStanding found={found} isOrdered={isOrdered} />
      </div>
      <WhatIfTiers found={found} tiers={tiers} moneyName={moneyName} />
      <Part title={t("flowTitle")}>
        <WhatIfFlow matrix={found.moves.matrix} tiers={tiers} isOrdered={isOrdered} />
      </Part>
      <Part title={t("affected")}>
        <AffectedCustomers affected={found.affected} moves={found.moves} tiers={tiers} />
      </Part>
      {found.workload ? (
        <Part title={t("workload")}>
          <WhatIfWorkload workload={found.workload} />
        </Part>
      ) : null}
    </Flex>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Typography.Title level={2} style={{ fontSize: 14, marginBlock: "0 6px" }}>
        {title}
      </Typography.Title>
      {children}
    </section>
  );
}
