import { Link, useSearch } from "@tanstack/react-router";
import { Flex, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { PartNav } from "../../ui/part-nav.tsx";
import { useWords } from "../../ui/words.ts";
import { OverrideList } from "./override-list.tsx";
import { TeamQuotas } from "./team-quotas.tsx";
import { words } from "./words.ts";
import "./overrides.css";

const parts = ["forMe", "waiting", "inForce", "closed"] as const;
const pageSize = 50;

/** Overrides: those that wait for the user, those under way and in force, how they fared, and quotas. */
export function OverridesPage() {
  const t = useWords(words);
  const local = useLocalName();
  const mayAgree = usePermission("agreeOverrides");
  const { show: asked } = useSearch({ strict: false }) as { show?: string };
  const show = parts.find((part) => part === asked) ?? (mayAgree ? "forMe" : "waiting");
  const [scheme, setScheme] = useState<string | undefined>();
  const [page, setPage] = useState(1);
  const schemes = (api.useQuery("get", "/api/schemes", {}).data?.schemes ?? []).filter(
    ({ definition }) => definition.tiers !== undefined,
  );
  const query = api.useQuery("get", "/api/overrides", {
    params: {
      query: {
        show,
        ...(scheme !== undefined && { scheme }),
        offset: (page - 1) * pageSize,
        limit: pageSize,
      },
    },
  });
  const told = schemes.find(({ code }) => code === scheme) ?? schemes[0];
  return (
    <Page title={t("title")} note={query.data ? t("note", { day: query.data.today }) : undefined}>
      <Flex justify="space-between" align="center" wrap gap={12}>
        <PartNav
          label={t("parts")}
          param="show"
          present={show}
          parts={parts.map((part) => ({ key: part, label: t(part) }))}
        />
        <Select<string>
          aria-label={t("scheme")}
          allowClear
          placeholder={t("anyScheme")}
          value={scheme ?? null}
          onChange={(next: string | undefined) => {
            setPage(1);
            setScheme(next);
          }}
          options={schemes.map(({ code, definition }) => ({ value: code, label: local(definition.name) }))}
          style={{ minWidth: 200 }}
        />
      </Flex>
      <Loaded
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={
          <NothingYet
            title={t("nothing")}
            hint={t("nothingHint")}
            action={<Link to="/customers">{t("toCustomers")}</Link>}
          />
        }
      >
        {({ overrides, total }) => (
          <OverrideList
            overrides={overrides}
            paging={{ current: page, pageSize, total, onChange: setPage }}
          />
        )}
      </Loaded>
      {mayAgree && told ? <TeamQuotas scheme={told.code} name={local(told.definition.name)} /> : null}
    </Page>
  );
}
