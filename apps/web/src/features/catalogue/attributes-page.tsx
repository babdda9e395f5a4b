import type { Answer } from "@gradus/sdk/browser";
import { Button, Checkbox, Form, Select } from "antd";
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

type Attribute = Answer<"getCatalogue">["attributes"][number];
const types = ["text", "number", "day", "bool", "choice"] as const;

/** The catalogue of attributes: see, add, edit, delete. */
export function AttributesPage() {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const mayEdit = usePermission("editCatalogue");
  const [edited, setEdited] = useState<Attribute | "new">();
  const query = api.useQuery("get", "/api/catalogue");
  const remove = api.useMutation("delete", "/api/attributes/{code}", {
    onSuccess: () => notice.done(t("removed")),
    onError: notice.failed,
  });
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEdited("new")}>
      {t("addAttribute")}
    </Button>
  ) : null;
  return (
    <Page title={t("attributesTitle")} note={t("attributesNote")} actions={add}>
      <Loaded
        query={query}
        isEmpty={({ attributes }) => attributes.length === 0}
        empty={<NothingYet title={t("attributesEmpty")} hint={t("attributesEmptyHint")} />}
      >
        {({ attributes }) => (
          <EntryList<Attribute>
            entries={attributes}
            onEdit={setEdited}
            onRemove={({ code }) => remove.mutate({ params: { path: { code } } })}
            columns={[
              { title: t("type"), render: (_, { type }) => t(type) },
              { title: t("choices"), render: (_, { choices }) => choices?.join(" / ") ?? "—" },
              { title: t("sensitive"), render: (_, { sensitive }) => t(sensitive ? "yes" : "no") },
            ]}
          />
        )}
      </Loaded>
      {edited ? (
        <AttributeForm
          attribute={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Page>
  );
}

function AttributeForm({
  attribute,
  onClose,
}: {
  readonly attribute: Attribute | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [form] = Form.useForm<Attribute>();
  const type = Form.useWatch("type", form) ?? attribute?.type ?? "text";
  const save = api.useMutation("put", "/api/attributes/{code}", {
    onSuccess: () => {
      notice.done(t("saved"));
      onClose();
    },
  });
  return (
    <EntryForm<Attribute>
      form={form}
      title={attribute ? t("editAttribute", { code: attribute.code }) : t("addAttribute")}
      entry={attribute}
      initial={{ type: "text" }}
      error={save.error}
      saving={save.isPending}
      onClose={onClose}
      onSave={({ code, name, type: kind, choices, sensitive = false }) =>
        save.mutate({
          params: { path: { code } },
          body: { name, type: kind, sensitive, ...(kind === "choice" && choices && { choices }) },
        })
      }
    >
      <Form.Item name="type" label={t("type")} extra={t("typeHint")}>
        <Select options={types.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {type === "choice" ? (
        <Form.Item
          name="choices"
          label={t("choices")}
          extra={t("choicesHint")}
          rules={[{ required: true, message: t("choicesNeeded") }]}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[",", "，", "、"]} />
        </Form.Item>
      ) : null}
      <Form.Item name="sensitive" valuePropName="checked" extra={t("sensitiveHint")}>
        <Checkbox>{t("sensitiveMark")}</Checkbox>
      </Form.Item>
    </EntryForm>
  );
}
