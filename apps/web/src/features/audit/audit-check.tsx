import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { api } from "../../app/api.ts";
import { formatNumber } from "../../ui/format.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Checks the log from end to end when asked, and says what it found. */
export function AuditCheck() {
  const t = useWords(words);
  const check = api.useQuery("get", "/api/audit/check", {}, { enabled: false });
  const found = check.isFetching ? undefined : check.data;
  const result = () => {
    if (check.error && !check.isFetching) return <ProblemAlert error={check.error} onRetry={check.refetch} />;
    if (found === undefined) return null;
    const entries = formatNumber(found.entries);
    if (found.sound) {
      const witnessed = found.witnessedTo > 0 ? ` ${t("witnessed", { entry: found.witnessedTo })}` : "";
      return (
        <Alert
          type="success"
          showIcon
          title={t("soundTitle")}
          description={`${t("soundNote", { entries })}${witnessed}`}
        />
      );
    }
    return (
      <Alert
        type="error"
        showIcon
        title={t("unsoundTitle")}
        description={
          <>
            {t("unsoundNote", { entries, count: found.faults.length })}
            <ul style={{ margin: 0 }}>
              {found.faults.map(({ entry, fault }) => (
                <li key={`${fault} ${entry}`}>{t(`fault_${fault}`, { entry })}</li>
              ))}
            </ul>
          </>
        }
      />
    );
  };
  return (
    <>
      <div>
        <Button
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={check.isFetching}
          onClick={() => void check.refetch()}
        >
          {t("check")}
        </Button>
      </div>
      <div role="status">{result()}</div>
    </>
  );
}
