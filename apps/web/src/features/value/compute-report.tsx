import { Alert, Button, DatePicker, Space, Steps } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { isUnderWay, type Value, type ValueWork } from "./value.ts";
import { words } from "./words.ts";

const stages = ["waiting", "reading", "fitting", "writing"] as const;

/** Asks for a report, as of today or a day before. */
export function ComputeReport({
  value,
  onStarted,
}: {
  readonly value: Value;
  /** Told when the server took it on. */
  readonly onStarted: () => void;
}) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [asOf, setAsOf] = useState<Dayjs | null>(null);
  const start = api.useMutation("post", "/api/value/reports", {
    onSuccess: onStarted,
    onError: notice.failed,
  });
  return (
    <Space.Compact>
      <DatePicker
        aria-label={t("asOf")}
        placeholder={t("asOfToday")}
        format="YYYY-MM-DD"
        maxDate={dayjs()}
        value={asOf}
        onChange={setAsOf}
      />
      <Button
        type="primary"
        loading={start.isPending || isUnderWay(value.work)}
        onClick={() => start.mutate({ body: asOf ? { asOf: asOf.format("YYYY-MM-DD") } : {} })}
      >
        {t(value.report === null ? "compute" : "computeAgain")}
      </Button>
    </Space.Compact>
  );
}

/** How far the report under way is, or why the last one failed. */
export function WorkState({ work }: { readonly work: ValueWork | null }) {
  const t = useWords(words);
  if (work?.status === "failed") {
    return <Alert type="error" showIcon title={t("failed")} description={work.problem?.detail} />;
  }
  if (work === null || !isUnderWay(work)) return null;
  const titles = [t("stageWaiting"), t("stageReading"), t("stageFitting"), t("stageWriting")];
  const current = Math.max(0, stages.indexOf(work.stage as (typeof stages)[number]));
  return (
    <section aria-live="polite" aria-label={t("progress", { day: work.asOf })}>
      <p style={{ marginTop: 0 }}>
        {t("progress", { day: work.asOf })} · {titles[current]}
      </p>
      <Steps size="small" current={current} items={titles.map((title) => ({ title }))} />
    </section>
  );
}
