import type { Answer } from "@gradus/sdk/browser";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import type { ReactNode } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { DemoProgress } from "./demo-progress.tsx";
import { Door } from "./door.tsx";
import { words } from "./words.ts";

type Demo = Answer<"getDemo">;

const lookAgain = 1000; // ms, while it is being put in

/** The way to the demo company: what it is, then how far it has come, then where to look at it. */
export function DemoDoor({ icon }: { readonly icon: ReactNode }) {
  const t = useWords(words);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const permitted = usePermission("setUpOrganisation");
  const demo = api.useQuery(
    "get",
    "/api/demo",
    {},
    {
      refetchInterval: ({ state }) => (state.data?.status === "running" ? lookAgain : false),
    },
  );
  const steps = api.useQuery("get", "/api/overview", {}).data?.steps;
  const start = api.useMutation("post", "/api/demo", {
    onSuccess: (begun) => {
      queries.setQueryData(api.queryOptions("get", "/api/demo", {}).queryKey, begun);
      void queries.invalidateQueries({ queryKey: ["get", "/api/organisation"] });
      void queries.invalidateQueries({ queryKey: ["get", "/api/session"] });
    },
  });
  const closedBecause = ({ offered, status }: Demo) => {
    if (!offered) return t("demoMissing");
    if (!permitted) return t("demoNotPermitted");
    return status === "none" && steps?.customers ? t("demoFull") : undefined;
  };
  const ask = ({ currency, timeZone }: Demo) =>
    void modal.confirm({
      title: t("demoAsk"),
      content: t("demoSettings", { currency: currency ?? "", timeZone: timeZone ?? "" }),
      okText: t("demoGo"),
      onOk: () => start.mutate({}),
    });
  const leave = () => {
    void queries.invalidateQueries(); // everything has changed
    void navigate({ to: "/" });
  };
  const actionOf = (found: Demo) => {
    if (found.status === "done") {
      return (
        <Button type="primary" block onClick={leave}>
          {t("toOverview")}
        </Button>
      );
    }
    if (found.status === "running") return null; // its steps are shown instead
    const failed = found.status === "failed";
    return (
      <Button
        type="primary"
        block
        loading={start.isPending}
        disabled={closedBecause(found) !== undefined}
        onClick={() => (failed ? start.mutate({}) : ask(found))}
      >
        {t(failed ? "demoGoOn" : "demoGo")}
      </Button>
    );
  };
  return (
    <Loaded query={demo} rows={5}>
      {(found) => (
        <Door
          icon={icon}
          title={t("demoTitle")}
          note={t("demoNote")}
          time={t("demoTime")}
          closed={closedBecause(found)}
          action={actionOf(found)}
        >
          {found.status === "none" ? null : <DemoProgress demo={found} />}
          {start.error ? <ProblemAlert error={start.error} /> : null}
        </Door>
      )}
    </Loaded>
  );
}
