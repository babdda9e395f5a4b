import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { usePreferences } from "../../app/preferences.ts";
import { useWords } from "../../ui/words.ts";
import { templateTargets } from "./import.ts";
import { words } from "./words.ts";

/** Files to fill in, with sample rows, in the user's language. */
export function TemplateMenu() {
  const t = useWords(words);
  const { language } = usePreferences();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: templateTargets.flatMap((target) =>
          (["xlsx", "csv"] as const).map((format) => ({
            key: `${target} ${format}`,
            label: (
              <a href={`/api/import-templates/${target}?format=${format}&language=${language}`} download>
                {t("template", { target: t(target), format: format.toUpperCase() })}
              </a>
            ),
          })),
        ),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />}>{t("templates")}</Button>
    </Dropdown>
  );
}
