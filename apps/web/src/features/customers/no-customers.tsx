import { usePermission } from "../../app/session.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import type { List } from "./list.ts";
import { words } from "./words.ts";

/** An empty list: there are no customers, or none that meets the filters. */
export function NoCustomers({ list: { filter, whose } }: { readonly list: List }) {
  const t = useWords(words);
  const mayImport = usePermission("importFiles");
  const isNarrowed = filter.all.length > 0 || (filter.search ?? "") !== "" || whose !== "all";
  if (isNarrowed) return <NothingYet title={t("noneTitle")} hint={t("noneHint")} />;
  if (!mayImport) return <NothingYet title={t("emptyTitle")} hint={t("emptyOwnHint")} />;
  return (
    <NothingYet
      title={t("emptyTitle")}
      hint={t("emptyHint")}
      action={
        <LinkButton type="primary" to="/imports/new">
          {t("import")}
        </LinkButton>
      }
    />
  );
}
