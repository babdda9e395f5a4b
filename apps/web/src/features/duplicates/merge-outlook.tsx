import { Button, Card, Flex, Popconfirm } from "antd";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { type ComparedCustomer, labelOf } from "./duplicate.ts";
import { words } from "./words.ts";

/** What a merge will do, in words, and the button that does it. */
export function MergeOutlook({
  kept,
  merged,
  busy,
  onMerge,
}: {
  readonly kept: ComparedCustomer;
  readonly merged: ComparedCustomer;
  readonly busy: boolean;
  readonly onMerge: () => void;
}) {
  const t = useWords(words);
  const u = useWords(uiWords);
  const names = { customer: labelOf(kept), merged: labelOf(merged) };
  const { count } = merged.activities;
  const lines = [
    t("outActivities", { count, ...names }),
    t("outContacts", { contacts: merged.contacts, attachments: merged.attachments, ...names }),
    t("outTags"),
    t("outKeys", names),
    t("outGrades", names),
    t("outUndo"),
  ];
  return (
    <Card size="small" title={t("outlookTitle")}>
      <Flex vertical gap={12} align="flex-start">
        <ul style={{ margin: 0, paddingInlineStart: 20 }} aria-live="polite">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Popconfirm
          title={t("mergeAsk", names)}
          description={t("mergeMeans", { count })}
          okText={t("merge")}
          cancelText={u("cancel")}
          onConfirm={onMerge}
        >
          <Button type="primary" loading={busy}>
            {t("merge")}
          </Button>
        </Popconfirm>
      </Flex>
    </Card>
  );
}
