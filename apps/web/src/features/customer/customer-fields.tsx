import type { Answer } from "@gradus/sdk/browser";
import { AutoComplete, Form, Input, Select } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { attributeField } from "./customer-draft.ts";
import { DayField } from "./day-field.tsx";
import { formWords } from "./form-words.ts";
import { Section } from "./section.tsx";

const longestKey = 200;
const longestName = 400;

/** The fields of a customer, inside a form that holds a draft. */
export function CustomerFields({
  isNew,
  catalogue,
}: {
  readonly isNew: boolean;
  readonly catalogue: Answer<"getCatalogue">;
}) {
  const t = useWords(formWords);
  const local = useLocalName();
  return (
    <div className="customer-grid">
      <Section title={t("profileTitle")}>
        <div className="customer-fields">
          <Form.Item
            name="name"
            label={t("name")}
            className="customer-field-wide"
            rules={isNew ? [] : [{ required: true, whitespace: true, message: t("nameNeeded") }]}
          >
            <Input maxLength={longestName} autoFocus={isNew} />
          </Form.Item>
          {isNew ? (
            <Form.Item name="code" label={t("code")} extra={t("codeHint")}>
              <Input maxLength={longestKey} />
            </Form.Item>
          ) : null}
          <Form.Item name="creditCode" label={t("creditCode")} extra={t("creditCodeHint")}>
            <Input maxLength={40} className="figure" />
          </Form.Item>
          <Form.Item name="aliases" label={t("aliases")} extra={t("aliasesHint")}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name="joinedOn" label={t("joinedOn")}>
            <DayField />
          </Form.Item>
          <Form.Item name="tags" label={t("tags")} extra={t("tagsHint")}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
        </div>
      </Section>
      <Section title={t("ownerTitle")}>
        <OwnerFields isNew={isNew} />
      </Section>
      <Section title={t("attributesTitle")}>
        {catalogue.attributes.length === 0 ? (
          <span className="customer-note">{t("noAttributes")}</span>
        ) : null}
        <div className="customer-fields">
          {catalogue.attributes.map((attribute) => (
            <Form.Item
              key={attribute.code}
              name={attributeField(attribute.code)}
              label={local(attribute.name)}
            >
              <AttributeInput attribute={attribute} />
            </Form.Item>
          ))}
        </div>
      </Section>
      <Section title={t("sinceTitle")}>
        <Form.Item
          name="since"
          label={t("since")}
          extra={t("sinceHint")}
          style={{ maxWidth: 480, marginBottom: 0 }}
        >
          <DayField style={{ maxWidth: 220 }} />
        </Form.Item>
      </Section>
    </div>
  );
}

function OwnerFields({ isNew }: { readonly isNew: boolean }) {
  const t = useWords(formWords);
  const mayAssign = usePermission("assignCustomers");
  const people = api.useQuery("get", "/api/people").data;
  const hint = mayAssign ? undefined : t(isNew ? "becomesOwner" : "assignNeeded");
  return (
    <div className="customer-fields">
      <Form.Item name="owner" label={t("owner")} extra={hint}>
        <NameChoice names={people?.owners ?? []} disabled={!mayAssign} />
      </Form.Item>
      <Form.Item name="team" label={t("team")} extra={hint}>
        <NameChoice names={people?.teams ?? []} disabled={!mayAssign} />
      </Form.Item>
      <Form.Item name="groupCode" label={t("groupCode")}>
        <Input maxLength={longestKey} />
      </Form.Item>
      <Form.Item name="groupName" label={t("groupName")}>
        <Input maxLength={longestName} />
      </Form.Item>
    </div>
  );
}

/** A name out of those in use, or a new one. */
function NameChoice({
  names,
  ...field
}: {
  readonly names: readonly string[];
  readonly disabled: boolean;
  readonly id?: string;
}) {
  return (
    <AutoComplete
      {...field}
      allowClear
      options={names.map((name) => ({ value: name }))}
      showSearch={{
        filterOption: (typed, option) =>
          String(option?.value ?? "")
            .toLowerCase()
            .includes(typed.toLowerCase()),
      }}
    />
  );
}
