import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { CustomerList } from "./customer-list.tsx";
import { useListState } from "./use-list-state.ts";
import { words } from "./words.ts";

/** All customers one may see, to filter, sort, search, and change many of at once. */
export function CustomersPage() {
  const t = useWords(words);
  const nameIn = useLocalName();
  const mayImport = usePermission("importFiles");
  const state = useListState();
  const { scheme } = state.list;
  const columns = api.useQuery("get", "/api/customers/columns", {
    params: { query: scheme === undefined ? {} : { scheme } },
  });
  const figures = columns.data?.figures;
  const note = figures
    ? t("figuresOf", { scheme: nameIn(figures.name), asOf: figures.asOf, run: figures.run })
    : t("noFigures");
  return (
    <Page
      title={t("title")}
      note={columns.data ? note : undefined}
      actions={
        <>
          {mayImport ? <LinkButton to="/imports/new">{t("import")}</LinkButton> : null}
          <LinkButton type="primary" to="/customers/new">
            {t("create")}
          </LinkButton>
        </>
      }
    >
      <Loaded query={columns} rows={10}>
        {(offered) => <CustomerList offered={offered} state={state} />}
      </Loaded>
    </Page>
  );
}
