import { Button } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { EntryList } from "../catalogue/entry-list.tsx";
import type { Scale } from "./scale.ts";
import { ScaleForm } from "./scale-form.tsx";
import { words } from "./words.ts";

/** The scales on which customers are judged: see, add, edit, delete. */
export function AssessmentScalesPage() {
  const t = useWords(words);
  const local = useLocalName();
  const notice = useOutcomeNotice();
  const mayEdit = usePermission("editCatalogue");
  const [edited, setEdited] = useState<Scale | "new">();
  const query = api.useQuery("get", "/api/assessment-scales");
  const remove = api.useMutation("delete", "/api/assessment-scales/{code}", {
    onSuccess: () => notice.done(t("scaleRemoved")),
    onError: notice.failed,
  });
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEdited("new")}>
      {t("addScale")}
    </Button>
  ) : null;
  return (
    <Page title={t("scalesTitle")} note={t("scalesNote")} actions={add}>
      <Loaded
        query={query}
        isEmpty={({ scales }) => scales.length === 0}
        empty={<NothingYet title={t("scalesEmpty")} hint={t("scalesEmptyHint")} action={add} />}
      >
        {({ scales }) => (
          <EntryList<Scale>
            entries={scales}
            onEdit={setEdited}
            onRemove={({ code }) => remove.mutate({ params: { path: { code } } })}
            columns={[
              {
                title: t("levels"),
                render: (_, { levels }) => (
                  <ul style={{ margin: 0, paddingInlineStart: 16 }}>
                    {levels.toReversed().map(({ value, name, anchor }) => (
                      <li key={value}>
                        <b>{t("levelShown", { value, name: local(name) })}</b> {local(anchor)}
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                title: t("validity"),
                render: (_, { validityMonths: count }) => t("validityShown", { count }),
              },
              { title: t("raters"), align: "end", render: (_, { raters }) => raters },
            ]}
          />
        )}
      </Loaded>
      {edited ? (
        <ScaleForm scale={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />
      ) : null}
    </Page>
  );
}
