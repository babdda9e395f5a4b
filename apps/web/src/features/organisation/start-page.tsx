import { ExperimentOutlined, FileExcelOutlined, FormOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { Doorway } from "../../app/doorway.tsx";
import { usePermission } from "../../app/session.ts";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { FirstStepsBar } from "../access/first-steps-bar.tsx";
import { DemoDoor } from "./demo-door.tsx";
import { Door } from "./door.tsx";
import { words } from "./words.ts";

/** The last of the first steps: the demo company, one's own files, or nothing yet. */
export function StartPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const mayImport = usePermission("importFiles");
  return (
    <Doorway width={1040} above={<FirstStepsBar step={2} />}>
      <div style={{ padding: "32px clamp(20px, 4vw, 40px) 40px" }}>
        <Page title={t("startTitle")} note={t("startNote")}>
          <div
            style={{
              display: "grid",
              gap: 16,
              gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 270px), 1fr))",
            }}
          >
            <DemoDoor icon={<ExperimentOutlined aria-hidden />} />
            <Door
              icon={<FileExcelOutlined aria-hidden />}
              title={t("filesTitle")}
              note={t("filesNote")}
              time={t("filesTime")}
              closed={mayImport ? undefined : t("filesNotPermitted")}
              action={
                <Button
                  type="primary"
                  block
                  disabled={!mayImport}
                  onClick={() => void navigate({ to: "/imports/new" })}
                >
                  {t("filesGo")}
                </Button>
              }
            />
            <Door
              icon={<FormOutlined aria-hidden />}
              title={t("emptyTitle")}
              note={t("emptyNote")}
              time={t("emptyTime")}
              action={
                <Button block onClick={() => void navigate({ to: "/" })}>
                  {t("emptyGo")}
                </Button>
              }
            />
          </div>
        </Page>
      </div>
    </Doorway>
  );
}
