import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

const mostDigits = 10; // of a number's fraction

/** Writes an attribute's value as people read it; none as a dash. */
export function useAttributeValues(): (value: string | number | boolean | null | undefined) => string {
  const t = useWords(words);
  return (value) => {
    if (value === null || value === undefined || value === "") return t("none");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return typeof value === "number" ? formatNumber(value, mostDigits) : value;
  };
}
