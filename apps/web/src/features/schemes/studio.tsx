import { CloseOutlined } from "@ant-design/icons";
import { Button, Card, Drawer, Grid } from "antd";
import { type ReactNode, useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { ProblemList } from "./problem-list.tsx";
import type { DraftDefinition } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";
import { useMovesText } from "./use-moves-text.ts";
import type { LiveWhatIf } from "./use-what-if.ts";
import { WhatIfPanel } from "./what-if-panel.tsx";
import "./studio.css";

/** An editor with what its rules would do beside it; where there is no room, behind a bar that tells the sum of it. */
export function Studio({
  whatIf,
  definition,
  children,
}: {
  readonly whatIf: LiveWhatIf;
  readonly definition: DraftDefinition;
  readonly children: ReactNode;
}) {
  const t = useWords(studioWords);
  const nameOf = useLocalName();
  const movesText = useMovesText();
  const isWide = Grid.useBreakpoint().xl ?? true;
  const [isOpen, setOpen] = useState(false);
  const metrics = api.useQuery("get", "/api/metrics").data?.metrics ?? [];
  const money = metrics.find(({ code }) => code === definition.money);
  const style = {
    isOrdered: definition.classes === undefined,
    moneyName: money ? nameOf(money.name) : undefined,
  };
  const { found, isCurrent, problems = [] } = whatIf;
  return (
    <div className={isWide ? "studio" : "studio-narrow"}>
      <div>
        {!isWide && problems.length > 0 ? <ProblemList problems={problems} /> : null}
        {children}
      </div>
      {isWide ? (
        <aside aria-label={t("whatIf")}>
          <Card size="small" title={t("whatIf")}>
            <WhatIfPanel whatIf={whatIf} {...style} />
          </Card>
        </aside>
      ) : (
        <>
          <Button
            type="primary"
            size="large"
            block
            className="studio-bar"
            style={{ height: "auto", whiteSpace: "normal", fontSize: 14 }}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {[t("whatIf"), ...(found ? [movesText(found, style.isOrdered)] : [])].join(" · ")}
            {isCurrent ? "" : " …"}
          </Button>
          <Drawer
            placement="bottom"
            size="80%"
            title={t("whatIf")}
            open={isOpen}
            onClose={() => setOpen(false)}
            closeIcon={<CloseOutlined aria-label={t("close")} />}
          >
            <WhatIfPanel whatIf={whatIf} onLeave={() => setOpen(false)} {...style} />
          </Drawer>
        </>
      )}
    </div>
  );
}
