import { categoryNames } from "@gradus/engine/category-names";
import type { Answer } from "@gradus/sdk/browser";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { categoryWords } from "./category-words.ts";

/** Where a metric comes from, as far as it decides what its categories are called. */
type Source = Pick<Answer<"listMetrics">["metrics"][number], "from"> & {
  readonly figure?: Parameters<typeof categoryNames>[0];
  readonly scheme?: string;
  readonly attribute?: string;
};

/** A value that a category can have, and what it is called. */
export interface Category {
  readonly value: string;
  readonly label: string;
}

/**
 * What categories a metric can have, as far as it is known: the tiers, classes and states of the scheme whose
 * standing it is, those that a model tells apart, or the choices of its attribute.
 */
export function useCategories(): (metric: Source | undefined) => Category[] {
  const t = useWords(categoryWords);
  const nameOf = useLocalName();
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes ?? [];
  const attributes = api.useQuery("get", "/api/catalogue").data?.attributes ?? [];
  return (metric) => {
    if (metric?.from === "standing") {
      const scheme = schemes.find(({ code }) => code === metric.scheme)?.definition;
      const places = scheme?.tiers ?? scheme?.classes ?? [];
      const states = [
        { value: "new", label: t("new") },
        { value: "ungraded", label: t("ungraded") },
      ];
      return [...places.map(({ code, name }) => ({ value: code, label: nameOf(name) })), ...states];
    }
    if (metric?.from === "model" && metric.figure) {
      const names = Object.entries(categoryNames(metric.figure) ?? {});
      return names.map(([value, name]) => ({ value, label: nameOf(name) }));
    }
    if (metric?.from === "attribute") {
      const choices = attributes.find(({ code }) => code === metric.attribute)?.choices ?? [];
      return choices.map((choice) => ({ value: choice, label: choice }));
    }
    return [];
  };
}
