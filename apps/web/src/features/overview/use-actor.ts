import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Puts whoever did something into words: users by their name, programs by what they are. */
export function useActor(): (actor: string) => string {
  const t = useWords(words);
  const programs: Readonly<Record<string, string>> = {
    local: t("byLocal"),
    schedule: t("bySchedule"),
    demo: t("byDemo"),
  };
  return (actor) => programs[actor] ?? actor;
}
