import { Button, Card, Flex, Typography } from "antd";
import { lazy, Suspense, useState } from "react";
import { usePermission } from "../../app/session.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { counted } from "./counted.ts";
import type { List, Offered } from "./list.ts";
import { type Choice, countChosen, nobodyChosen } from "./selection.ts";
import { words } from "./words.ts";

const BatchDialog = lazy(async () => ({ default: (await import("./batch-dialog.tsx")).BatchDialog }));

/** What can be done with those who are chosen; there while anybody is. */
export function BatchBar({
  choice,
  list,
  total,
  offered,
  onChoice,
}: {
  readonly choice: Choice;
  readonly list: List;
  readonly total: number;
  readonly offered: Offered;
  readonly onChoice: (choice: Choice) => void;
}) {
  const t = useWords(words);
  const mayAssign = usePermission("assignCustomers");
  const [dialog, setDialog] = useState<"assign" | "tag">();
  const count = countChosen(choice, total);
  return (
    <Card size="small" role="region" aria-label={t("batch")}>
      <Flex gap={12} wrap align="center">
        <Typography.Text strong role="status">
          {t("chosen", counted(count))}
        </Typography.Text>
        {mayAssign ? <Button onClick={() => setDialog("assign")}>{t("assign")}</Button> : null}
        <Button onClick={() => setDialog("tag")}>{t("tag")}</Button>
        {choice === "all" || count === total ? null : (
          <Button type="link" onClick={() => onChoice("all")}>
            {t("chooseMatching", { count: formatNumber(total) })}
          </Button>
        )}
        <Button type="link" onClick={() => onChoice(nobodyChosen)}>
          {t("clearChoice")}
        </Button>
      </Flex>
      {dialog ? (
        <Suspense>
          <BatchDialog
            kind={dialog}
            choice={choice}
            list={list}
            total={total}
            offered={offered}
            onDone={() => onChoice(nobodyChosen)}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      ) : null}
    </Card>
  );
}
