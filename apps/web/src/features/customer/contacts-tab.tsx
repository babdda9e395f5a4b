import { DeleteOutlined, EditOutlined, EyeOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex, Modal, Tag, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { type Contact, ContactForm } from "./contact-form.tsx";
import { contactWords } from "./contact-words.ts";
import { type ProtectedField, type Revealed, RevealModal } from "./reveal-modal.tsx";
import { Section } from "./section.tsx";
import { useCustomersRefresh } from "./use-record.ts";

/** People at the customer. What is encrypted of them is masked, and shown for a reason. */
export function ContactsTab({ customer }: { readonly customer: string }) {
  const t = useWords(contactWords);
  const { message } = App.useApp();
  const [edited, setEdited] = useState<"new" | number>();
  const [revealed, setRevealed] = useState<Revealed>();
  const contacts = api.useQuery("get", "/api/customers/{customer}/contacts", {
    params: { path: { customer } },
  });
  const close = () => setEdited(undefined);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited("new")}>
      {t("add")}
    </Button>
  );
  const isNone = contacts.data?.contacts.length === 0;
  return (
    <Section title={t("title")} extra={isNone ? null : add}>
      <Loaded
        query={contacts}
        isEmpty={() => isNone}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} action={add} />}
      >
        {({ contacts: found }) => (
          <ul className="customer-list">
            {found.map((contact) => (
              <ContactItem
                key={contact.id}
                customer={customer}
                contact={contact}
                onEdit={() => setEdited(contact.id)}
                onReveal={(field) => setRevealed({ contact: contact.id, name: contact.name, field })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <Modal
        open={edited !== undefined}
        title={t(edited === "new" ? "addTitle" : "editTitle")}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        onCancel={close}
      >
        {edited === undefined ? null : (
          <ContactForm
            customer={customer}
            contact={contacts.data?.contacts.find(({ id }) => id === edited)}
            onCancel={close}
            onSaved={() => {
              close();
              void message.success(t("saved"));
            }}
          />
        )}
      </Modal>
      <RevealModal customer={customer} revealed={revealed} onClose={() => setRevealed(undefined)} />
    </Section>
  );
}

function ContactItem({
  customer,
  contact,
  onEdit,
  onReveal,
}: {
  readonly customer: string;
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly onReveal: (field: ProtectedField) => void;
}) {
  const t = useWords(contactWords);
  const { name, title, department, role, decisionMaker, phone, email, hasNote, readable } = contact;
  const post = [department, title, role].filter((each) => each !== null).join(" · ");
  const masked: readonly (readonly [ProtectedField, string | null])[] = [
    ["phone", phone],
    ["email", email],
    ["note", hasNote ? t("hasNote") : null],
  ];
  return (
    <li>
      <Flex gap={8} align="center" wrap>
        <b>{name}</b>
        {decisionMaker ? (
          <Tag variant="outlined" style={{ marginInlineEnd: 0 }}>
            {t("decisionMaker")}
          </Tag>
        ) : null}
        {post === "" ? null : <span className="customer-note">{post}</span>}
        <span style={{ flex: 1 }} />
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-label={t("editLabel", { name })}
          title={t("edit")}
          onClick={onEdit}
        />
        <RemoveContact customer={customer} contact={contact} />
      </Flex>
      <Flex gap={20} wrap style={{ marginTop: 4 }}>
        {masked.map(([field, value]) =>
          value === null ? null : (
            <Flex key={field} gap={6} align="center">
              <Typography.Text type="secondary">{t(field)}</Typography.Text>
              <span className="figure">{value}</span>
              {readable ? (
                <Button
                  size="small"
                  type="link"
                  icon={<EyeOutlined aria-hidden />}
                  aria-label={t("revealLabel", { name, field: t(field) })}
                  onClick={() => onReveal(field)}
                >
                  {t("reveal")}
                </Button>
              ) : null}
            </Flex>
          ),
        )}
      </Flex>
      {readable ? null : <Typography.Text type="danger">{t("unreadable")}</Typography.Text>}
    </li>
  );
}

function RemoveContact({
  customer,
  contact: { id, name },
}: {
  readonly customer: string;
  readonly contact: Contact;
}) {
  const t = useWords(contactWords);
  const u = useWords(uiWords);
  const { failed } = useOutcomeNotice();
  const { modal, message } = App.useApp();
  const refresh = useCustomersRefresh();
  const remove = api.useMutation("delete", "/api/customers/{customer}/contacts/{id}", {
    onSuccess: () => void message.success(t("removed")),
    onError: failed,
    onSettled: refresh,
  });
  const confirm = () =>
    void modal.confirm({
      title: t("removeTitle", { name }),
      content: t("removeNote"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      cancelText: u("cancel"),
      onOk: () => remove.mutateAsync({ params: { path: { customer, id } } }).catch(() => undefined), // told above
    });
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={t("removeLabel", { name })}
      title={t("remove")}
      onClick={confirm}
    />
  );
}
