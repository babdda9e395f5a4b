import { Link } from "@tanstack/react-router";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import type { Metric } from "./metric.ts";
import { useMetricText } from "./use-metric-text.ts";
import { words } from "./words.ts";

/** The catalogue of metrics. */
export function MetricsPage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const { describe } = useMetricText();
  const mayEdit = usePermission("editCatalogue");
  const query = api.useQuery("get", "/api/metrics");
  const add = mayEdit ? (
    <LinkButton type="primary" to="/metrics/new">
      {t("add")}
    </LinkButton>
  ) : null;
  return (
    <Page title={t("title")} note={t("note")} actions={add}>
      <Loaded
        query={query}
        isEmpty={({ metrics }) => metrics.length === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
      >
        {({ metrics }) => (
          <WideTable<Metric>
            label={t("title")}
            size="middle"
            rowKey="code"
            dataSource={metrics}
            pagination={false}
            columns={[
              {
                title: t("name"),
                render: (_, { code, name }) => (
                  <Link to="/metrics/$metric" params={{ metric: code }}>
                    {nameOf(name)}
                  </Link>
                ),
              },
              { title: t("code"), render: (_, { code }) => <code>{code}</code> },
              { title: t("unit"), render: (_, { unit }) => t(unit) },
              { title: t("from"), render: (_, metric) => describe(metric) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
