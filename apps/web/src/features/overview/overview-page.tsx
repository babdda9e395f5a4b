import { Navigate } from "@tanstack/react-router";
import { Flex, Space, Switch } from "antd";
import { api } from "../../app/api.ts";
import { changePreferences, usePreferences } from "../../app/preferences.ts";
import { useOrganisation, usePermission, useSession } from "../../app/session.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { DueAssessments } from "../assessments/due-assessments.tsx";
import { WaitingOverrides } from "../overrides/waiting-overrides.tsx";
import { Attention } from "./attention.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { SchemeCard } from "./scheme-card.tsx";
import { WaitingRuns } from "./waiting-runs.tsx";
import { words } from "./words.ts";

/** What needs a look this morning: decisions that wait, tiers, moves, what is stale, what went wrong. */
export function OverviewPage() {
  const t = useWords(words);
  const session = useSession().data;
  const maySetUp = usePermission("setUpOrganisation");
  const seesAll = session?.signedIn === true && session.user.role === "administrator";
  const organisation = useOrganisation();
  const { tenThousands } = usePreferences();
  const overview = api.useQuery("get", "/api/overview", {});
  if (session?.signedIn && !session.organisationSetUp && maySetUp) return <Navigate to="/set-up" replace />;
  const today = overview.data?.today;
  return (
    <Page
      title={t("title")}
      note={
        today &&
        `${t("note", { organisation: organisation?.name ?? "", today })}${seesAll ? "" : ` · ${t("customersScope")}`}`
      }
      actions={
        <Space>
          <Switch
            id="ten-thousands"
            size="small"
            checked={tenThousands}
            onChange={(checked) => changePreferences({ tenThousands: checked })}
          />
          <label htmlFor="ten-thousands">{t("tenThousands")}</label>
        </Space>
      }
    >
      <Loaded query={overview} rows={10}>
        {(found) => (
          <Flex vertical gap={16}>
            <WaitingRuns waiting={found.waiting} />
            {found.steps.run ? null : <FirstSteps steps={found.steps} />}
            {found.schemes.map((scheme) => (
              <SchemeCard key={scheme.scheme} scheme={scheme} />
            ))}
            <WaitingOverrides />
            <DueAssessments />
            <Attention imports={found.imports} drafts={found.drafts} reviews={found.reviews} />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
}
