import type { Answer } from "@gradus/sdk/browser";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Form } from "antd";
import { api } from "../../app/api.ts";
import { Doorway } from "../../app/doorway.tsx";
import { usePreferences } from "../../app/preferences.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { FirstStepsBar } from "../access/first-steps-bar.tsx";
import { OrganisationFields } from "./organisation-fields.tsx";
import { useSaveOrganisation } from "./use-save-organisation.ts";
import { words } from "./words.ts";

type Organisation = Answer<"getOrganisation">;

/** The second of the first steps: what the organisation is called, counts in, and when its day begins. */
export function SetUpPage() {
  const t = useWords(words);
  const organisation = api.useQuery("get", "/api/organisation", {});
  return (
    <Doorway width={560} above={<FirstStepsBar step={1} />}>
      <div style={{ padding: "32px clamp(20px, 5vw, 40px)" }}>
        <Page title={t("setUpTitle")} note={t("setUpNote")}>
          <Alert type="info" showIcon title={t("fixedLater")} />
          <Loaded query={organisation}>{(found) => <SetUpForm organisation={found} />}</Loaded>
        </Page>
      </div>
    </Doorway>
  );
}

function SetUpForm({ organisation }: { readonly organisation: Organisation }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { language } = usePreferences();
  const [form] = Form.useForm<Organisation>();
  const { save, elsewhere } = useSaveOrganisation(form, () => navigate({ to: "/start" }));
  return (
    <Form<Organisation>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={
        organisation.name === ""
          ? { ...organisation, language, timeZone: zoneHere(organisation) }
          : organisation
      }
      onFinish={(body) => save.mutate({ body })}
    >
      <OrganisationFields />
      {elsewhere ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={elsewhere} />
        </div>
      ) : null}
      <Button type="primary" htmlType="submit" size="large" block loading={save.isPending}>
        {t("next")}
      </Button>
    </Form>
  );
}

/** The zone of this browser, as the one most likely meant. */
function zoneHere({ timeZone }: Organisation): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return Intl.supportedValuesOf("timeZone").includes(here) && here.includes("/") ? here : timeZone;
}
