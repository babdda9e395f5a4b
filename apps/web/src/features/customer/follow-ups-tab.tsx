import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import type { Answer } from "@gradus/sdk/browser";
import { Button, Flex, Modal, Tag, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ListPages } from "../../ui/list-pages.tsx";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { type FollowUpEntry, FollowUpForm } from "./follow-up-form.tsx";
import { followUpWords } from "./follow-up-words.ts";
import { Section } from "./section.tsx";
import { useChangeNotice } from "./use-change-notice.ts";
import { useCustomersRefresh } from "./use-record.ts";

type FollowUp = Answer<"listFollowUps">["followUps"][number];

const pageSize = 20;

/** What was said and done with the customer, and a place to add to it in seconds. */
export function FollowUpsTab({ customer }: { readonly customer: string }) {
  const t = useWords(followUpWords);
  const [page, setPage] = useState(1);
  const [changed, setChanged] = useState<FollowUp>();
  const followUps = api.useQuery("get", "/api/customers/{customer}/follow-ups", {
    params: { path: { customer }, query: { offset: (page - 1) * pageSize, limit: pageSize } },
  });
  return (
    <div className="customer-grid">
      <Section title={t("entryTitle")}>
        <NewFollowUp customer={customer} />
      </Section>
      <Section title={t("listTitle")}>
        <Loaded
          query={followUps}
          isEmpty={({ total }) => total === 0}
          empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
        >
          {({ followUps: found, total }) => (
            <>
              <ul className="customer-list">
                {found.map((followUp) => (
                  <FollowUpItem
                    key={followUp.id}
                    customer={customer}
                    followUp={followUp}
                    onEdit={() => setChanged(followUp)}
                  />
                ))}
              </ul>
              <ListPages label={t("pages")} {...{ page, pageSize, total }} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Section>
      <Modal
        open={changed !== undefined}
        title={t("editTitle")}
        footer={null}
        destroyOnHidden
        onCancel={() => setChanged(undefined)}
      >
        {changed ? (
          <ChangedFollowUp customer={customer} followUp={changed} onDone={() => setChanged(undefined)} />
        ) : null}
      </Modal>
    </div>
  );
}

function NewFollowUp({ customer }: { readonly customer: string }) {
  const t = useWords(followUpWords);
  const notice = useChangeNotice();
  const refresh = useCustomersRefresh();
  const create = api.useMutation("post", "/api/customers/{customer}/follow-ups");
  const save = async (body: FollowUpEntry) => {
    try {
      const { change } = await create.mutateAsync({ params: { path: { customer } }, body });
      notice(customer, t("saved"), change);
      void refresh();
      return undefined;
    } catch (error) {
      return error;
    }
  };
  return (
    <>
      {create.error ? <ProblemAlert error={create.error} /> : null}
      <FollowUpForm customer={customer} onSave={save} saving={create.isPending} />
    </>
  );
}

function ChangedFollowUp({
  customer,
  followUp,
  onDone,
}: {
  readonly customer: string;
  readonly followUp: FollowUp;
  readonly onDone: () => void;
}) {
  const t = useWords(followUpWords);
  const notice = useChangeNotice();
  const refresh = useCustomersRefresh();
  const correct = api.useMutation("put", "/api/customers/{customer}/follow-ups/{id}");
  const save = async (entry: FollowUpEntry) => {
    try {
      const { change } = await correct.mutateAsync({
        params: { path: { customer, id: followUp.id } },
        body: { ...entry, change: followUp.change },
      });
      notice(customer, t("corrected"), change);
      void refresh();
      onDone();
      return undefined;
    } catch (error) {
      void refresh();
      return error;
    }
  };
  return (
    <>
      {correct.error ? <ProblemAlert error={correct.error} /> : null}
      <FollowUpForm
        customer={customer}
        followUp={followUp}
        onSave={save}
        saving={correct.isPending}
        extra={<Button onClick={onDone}>{t("cancel")}</Button>}
      />
    </>
  );
}

function FollowUpItem({
  customer,
  followUp,
  onEdit,
}: {
  readonly customer: string;
  readonly followUp: FollowUp;
  readonly onEdit: () => void;
}) {
  const t = useWords(followUpWords);
  const { failed } = useOutcomeNotice();
  const local = useLocalName();
  const { instant } = useFigures();
  const notice = useChangeNotice();
  const refresh = useCustomersRefresh();
  const retire = api.useMutation("delete", "/api/customers/{customer}/follow-ups/{id}", {
    onSuccess: ({ change }) => notice(customer, t("removed"), change),
    onError: failed,
    onSettled: refresh,
  });
  const { id, day, at, note, contact, next, by, recordedAt, correctedBy } = followUp;
  const kind = local(followUp.kindName);
  return (
    <li>
      <Flex gap={8} align="center" wrap>
        <Tag style={{ marginInlineEnd: 0 }}>{kind}</Tag>
        <b className="figure">{at === null ? day : instant(at)}</b>
        {contact ? <span>{t("withContact", { name: contact.name ?? t("contactGone") })}</span> : null}
        <span style={{ flex: 1 }} />
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-label={t("editLabel", { day, kind })}
          title={t("edit")}
          onClick={onEdit}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t("removeLabel", { day, kind })}
          title={t("remove")}
          loading={retire.isPending}
          onClick={() => retire.mutate({ params: { path: { customer, id } } })}
        />
      </Flex>
      {note === null ? null : <p className="customer-said">{note}</p>}
      {next === null ? null : (
        <Typography.Text strong style={{ display: "block" }}>
          {next.what === undefined
            ? t("next", { day: next.on })
            : t("nextWithWhat", { day: next.on, what: next.what })}
        </Typography.Text>
      )}
      <span className="customer-note">
        {t("by", { by, at: instant(recordedAt) })}
        {correctedBy === null ? null : ` · ${t("correctedBy", { by: correctedBy })}`}
      </span>
    </li>
  );
}
