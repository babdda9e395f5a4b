import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** How fields of a map are named for reading: `attributes.industry` as “Attribute: Industry”. */
export function useFieldNames(): (field: string) => string {
  const t = useWords(words);
  const nameOf = useLocalName();
  const attributes = api.useQuery("get", "/api/catalogue").data?.attributes ?? [];
  const keys = new Set<string>(words.keys);
  return (field) => {
    if (field.startsWith("attributes.")) {
      const code = field.slice("attributes.".length);
      const attribute = attributes.find((each) => each.code === code);
      return t("attribute", { name: attribute ? nameOf(attribute.name) : code });
    }
    if (field.startsWith("properties.")) return t("property", { key: field.slice("properties.".length) });
    const key = `field${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    return keys.has(key) ? t(key as "fieldName") : field;
  };
}
