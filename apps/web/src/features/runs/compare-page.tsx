import { useNavigate, useSearch } from "@tanstack/react-router";
import { Flex, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { ComparisonView, comparedPage } from "./comparison-view.tsx";
import { words } from "./words.ts";

const comparable = ["published", "finished", "held"];

/** Two runs side by side; which ones stands in the address. */
export function CompareRunsPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { a, b } = useSearch({ strict: false }) as { a?: number; b?: number };
  const list = api.useQuery("get", "/api/runs", { params: { query: { limit: 200 } } });
  const choose = (side: { a?: number; b?: number }) =>
    void navigate({ to: "/runs/compare", search: { a, b, ...side } as never, replace: true });
  return (
    <Page title={t("compareTitle")} note={t("compareNote")}>
      <Loaded query={list}>
        {({ runs }) => {
          const options = runs
            .filter(({ status }) => comparable.includes(status))
            .map((run) => ({
              value: run.id,
              label: t("option", {
                run: run.id,
                scheme: run.scheme,
                day: run.asOf,
                status: `${t(run.kind)} ${t(run.status)}`,
              }),
            }));
          return (
            <Flex gap={8} wrap>
              {(["a", "b"] as const).map((side) => (
                <Select
                  key={side}
                  aria-label={t(side === "a" ? "compareA" : "compareB")}
                  placeholder={t(side === "a" ? "compareA" : "compareB")}
                  style={{ minWidth: 260, maxWidth: "100%" }}
                  value={(side === "a" ? a : b) ?? null}
                  options={options}
                  onChange={(value) => {
                    if (value !== null) choose({ [side]: value });
                  }}
                />
              ))}
            </Flex>
          );
        }}
      </Loaded>
      {a && b ? <ComparedRuns key={`${a} ${b}`} a={a} b={b} /> : <NothingYet title={t("compareChoose")} />}
    </Page>
  );
}

function ComparedRuns({ a, b }: { readonly a: number; readonly b: number }) {
  const [page, setPage] = useState(1);
  const query = api.useQuery("get", "/api/runs/compare", {
    params: { query: { a, b, ...comparedPage(page) } },
  });
  return (
    <Loaded query={query}>{(found) => <ComparisonView found={found} page={page} onPage={setPage} />}</Loaded>
  );
}
