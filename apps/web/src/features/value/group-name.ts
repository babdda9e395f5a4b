import type { LocalName } from "../../app/use-local-name.ts";
import type { Translate } from "../../ui/words.ts";
import { groupsOf, type ValueReport } from "./value.ts";
import type { words } from "./words.ts";

type T = Translate<(typeof words.keys)[number]>;

/** What a group of the address is called; undefined where the report has none of that name. */
export function groupName(
  report: ValueReport,
  group: string,
  t: T,
  local: (name: LocalName) => string,
): string | undefined {
  if (group === "all") return t("allCustomers");
  if (group === "losing") return t("losingTitle");
  const [, r, f] = /^cell:(\d+)-(\d+)$/.exec(group) ?? [];
  if (r !== undefined && f !== undefined) return t("cellTitle", { r, f });
  const found = Object.values(groupsOf(report))
    .flat()
    .find((each) => each.group === group);
  return found && local(found.name);
}
