import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Flex, theme } from "antd";
import { type CSSProperties, type KeyboardEvent, lazy, Suspense, useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { isSameList, type List, type Offered, plainList, type View } from "./list.ts";
import type { ListState } from "./use-list-state.ts";
import { words } from "./words.ts";
import "./customers.css";

const ViewDialog = lazy(async () => ({ default: (await import("./view-dialog.tsx")).ViewDialog }));

/** What a tab opens. */
export const panelId = "customer-list";

/** The id of a tab, by what it opens: a built-in view or the number of a saved one. */
export function tabId(key: string | number): string {
  return `customer-view-${key}`;
}

/** The built-in views and those that were saved, and what can be done with the present one. */
export function ViewTabs({
  offered,
  list,
  tab,
  onChange,
}: {
  readonly offered: Offered;
  readonly list: List;
  readonly tab: ListState["tab"];
  readonly onChange: (state: ListState) => void;
}) {
  const t = useWords(words);
  const views = api.useQuery("get", "/api/customer-views");
  const saved = views.data?.views ?? [];
  const builtIn = [
    { key: "all", label: t("viewAll") },
    ...(offered.views.mine ? [{ key: "mine", label: t("viewMine") }] : []),
    ...(offered.views.team ? [{ key: "team", label: t("viewTeam") }] : []),
  ];
  const labelOf = ({ name, mine, author }: View) => (mine ? name : t("sharedBy", { name, author }));
  const open = (key: string) => {
    const view = saved.find(({ id }) => String(id) === key);
    if (view) onChange({ list: view.list, tab: view.id });
    else onChange({ list: { ...plainList, whose: key as List["whose"] }, tab: key as List["whose"] });
  };
  const present = saved.find(({ id }) => id === tab);
  const chosen = present || typeof tab === "string" ? String(tab) : "all";
  const tabs = [...builtIn, ...saved.map((view) => ({ key: String(view.id), label: labelOf(view) }))];
  const { colorLink } = theme.useToken().token;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === chosen);
    const next = tabs[(at + way + tabs.length) % tabs.length]?.key ?? "all";
    open(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <>
      {views.error ? <ProblemAlert error={views.error} onRetry={views.refetch} /> : null}
      <Flex align="center" gap={8}>
        <div
          role="tablist"
          aria-label={t("views")}
          className="view-tabs"
          style={{ "--chosen": colorLink } as CSSProperties}
          onKeyDown={onKeyDown}
        >
          {tabs.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={tabId(key)}
              className="view-tab"
              aria-selected={key === chosen}
              aria-controls={panelId}
              tabIndex={key === chosen ? 0 : -1}
              onClick={() => open(key)}
            >
              {label}
            </button>
          ))}
        </div>
        <ViewMenu
          list={list}
          view={present}
          onKept={(view) => onChange({ list: view.list, tab: view.id })}
          onRemoved={() => open("all")}
        />
      </Flex>
    </>
  );
}

function ViewMenu({
  list,
  view,
  onKept,
  onRemoved,
}: {
  readonly list: List;
  readonly view: View | undefined;
  readonly onKept: (view: View) => void;
  readonly onRemoved: () => void;
}) {
  const t = useWords(words);
  const { modal } = App.useApp();
  const { done, failed } = useOutcomeNotice();
  const [dialog, setDialog] = useState<"new" | "present">();
  const change = api.useMutation("put", "/api/customer-views/{id}");
  const remove = api.useMutation("delete", "/api/customer-views/{id}");
  const isChanged = view !== undefined && !isSameList(view.list, list);

  const saveList = async ({ id, name, shared, position, revision }: View) => {
    try {
      const body = { name, shared, position, revision, list };
      onKept(await change.mutateAsync({ params: { path: { id } }, body }));
      done(t("viewSaved"));
    } catch (problem) {
      failed(problem);
    }
  };
  const askToRemove = ({ id, name, revision }: View) =>
    modal.confirm({
      title: t("removeViewSure", { name }),
      content: t("removeViewNote"),
      okText: t("remove"),
      cancelText: t("cancel"),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await remove.mutateAsync({ params: { path: { id }, query: { revision } } });
          onRemoved();
          done(t("viewRemoved"));
        } catch (problem) {
          failed(problem);
        }
      },
    });
  const items = [
    ...(view && isChanged
      ? [{ key: "save", label: t("saveView", { name: view.name }), onClick: () => void saveList(view) }]
      : []),
    { key: "new", label: t("saveAs"), onClick: () => setDialog("new") },
    ...(view
      ? [
          { key: "rename", label: t("renameView"), onClick: () => setDialog("present") },
          { key: "remove", label: t("removeView"), danger: true, onClick: () => void askToRemove(view) },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button
          type="text"
          icon={<MoreOutlined aria-hidden />}
          aria-label={t("viewMenu")}
          aria-haspopup="menu"
        >
          {t("views")}
        </Button>
      </Dropdown>
      {dialog ? (
        <Suspense>
          <ViewDialog
            list={list}
            view={dialog === "present" ? view : undefined}
            onKept={onKept}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
