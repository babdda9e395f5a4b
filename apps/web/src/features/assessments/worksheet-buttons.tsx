import { DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Dropdown, Modal, Upload } from "antd";
import { useState } from "react";
import { usePreferences } from "../../app/preferences.ts";
import { usePermission } from "../../app/session.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { type Translate, useWords } from "../../ui/words.ts";
import { uploadWorksheet, type WorksheetTaken } from "./upload-worksheet.ts";
import { useAssessmentsNotice } from "./use-assessments-notice.ts";
import { useAssessmentsRefresh } from "./use-assessments-refresh.ts";
import { words } from "./words.ts";

/** A worksheet to fill in elsewhere, for who may export, and its way back. */
export function WorksheetButtons({ scale }: { readonly scale: string | undefined }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const mayExport = usePermission("exportCustomers");
  const notice = useAssessmentsNotice();
  const refresh = useAssessmentsRefresh();
  const { failed } = useOutcomeNotice();
  const [bad, setBad] = useState<WorksheetTaken>();
  const take = useMutation({
    mutationFn: (file: File) => uploadWorksheet(file, scale, language),
    onSuccess: (taken) => {
      const said = t(taken.change === null ? "takenNothing" : "taken");
      notice(`${said} · ${countsOf(taken, t)}`, taken.change);
      setBad(taken.badTotal > 0 ? taken : undefined);
    },
    onError: failed,
    onSettled: refresh,
  });
  const address = (format: string) =>
    `/api/assessments/worksheet?${new URLSearchParams({ format, language, ...(scale && { scale }) })}`;
  return (
    <>
      {mayExport ? (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              { key: "xlsx", label: link(address("xlsx"), t("worksheetXlsx")) },
              { key: "csv", label: link(address("csv"), t("worksheetCsv")) },
            ],
          }}
        >
          <Button icon={<DownloadOutlined aria-hidden />} aria-haspopup="menu">
            {t("worksheet")}
          </Button>
        </Dropdown>
      ) : null}
      <Upload
        accept=".xlsx,.xlsm,.csv,.txt"
        showUploadList={false}
        beforeUpload={(file) => {
          take.mutate(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={take.isPending}>
          {t("upload")}
        </Button>
      </Upload>
      {bad ? <Taken taken={bad} onClose={() => setBad(undefined)} /> : null}
    </>
  );
}

function link(address: string, text: string) {
  return (
    <a href={address} download>
      {text}
    </a>
  );
}

/** What became of a worksheet of which rows were not taken: counts, and the reasons. */
function Taken({ taken, onClose }: { readonly taken: WorksheetTaken; readonly onClose: () => void }) {
  const t = useWords(words);
  const { bad, badTotal } = taken;
  return (
    <Modal
      open
      title={t(taken.change === null ? "takenNothing" : "taken")}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <p>{countsOf(taken, t)}</p>
      <Alert
        type="warning"
        showIcon
        title={t("badRows", { count: badTotal })}
        description={
          <>
            {badTotal > bad.length ? <p>{t("badRowsFirst", { count: bad.length })}</p> : null}
            <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 280, overflow: "auto" }}>
              {bad.map(({ line, detail }) => (
                <li key={line}>{t("line", { line, detail })}</li>
              ))}
            </ul>
          </>
        }
      />
    </Modal>
  );
}

function countsOf(
  { added, corrected, unchanged, blank }: WorksheetTaken,
  t: Translate<(typeof words.keys)[number]>,
): string {
  return t("takenCounts", { added, corrected, unchanged, blank });
}
