import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Space, Tooltip } from "antd";
import { useWords } from "../../ui/words.ts";
import { studioWords } from "./studio-words.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import { words } from "./words.ts";

/** Steps back and forth, by button or by key. */
export function UndoButtons({
  undo,
  redo,
}: {
  /** Undefined when there is nothing to go back to. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}) {
  const t = useWords(words);
  const studio = useWords(studioWords);
  useUndoKeys({ undo, redo });
  return (
    <Space.Compact>
      <Tooltip title={studio("undoKey")}>
        <Button icon={<UndoOutlined aria-hidden />} disabled={!undo} onClick={() => undo?.()}>
          {t("undo")}
        </Button>
      </Tooltip>
      <Tooltip title={studio("redoKey")}>
        <Button icon={<RedoOutlined aria-hidden />} disabled={!redo} onClick={() => redo?.()}>
          {t("redo")}
        </Button>
      </Tooltip>
    </Space.Compact>
  );
}
