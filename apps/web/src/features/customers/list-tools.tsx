import { DownloadOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Flex, Switch } from "antd";
import { lazy, Suspense, useId, useState } from "react";
import { changePreferences, usePreferences } from "../../app/preferences.ts";
import { usePermission } from "../../app/session.ts";
import { useWords } from "../../ui/words.ts";
import type { List, Offered } from "./list.ts";
import { words } from "./words.ts";

const SchemeSelect = lazy(async () => ({ default: (await import("./scheme-select.tsx")).SchemeSelect }));
const ColumnChooser = lazy(async () => ({ default: (await import("./column-chooser.tsx")).ColumnChooser }));
const ExportMenu = lazy(async () => ({ default: (await import("./export-menu.tsx")).ExportMenu }));

/** What can be done with a list as a whole: whose grades it shows, which columns, as a file. */
export function ListTools({
  offered,
  list,
  total,
  onChange,
}: {
  readonly offered: Offered;
  readonly list: List;
  readonly total: number;
  readonly onChange: (list: List) => void;
}) {
  const t = useWords(words);
  const mayExport = usePermission("exportCustomers");
  const { tenThousands } = usePreferences();
  const [choosing, setChoosing] = useState(false);
  const tenThousandsSwitch = useId();
  const exporting = (
    <Button icon={<DownloadOutlined aria-hidden />} disabled>
      {t("export")}
    </Button>
  );
  return (
    <Flex gap={12} wrap align="center">
      {offered.schemes.length > 1 ? (
        <Suspense>
          <SchemeSelect offered={offered} onChange={(code) => onChange({ ...list, scheme: code })} />
        </Suspense>
      ) : null}
      <Flex gap={6} align="center">
        <label htmlFor={tenThousandsSwitch}>{t("tenThousands")}</label>
        <Switch
          id={tenThousandsSwitch}
          size="small"
          checked={tenThousands}
          onChange={(checked) => changePreferences({ tenThousands: checked })}
        />
      </Flex>
      <Button icon={<SettingOutlined aria-hidden />} aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        {t("columns")}
      </Button>
      {mayExport && total > 0 ? (
        <Suspense fallback={exporting}>
          <ExportMenu list={list} offered={offered} total={total} />
        </Suspense>
      ) : null}
      {choosing ? (
        <Suspense>
          <ColumnChooser
            columns={offered.columns}
            shown={list.columns}
            onChange={(columns) => onChange({ ...list, columns })}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
    </Flex>
  );
}
