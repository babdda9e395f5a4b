import { useEffect, useRef } from "react";

/**
 * Undo and redo by Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, with ⌘ on a Mac, wherever the focus is on the page: what is
 * typed goes into the draft letter by letter, so a field's own undo would tell only half.
 */
export function useUndoKeys(steps: {
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}): void {
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const isRedo = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      (isRedo ? latest.current.redo : latest.current.undo)?.();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
