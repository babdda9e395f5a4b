import type { Answer } from "@gradus/sdk/browser";
import { App, Button, Flex, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { formatNumber } from "../../ui/format.ts";
import { ListPages } from "../../ui/list-pages.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { changeWords } from "./change-words.ts";
import { Section } from "./section.tsx";
import { useAttributeValues } from "./use-attribute-values.ts";
import { useCustomersRefresh } from "./use-record.ts";

type Change = Answer<"listChanges">["changes"][number];
type Item = Change["items"][number];

const pageSize = 20;

const kinds = {
  import: "kindImport",
  undo: "kindUndo",
  "create-customer": "kindCreated",
  "edit-customer": "kindEdited",
  "record-follow-up": "kindFollowUp",
  "correct-follow-up": "kindFollowUpCorrected",
  "retire-follow-up": "kindFollowUpRetired",
  "assign-customers": "kindAssigned",
  "tag-customers": "kindTagged",
  merge: "kindMerge",
  "approve-override": "kindOverrideApproved",
  "end-override": "kindOverrideEnded",
  "record-assessment": "kindAssessed",
  "correct-assessment": "kindAssessmentCorrected",
  "retire-assessment": "kindAssessmentRetired",
  "import-assessments": "kindAssessmentsImported",
} as const;

const fields = {
  name: "name",
  "credit-code": "creditCode",
  alias: "alias",
  "joined-on": "joinedOn",
  owner: "owner",
  team: "team",
  group: "group",
  tag: "tag",
  attribute: "attribute",
} as const;

/** Who changed what of the customer, the latest first; one's own slips can be undone here. */
export function ChangesTab({ customer }: { readonly customer: string }) {
  const t = useWords(changeWords);
  const [page, setPage] = useState(1);
  const changes = api.useQuery("get", "/api/customers/{customer}/changes", {
    params: { path: { customer }, query: { offset: (page - 1) * pageSize, limit: pageSize } },
  });
  return (
    <Section title={t("title")}>
      <Loaded
        query={changes}
        isEmpty={({ total }) => total === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
      >
        {({ changes: found, total }) => (
          <>
            <ul className="customer-list">
              {found.map((change) => (
                <ChangeItem key={change.change} customer={customer} change={change} />
              ))}
            </ul>
            <ListPages label={t("pages")} {...{ page, pageSize, total }} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function ChangeItem({ customer, change }: { readonly customer: string; readonly change: Change }) {
  const t = useWords(changeWords);
  const { instant } = useFigures();
  const { kind, actor, at, undoes, undoneBy, undoable, items, activities } = change;
  const kindKey = kinds[kind as keyof typeof kinds];
  return (
    <li>
      <Flex gap={8} align="center" wrap>
        <b>{kindKey ? t(kindKey) : t("kindOther", { kind })}</b>
        <span className="customer-note figure">{t("by", { actor, at: instant(at) })}</span>
        <span className="customer-note">{t("number", { change: change.change })}</span>
        {undoes === null ? null : <span className="customer-note">{t("undoes", { change: undoes })}</span>}
        {undoneBy === null ? null : (
          <Typography.Text type="warning">{t("undone", { change: undoneBy })}</Typography.Text>
        )}
        <span style={{ flex: 1 }} />
        {undoable ? <UndoButton customer={customer} change={change.change} /> : null}
      </Flex>
      {items.length > 0 ? <Items items={items} /> : null}
      {activities.recorded > 0 ? (
        <div>{t("recorded", { count: formatNumber(activities.recorded) })}</div>
      ) : null}
      {activities.retired > 0 ? <div>{t("retired", { count: formatNumber(activities.retired) })}</div> : null}
    </li>
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const t = useWords(changeWords);
  const local = useLocalName();
  const show = useChangedValues();
  return (
    <table className="customer-table customer-table-tight">
      <caption className="visually-hidden">{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col" style={{ width: "34%" }}>
            {t("field")}
          </th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.what} ${item.attribute?.code} ${item.before} ${item.after} ${item.since}`}>
            <th scope="row">
              {item.attribute ? local(item.attribute.name) : t(fields[item.what])}
              {item.since === null ? null : (
                <div className="customer-note">{t("since", { day: item.since })}</div>
              )}
            </th>
            <td>{show(item, item.before)}</td>
            <td>{show(item, item.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useChangedValues(): (item: Item, side: string | null) => string {
  const t = useWords(changeWords);
  const show = useAttributeValues();
  return ({ attribute }, side) => {
    if (side === null) return t("none");
    if (attribute?.type === "bool") return show(side === "true");
    return attribute?.type === "number" ? show(Number(side)) : side;
  };
}

function UndoButton({ customer, change }: { readonly customer: string; readonly change: number }) {
  const t = useWords(changeWords);
  const { failed } = useOutcomeNotice();
  const { message } = App.useApp();
  const refresh = useCustomersRefresh();
  const undo = api.useMutation("post", "/api/customers/{customer}/changes/{change}/undo", {
    onSuccess: () => void message.success(t("undoSaved")),
    onError: failed,
    onSettled: refresh,
  });
  return (
    <Button
      size="small"
      aria-label={t("undoLabel", { change })}
      loading={undo.isPending}
      onClick={() => undo.mutate({ params: { path: { customer, change } } })}
    >
      {t("undo")}
    </Button>
  );
}
