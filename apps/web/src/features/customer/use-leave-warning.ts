import { useBlocker } from "@tanstack/react-router";
import { App } from "antd";
import { useRef } from "react";
import { useWords } from "../../ui/words.ts";
import { formWords } from "./form-words.ts";

/**
 * Asks before a page with unsaved changes is left, by a link or by closing the window.
 *
 * @returns to be called once they are saved: from then on the page is left without asking
 */
export function useLeaveWarning(isUnsaved: () => boolean): () => void {
  const { modal } = App.useApp();
  const t = useWords(formWords);
  const isSaved = useRef(false);
  const blocks = () => !isSaved.current && isUnsaved();
  useBlocker({
    shouldBlockFn: async () => {
      if (!blocks()) return false;
      const leaves = await modal.confirm({
        title: t("leaveTitle"),
        content: t("leaveNote"),
        okText: t("leave"),
        cancelText: t("stay"),
      });
      return !leaves;
    },
    enableBeforeUnload: blocks,
  });
  return () => {
    isSaved.current = true;
  };
}
