import type { Answer } from "@gradus/sdk/browser";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { classWords } from "./class-words.ts";

type Metric = Answer<"listMetrics">["metrics"][number];

/** A value that a category can have, and what it is called. */
export interface Category {
  readonly value: string;
  readonly label: string;
}

/**
 * What categories a metric can have, as far as it is known: the tiers, classes and states of the scheme whose
 * standing it is, or the choices of its attribute.
 */
export function useCategories(): (metric: Metric | undefined) => Category[] {
  const t = useWords(classWords);
  const nameOf = useLocalName();
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes ?? [];
  const attributes = api.useQuery("get", "/api/catalogue").data?.attributes ?? [];
  return (metric) => {
    if (metric?.from === "standing") {
      const scheme = schemes.find(({ code }) => code === metric.scheme)?.definition;
      const places = scheme?.tiers ?? scheme?.classes ?? [];
      const states = [
        { value: "new", label: t("stateNew") },
        { value: "ungraded", label: t("stateUngraded") },
      ];
      return [...places.map(({ code, name }) => ({ value: code, label: nameOf(name) })), ...states];
    }
    if (metric?.from === "attribute") {
      const choices = attributes.find(({ code }) => code === metric.attribute)?.choices ?? [];
      return choices.map((choice) => ({ value: choice, label: choice }));
    }
    return [];
  };
}
