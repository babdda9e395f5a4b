import type { Answer } from "@gradus/sdk/browser";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useWords } from "../../ui/words.ts";
import { userWords } from "../access/user-words.ts";
import { words } from "./words.ts";

/** One thing that was done. */
export type AuditEntry = Answer<"listAudit">["entries"][number];

const nouns = ["attachment", "contact", "customer", "merge", "organisation", "override", "scheme"] as const;

/** Puts entries of the log into words; what a newer server logs and these pages do not know is shown as it is. */
export function useAuditWords() {
  const t = useWords(words);
  const u = useWords(userWords);
  const isKey = <K extends string>(keys: readonly K[], key: string): key is K =>
    (keys as readonly string[]).includes(key);
  const mayList = usePermission("manageUsers");
  const users = api.useQuery("get", "/api/users", {}, { enabled: mayList }).data?.users ?? [];

  /** A role or a field of a user in words, anything else as it is. */
  const wordValue = (value: AuditEntry["details"][string]): string => {
    if (Array.isArray(value)) return value.map(wordValue).join(t("and"));
    if (typeof value === "object") return JSON.stringify(value);
    const text = String(value);
    return isKey(userWords.keys, text) ? u(text) : text;
  };
  return {
    wordKind: (kind: string) => (isKey(words.keys, kind) ? t(kind) : kind),
    wordActor: (actor: string) => (actor === "stranger" || actor === "local" ? t(actor) : actor),
    wordSubject: (subject: string) => {
      const [noun = "", id = ""] = subject.split(/:(.*)/s);
      if (noun === "user") return t("user", { name: users.find((user) => user.id === id)?.name ?? id });
      return isKey(nouns, noun) ? t(noun, { id }) : t("unknownSubject", { noun, id });
    },
    wordDetails: (details: AuditEntry["details"]) =>
      Object.entries(details)
        .map(([name, value]) => {
          const key = `detail_${name}`;
          return t("detail", { name: isKey(words.keys, key) ? t(key) : name, value: wordValue(value) });
        })
        .join(" · "),
  };
}
