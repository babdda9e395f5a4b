import type { Answer } from "@gradus/sdk/browser";
import { Link } from "@tanstack/react-router";
import { Card } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { useActor } from "../overview/use-actor.ts";
import { reviewWords } from "./review-words.ts";

type Entry = Answer<"getSchemeLog">["entries"][number];

/** Who did what with a scheme, for who may edit schemes. */
export function SchemeLog({ scheme }: { readonly scheme: string }) {
  return usePermission("editSchemes") ? <Log scheme={scheme} /> : null;
}

function Log({ scheme }: { readonly scheme: string }) {
  const t = useWords(reviewWords);
  const { instant } = useFigures();
  const actor = useActor();
  const query = api.useQuery("get", "/api/schemes/{scheme}/log", { params: { path: { scheme } } });
  return (
    <Card size="small" title={t("log")}>
      <Loaded query={query} rows={2} isEmpty={({ entries }) => entries.length === 0} empty={t("noLog")}>
        {({ entries }) => (
          <WideTable<Entry>
            label={t("log")}
            size="small"
            rowKey={({ at, kind, version, run }) => `${at} ${kind} ${version} ${run}`}
            pagination={entries.length > 10 ? { pageSize: 10 } : false}
            dataSource={entries}
            columns={[
              { title: t("at"), render: (_, { at }) => instant(at) },
              { title: t("by"), render: (_, { by }) => actor(by) },
              { title: t("what"), render: (_, entry) => <Done entry={entry} /> },
              {
                title: t("note"),
                render: (_, { kind, note, inForceFrom, approvedBy }) =>
                  [
                    inForceFrom && t("fromDay", { day: inForceFrom }),
                    kind === "published" &&
                      (approvedBy ? `${t("approver")} ${actor(approvedBy)}` : t("alone")),
                    note,
                  ]
                    .filter(Boolean)
                    .join(" · "),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}

function Done({ entry: { kind, version, asOf, run } }: { readonly entry: Entry }) {
  const t = useWords(reviewWords);
  const text = t(`log_${kind}`, { version: version ?? "—", day: asOf ?? "—" });
  if (run === null) return text;
  return (
    <Link to="/runs/$run" params={{ run: String(run) }}>
      {text}
    </Link>
  );
}
