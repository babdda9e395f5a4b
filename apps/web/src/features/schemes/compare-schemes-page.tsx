import { useNavigate, useSearch } from "@tanstack/react-router";
import { Flex, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { ComparisonView, comparedPage } from "../runs/comparison-view.tsx";
import { words } from "./words.ts";

/** The grades in force under two schemes side by side, such as the company's own list and a computed one. */
export function CompareSchemesPage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const navigate = useNavigate();
  const { a, b } = useSearch({ strict: false }) as { a?: string; b?: string };
  const query = api.useQuery("get", "/api/schemes");
  const choose = (side: { a?: string; b?: string }) =>
    void navigate({ to: "/schemes/compare", search: { a, b, ...side } as never, replace: true });
  return (
    <Page title={t("compareTitle")} note={t("compareNote")}>
      <Loaded query={query}>
        {({ schemes }) => (
          <Flex gap={8} wrap>
            {(["a", "b"] as const).map((side) => (
              <Select<string>
                key={side}
                aria-label={t(side === "a" ? "compareFirst" : "compareSecond")}
                placeholder={t(side === "a" ? "compareFirst" : "compareSecond")}
                style={{ minWidth: 260, maxWidth: "100%" }}
                value={(side === "a" ? a : b) ?? null}
                options={schemes.map(({ code, definition }) => ({
                  value: code,
                  label: nameOf(definition.name),
                }))}
                onChange={(code) => choose({ [side]: code })}
              />
            ))}
          </Flex>
        )}
      </Loaded>
      {a && b ? <ComparedSchemes key={`${a} ${b}`} a={a} b={b} /> : <NothingYet title={t("compareChoose")} />}
    </Page>
  );
}

function ComparedSchemes({ a, b }: { readonly a: string; readonly b: string }) {
  const [page, setPage] = useState(1);
  const query = api.useQuery("get", "/api/schemes/compare", {
    params: { query: { a, b, ...comparedPage(page) } },
  });
  return (
    <Loaded query={query}>{(found) => <ComparisonView found={found} page={page} onPage={setPage} />}</Loaded>
  );
}
