import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { counted } from "./counted.ts";
import type { List, Offered } from "./list.ts";
import { keepKnown } from "./use-list-state.ts";
import { words } from "./words.ts";

/**
 * Takes the list out as a file, with the columns that are shown. The browser follows a plain link to it, as
 * those inside other programs can, too.
 */
export function ExportMenu({
  list,
  offered,
  total,
}: {
  readonly list: List;
  readonly offered: Offered;
  readonly total: number;
}) {
  const t = useWords(words);
  const { tenThousands } = usePreferences();
  const { done, failed } = useOutcomeNotice();
  const link = api.useMutation("post", "/api/customers/export-links");

  const take = async (format: "csv" | "xlsx") => {
    const known = keepKnown(list, offered.columns);
    const columns = ["name" as const, ...known.columns.filter((field) => field !== "name")];
    try {
      const { path } = await link.mutateAsync({
        body: { ...known, columns, format, money: tenThousands ? "tenThousands" : "whole" },
      });
      follow(path);
      done(t("exportStarted", counted(total)));
    } catch (problem) {
      failed(problem);
    }
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "xlsx", label: t("exportXlsx") },
          { key: "csv", label: t("exportCsv") },
        ],
        onClick: ({ key }) => void take(key as "csv" | "xlsx"),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={link.isPending} aria-haspopup="menu">
        {t("export")}
      </Button>
    </Dropdown>
  );
}

/** Goes to an address that answers with a file: the page stays. */
function follow(path: string): void {
  const anchor = document.createElement("a");
  anchor.href = path;
  anchor.download = "";
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
