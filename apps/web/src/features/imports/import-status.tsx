import { Tag } from "antd";
import { useWords } from "../../ui/words.ts";
import type { Import } from "./import.ts";
import { words } from "./words.ts";

const colours: Partial<Record<Import["status"], string>> = {
  running: "processing",
  done: "success",
  refused: "error",
  failed: "error",
};

/** Where an import stands, in words; a check says that it wrote nothing. */
export function ImportStatus({ found }: { readonly found: Import }) {
  const t = useWords(words);
  return (
    <>
      <Tag color={colours[found.status] ?? "default"}>{t(found.status)}</Tag>
      {found.dryRun ? <Tag>{t("check")}</Tag> : null}
    </>
  );
}
