import { Flex, Progress, Typography } from "antd";
import { usePreferences } from "../../app/preferences.ts";
import { formatNumber, formatSeconds } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { Import } from "./import.ts";
import { words } from "./words.ts";

/** How far an import is: rows read, rows a second, time left. */
export function ImportProgress({ found }: { readonly found: Import }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const share = found.fileBytes > 0 ? Math.min(1, found.bytesRead / found.fileBytes) : 0;
  const passed = Math.max(0.001, (Date.now() - Date.parse(found.requestedAt)) / 1000);
  const left = share > 0 ? passed * (1 / share - 1) : 0;
  return (
    <Flex vertical gap={4} aria-live="polite">
      <Progress percent={Math.round(share * 100)} aria-label={t("running")} />
      <Typography.Text type="secondary">
        {t("readRows", {
          rows: formatNumber(found.rowsRead),
          speed: formatNumber(found.rowsRead / passed, 0),
          left: formatSeconds(left, language),
        })}
      </Typography.Text>
    </Flex>
  );
}
