import type { Answer } from "@gradus/sdk/browser";
import { Alert } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { attributeField, type Draft, type DraftValue, fieldsThatDiffer } from "./customer-draft.ts";
import { formWords } from "./form-words.ts";
import { useAttributeValues } from "./use-attribute-values.ts";

const named = [
  "name",
  "creditCode",
  "aliases",
  "joinedOn",
  "owner",
  "team",
  "groupCode",
  "groupName",
  "tags",
] as const;

/** What somebody else made of the customer while it was being edited here. */
export function OvertakenAlert({
  by,
  before,
  after,
  mine,
  catalogue,
}: {
  /** Who it was. */
  readonly by: string;
  readonly before: Draft;
  readonly after: Draft;
  /** Fields changed here, too. */
  readonly mine: readonly string[];
  readonly catalogue: Answer<"getCatalogue">;
}) {
  const t = useWords(formWords);
  const local = useLocalName();
  const show = useAttributeValues();
  const labelOf = (field: string) => {
    const fixed = named.find((each) => each === field);
    if (fixed) return t(fixed);
    const attribute = catalogue.attributes.find(({ code }) => attributeField(code) === field);
    return attribute ? local(attribute.name) : field;
  };
  const write = (value: DraftValue | undefined) => {
    if (value === null || value === undefined) return t("none");
    return typeof value === "object" ? value.join(" · ") || t("none") : show(value);
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t("overtakenTitle", { by })}
      description={
        <>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {fieldsThatDiffer(before, after).map((field) => (
              <li key={field}>
                {t(mine.includes(field) ? "overtakenBoth" : "overtakenField", {
                  field: labelOf(field),
                  before: write(before[field]),
                  after: write(after[field]),
                })}
              </li>
            ))}
          </ul>
          {t("overtakenNote")}
        </>
      }
    />
  );
}
