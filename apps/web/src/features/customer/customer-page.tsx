import { EditOutlined, PhoneOutlined, PrinterOutlined } from "@ant-design/icons";
import type { Answer } from "@gradus/sdk/browser";
import { useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { formatNumber } from "../../ui/format.ts";
import { Loaded, Loading } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { PartNav } from "../../ui/part-nav.tsx";
import { useWords } from "../../ui/words.ts";
import { ButtonLink } from "./button-link.ts";
import { CustomerHeader } from "./customer-header.tsx";
import { GradeTab } from "./grade-tab.tsx";
import { useCustomerCode, useRecord } from "./use-record.ts";
import { ValueSentence } from "./value-sentence.tsx";
import { words } from "./words.ts";
import "./customer.css";

const CustomerValueCard = lazy(async () => ({
  default: (await import("./customer-value-card.tsx")).CustomerValueCard,
}));
const FollowUpsTab = lazy(async () => ({ default: (await import("./follow-ups-tab.tsx")).FollowUpsTab }));
const ContactsTab = lazy(async () => ({ default: (await import("./contacts-tab.tsx")).ContactsTab }));
const ProfileTab = lazy(async () => ({ default: (await import("./profile-tab.tsx")).ProfileTab }));
const ActivitiesTab = lazy(async () => ({ default: (await import("./activities-tab.tsx")).ActivitiesTab }));
const AttachmentsTab = lazy(async () => ({
  default: (await import("./attachments-tab.tsx")).AttachmentsTab,
}));
const HistoryTab = lazy(async () => ({ default: (await import("./history-tab.tsx")).HistoryTab }));
const AssessmentsTab = lazy(async () => ({
  default: (await import("../assessments/assessments-tab.tsx")).AssessmentsTab,
}));
const ChangesTab = lazy(async () => ({ default: (await import("./changes-tab.tsx")).ChangesTab }));

/** One customer: where it stands and why, who is there, what happened, what is to be done. */
export function CustomerPage() {
  const t = useWords(words);
  const customer = useCustomerCode();
  const record = useRecord(customer);
  const { name, code = customer } = record.data ?? {};
  const at = (place: string) => `/customers/${encodeURIComponent(code)}/${place}`;
  return (
    <Page
      title={name ?? t("titleUnnamed", { code })}
      note={
        record.data ? (
          <>
            <CustomerHeader record={record.data} />
            <ValueSentence customer={record.data.code} />
          </>
        ) : null
      }
      actions={
        record.data ? (
          <>
            <ButtonLink
              to="."
              search={{ tab: "follow-ups" }}
              color="primary"
              variant="solid"
              icon={<PhoneOutlined aria-hidden />}
            >
              {t("followUp")}
            </ButtonLink>
            <ButtonLink to={at("edit")} icon={<EditOutlined aria-hidden />}>
              {t("edit")}
            </ButtonLink>
            <Button icon={<PrinterOutlined aria-hidden />} href={at("form")} target="_blank">
              {t("print")}
            </Button>
          </>
        ) : null
      }
    >
      <Loaded query={record} rows={12}>
        {(found) => <RecordParts record={found} />}
      </Loaded>
    </Page>
  );
}

function RecordParts({ record }: { readonly record: Answer<"getCustomer"> }) {
  const t = useWords(words);
  const asked = (useSearch({ strict: false }) as { tab?: string }).tab;
  const { code, counts } = record;
  const counted = (label: string, count: number) => t("counted", { label, shown: formatNumber(count) });
  const parts = [
    { key: "grade", label: t("tabGrade"), content: <GradeTab customer={code} /> },
    { key: "value", label: t("tabValue"), content: <CustomerValueCard customer={code} /> },
    {
      key: "follow-ups",
      label: counted(t("tabFollowUps"), counts.followUps),
      content: <FollowUpsTab customer={code} />,
    },
    {
      key: "contacts",
      label: counted(t("tabContacts"), counts.contacts),
      content: <ContactsTab customer={code} />,
    },
    {
      key: "assessments",
      label: t("tabAssessments"),
      content: <AssessmentsTab customer={code} name={record.name ?? code} />,
    },
    { key: "profile", label: t("tabProfile"), content: <ProfileTab record={record} /> },
    {
      key: "activities",
      label: counted(t("tabActivities"), counts.activities),
      content: <ActivitiesTab customer={code} />,
    },
    {
      key: "attachments",
      label: counted(t("tabAttachments"), counts.attachments),
      content: <AttachmentsTab customer={code} />,
    },
    { key: "history", label: t("tabHistory"), content: <HistoryTab customer={code} /> },
    { key: "changes", label: t("tabChanges"), content: <ChangesTab customer={code} /> },
  ];
  const present = parts.find(({ key }) => key === asked) ?? parts[0];
  return (
    <>
      <PartNav label={t("tabs")} param="tab" parts={parts} present={present?.key ?? ""} />
      <Suspense fallback={<Loading />}>{present?.content}</Suspense>
    </>
  );
}
