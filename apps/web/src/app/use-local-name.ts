import type { Language } from "@gradus/contract";
import { usePreferences } from "./preferences.ts";

/** A name as the catalogue holds it. */
export type LocalName = Readonly<Record<Language, string>>;

/** Gives how a name of the catalogue reads in the user's language. */
export function useLocalName(): (name: LocalName) => string {
  const { language } = usePreferences();
  return (name) => name[language];
}
