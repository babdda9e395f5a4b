import type { Answer } from "@gradus/sdk/browser";
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { EntryForm } from "./entry-form.tsx";
import { EntryList } from "./entry-list.tsx";
import { words } from "./words.ts";

type ActivityType = Answer<"getCatalogue">["activityTypes"][number];
const families = ["transaction", "follow-up", "behaviour"] as const;

/** The catalogue of what can happen with a customer: see, add, edit, delete. */
export function ActivityTypesPage() {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const mayEdit = usePermission("editCatalogue");
  const [edited, setEdited] = useState<ActivityType | "new">();
  const query = api.useQuery("get", "/api/catalogue");
  const remove = api.useMutation("delete", "/api/activity-types/{code}", {
    onSuccess: () => notice.done(t("removed")),
    onError: notice.failed,
  });
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEdited("new")}>
      {t("addType")}
    </Button>
  ) : null;
  return (
    <Page title={t("typesTitle")} note={t("typesNote")} actions={add}>
      <Loaded
        query={query}
        isEmpty={({ activityTypes }) => activityTypes.length === 0}
        empty={<NothingYet title={t("typesEmpty")} />}
      >
        {({ activityTypes }) => (
          <EntryList<ActivityType>
            entries={activityTypes}
            onEdit={setEdited}
            onRemove={({ code }) => remove.mutate({ params: { path: { code } } })}
            columns={[{ title: t("family"), render: (_, { family }) => t(family) }]}
          />
        )}
      </Loaded>
      {edited ? (
        <TypeForm entry={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />
      ) : null}
    </Page>
  );
}

function TypeForm({
  entry,
  onClose,
}: {
  readonly entry: ActivityType | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [form] = Form.useForm<ActivityType>();
  const save = api.useMutation("put", "/api/activity-types/{code}", {
    onSuccess: () => {
      notice.done(t("saved"));
      onClose();
    },
  });
  return (
    <EntryForm<ActivityType>
      form={form}
      title={entry ? t("editType", { code: entry.code }) : t("addType")}
      entry={entry}
      initial={{ family: "transaction" }}
      error={save.error}
      saving={save.isPending}
      onClose={onClose}
      onSave={({ code, name, family }) => save.mutate({ params: { path: { code } }, body: { name, family } })}
    >
      <Form.Item name="family" label={t("family")}>
        <Select options={families.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
    </EntryForm>
  );
}
