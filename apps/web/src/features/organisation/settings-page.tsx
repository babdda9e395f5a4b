import type { Answer } from "@gradus/sdk/browser";
import { App, Button, Card, Form } from "antd";
import { api } from "../../app/api.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { OrganisationFields } from "./organisation-fields.tsx";
import { useSaveOrganisation } from "./use-save-organisation.ts";
import { words } from "./words.ts";

type Organisation = Answer<"getOrganisation">;

/** The organisation's settings; what can no longer change says why. */
export function SettingsPage() {
  const t = useWords(words);
  const organisation = api.useQuery("get", "/api/organisation", {});
  const overview = api.useQuery("get", "/api/overview", {});
  const fixed = overview.data?.steps.activities ?? false;
  return (
    <Page title={t("settingsTitle")} note={t("settingsNote")}>
      <Card style={{ maxWidth: 560 }}>
        <Loaded query={organisation}>
          {(found) => <SettingsForm key={JSON.stringify(found)} organisation={found} fixed={fixed} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function SettingsForm({
  organisation,
  fixed,
}: {
  readonly organisation: Organisation;
  readonly fixed: boolean;
}) {
  const t = useWords(words);
  const { message } = App.useApp();
  const [form] = Form.useForm<Organisation>();
  const { save, elsewhere } = useSaveOrganisation(form, () => message.success(t("saved")));
  return (
    <Form<Organisation>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={organisation}
      onFinish={(body) => save.mutate({ body })}
    >
      <OrganisationFields fixed={fixed} />
      {elsewhere ? (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert error={elsewhere} />
        </div>
      ) : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
