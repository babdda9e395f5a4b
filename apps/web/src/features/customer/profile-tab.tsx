import type { Answer } from "@gradus/sdk/browser";
import type { ReactNode } from "react";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { Section } from "./section.tsx";
import { TagEditor } from "./tag-editor.tsx";
import { useAttributeValues } from "./use-attribute-values.ts";
import { words } from "./words.ts";

type Record = Answer<"getCustomer">;

/** What is known of the customer itself. */
export function ProfileTab({ record }: { readonly record: Record }) {
  const t = useWords(words);
  return (
    <div className="customer-grid">
      <Section title={t("profileTitle")}>
        <Profile record={record} />
      </Section>
      <Section title={t("tags")}>
        <TagEditor record={record} />
      </Section>
      <Section title={t("attributesTitle")}>
        <Attributes attributes={record.attributes} />
      </Section>
    </div>
  );
}

function Profile({ record }: { readonly record: Record }) {
  const t = useWords(words);
  const { instant } = useFigures();
  const since = record.ownerSince === null ? null : t("since", { day: record.ownerSince });
  const { group } = record;
  return (
    <dl className="customer-facts">
      <Fact term={t("name")}>{record.name}</Fact>
      <Fact term={t("code")}>{record.code}</Fact>
      {record.aliases.length > 0 ? <Fact term={t("aliases")}>{record.aliases.join(" · ")}</Fact> : null}
      <Fact term={t("creditCode")}>{record.creditCode}</Fact>
      {record.formerNames.length > 0 ? (
        <Fact term={t("formerNames")}>
          {record.formerNames
            .map(({ name, until }) => t("formerName", { name, until: instant(until) }))
            .join(" · ")}
        </Fact>
      ) : null}
      <Fact term={t("owner")} note={record.owner === null ? null : since}>
        {record.owner}
      </Fact>
      <Fact term={t("team")} note={record.team === null ? null : since}>
        {record.team}
      </Fact>
      <Fact term={t("group")} note={group?.since ? t("since", { day: group.since }) : null}>
        {group ? `${group.name} · ${group.code}${group.isHead ? ` · ${t("groupHead")}` : ""}` : null}
      </Fact>
      <Fact term={t("joinedOn")}>{record.joinedOn}</Fact>
      <Fact term={t("lastActivity")}>{record.lastActivityOn}</Fact>
      <Fact term={t("created")}>
        {t("createdBy", { at: instant(record.createdAt), by: record.createdBy })}
      </Fact>
    </dl>
  );
}

function Fact({
  term,
  note,
  children,
}: {
  readonly term: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}) {
  const t = useWords(words);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {children ?? t("none")} {note ? <span className="customer-note">{note}</span> : null}
      </dd>
    </div>
  );
}

function Attributes({ attributes }: { readonly attributes: Record["attributes"] }) {
  const t = useWords(words);
  const local = useLocalName();
  const show = useAttributeValues();
  if (attributes.length === 0) return <NothingYet title={t("noAttributes")} hint={t("noAttributesHint")} />;
  return (
    <table className="customer-table">
      <thead>
        <tr>
          <th scope="col">{t("attribute")}</th>
          <th scope="col">{t("value")}</th>
          <th scope="col">{t("sinceColumn")}</th>
        </tr>
      </thead>
      <tbody>
        {attributes.map(({ code, name, value, since }) => (
          <tr key={code}>
            <th scope="row">{local(name)}</th>
            <td style={{ overflowWrap: "anywhere" }}>{show(value)}</td>
            <td className="customer-note figure">{since ?? t("sinceAlways")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
