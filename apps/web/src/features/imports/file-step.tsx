import { InboxOutlined } from "@ant-design/icons";
import { Flex, Form, Progress, Select, Upload } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { type Guess, type ImportTarget, importTargets, type UploadedFile } from "./import.ts";
import { TemplateMenu } from "./template-menu.tsx";
import { upload } from "./upload.ts";
import { words } from "./words.ts";

/** The file: dragged here or chosen, uploaded, and looked at to propose what its columns are. */
export function FileStep({ onGuessed }: { readonly onGuessed: (file: UploadedFile, guess: Guess) => void }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const [to, setTo] = useState<ImportTarget | "auto">("auto");
  const [progress, setProgress] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const guess = api.useMutation("post", "/api/imports/guess");
  const take = async (file: File) => {
    setProblem(undefined);
    setProgress(0);
    try {
      const { file: key } = await upload(file, language, setProgress);
      const uploaded = { file: key, fileName: file.name };
      onGuessed(uploaded, await guess.mutateAsync({ body: { ...uploaded, ...(to !== "auto" && { to }) } }));
    } catch (error) {
      setProblem(error);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Flex vertical gap={16}>
      {problem ? <ProblemAlert error={problem} /> : null}
      <Form layout="vertical">
        <Form.Item label={t("whatIsIt")} extra={t("whatHint")} htmlFor="import-target">
          <Select
            id="import-target"
            style={{ maxWidth: 320 }}
            value={to}
            onChange={setTo}
            options={[
              { value: "auto" as ImportTarget | "auto", label: t("auto") },
              ...importTargets.map((value) => ({ value, label: t(value) })),
            ]}
          />
        </Form.Item>
        <TemplateMenu />
      </Form>
      <Upload.Dragger
        accept=".xlsx,.csv,.txt,.tsv,.gz"
        showUploadList={false}
        disabled={progress !== undefined}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="ant-upload-text">{t("drop")}</p>
        <p className="ant-upload-hint">{t("dropHint")}</p>
      </Upload.Dragger>
      {progress === undefined ? null : (
        <Progress
          percent={Math.round(progress * 100)}
          aria-label={t("uploading", { percent: Math.round(progress * 100) })}
        />
      )}
    </Flex>
  );
}
