import { SettingOutlined } from "@ant-design/icons";
import { Link, useSearch } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber, formatSeconds } from "../../ui/format.ts";
import { Loaded, Loading } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { PartNav } from "../../ui/part-nav.tsx";
import { useWords } from "../../ui/words.ts";
import { AddValueMetrics } from "./add-value-metrics.tsx";
import { ComputeReport, WorkState } from "./compute-report.tsx";
import { RfmPart } from "./rfm-part.tsx";
import { useValue } from "./use-value.ts";
import { isSame, isUnderWay, type Value, type ValueReport, views } from "./value.ts";
import { words } from "./words.ts";
import "./value.css";

const SettingsDrawer = lazy(async () => ({
  default: (await import("./settings-drawer.tsx")).SettingsDrawer,
}));

const parts = {
  rfm: RfmPart,
  purchases: lazy(async () => ({ default: (await import("./purchases-part.tsx")).PurchasesPart })),
  lifetime: lazy(async () => ({ default: (await import("./lifetime-part.tsx")).LifetimePart })),
  activity: lazy(async () => ({ default: (await import("./activity-part.tsx")).ActivityPart })),
  profit: lazy(async () => ({ default: (await import("./profit-part.tsx")).ProfitPart })),
};

/** What customers are worth: RFM, the model of purchases, lifetime value, activity, profit; and how it is computed. */
export function ValuePage() {
  const t = useWords(words);
  const query = useValue();
  const [editing, setEditing] = useState(false);
  const { data } = query;
  return (
    <Page
      title={t("title")}
      note={data?.report ? <ReportNote report={data.report} /> : t("noteEmpty")}
      actions={
        data ? (
          <>
            <ComputeReport value={data} onStarted={() => void query.refetch()} />
            <Button icon={<SettingOutlined aria-hidden />} onClick={() => setEditing(true)}>
              {t("settings")}
            </Button>
            <AddValueMetrics />
          </>
        ) : null
      }
    >
      <Loaded query={query} rows={12}>
        {(value) => <ReportState value={value} />}
      </Loaded>
      {editing && data ? (
        <Suspense fallback={null}>
          <SettingsDrawer settings={data.settings} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function ReportNote({ report: { asOf, computedAt, seconds, customers } }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const { instant } = useFigures();
  const { language } = usePreferences();
  return t("note", {
    day: asOf,
    at: instant(computedAt),
    seconds: formatSeconds(seconds, language),
    all: formatNumber(customers.all),
    purchasing: formatNumber(customers.purchasing),
    repeating: formatNumber(customers.repeating),
  });
}

function ReportState({ value: { report, work, settings } }: { readonly value: Value }) {
  const t = useWords(words);
  const isOutdated = report !== null && !isUnderWay(work) && !isSame(report.settings, settings);
  return (
    <>
      <WorkState work={work} />
      {isOutdated ? (
        <Alert type="info" showIcon title={t("settingsNewer")} description={t("settingsNewerHint")} />
      ) : null}
      {report !== null ? (
        <ReportParts report={report} />
      ) : isUnderWay(work) ? null : (
        <NothingYet
          title={t("none")}
          hint={t("noneHint")}
          action={<Link to="/imports">{t("toImports")}</Link>}
        />
      )}
    </>
  );
}

function ReportParts({ report }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const { view: asked } = useSearch({ strict: false }) as { view?: string };
  const view = views.find((each) => each === asked) ?? views[0];
  const Shown = parts[view];
  return (
    <>
      <PartNav
        label={t("parts")}
        param="view"
        parts={views.map((key) => ({ key, label: t(key) }))}
        present={view}
      />
      <Suspense fallback={<Loading rows={8} />}>
        <Shown report={report} />
      </Suspense>
    </>
  );
}
