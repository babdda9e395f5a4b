import { Link } from "@tanstack/react-router";
import { Card, Flex, Typography } from "antd";
import type { ReactNode } from "react";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { Overview } from "./overview.ts";
import { useActor } from "./use-actor.ts";
import { words } from "./words.ts";

const state = { flexShrink: 0 } as const;

type ProblemImport = NonNullable<Overview["imports"]>["latest"][number];

/**
 * What was begun and is not finished: drafts to approve, imports with problems, and other drafts; nothing where there
 * is none.
 */
export function Attention({ imports, drafts, reviews }: Pick<Overview, "imports" | "drafts" | "reviews">) {
  const t = useWords(words);
  const { language } = usePreferences();
  const { instant } = useFigures();
  const actor = useActor();
  const hasImports = imports !== null && imports.total > 0;
  const hasDrafts = drafts !== null && drafts.length > 0;
  if (!hasImports && !hasDrafts && reviews.length === 0) return null;
  return (
    <div
      style={{
        display: "grid",
        gap: 16,
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 360px), 1fr))",
        alignItems: "start",
      }}
    >
      {reviews.length > 0 ? (
        <Unfinished title={t("reviewsTitle")}>
          {reviews.map(({ scheme, name, submittedBy, submittedAt }) => (
            <Line
              key={scheme}
              to={`/schemes/${scheme}/draft`}
              name={name[language]}
              note={t("reviewBy", { by: actor(submittedBy), at: instant(submittedAt) })}
              state={
                <Typography.Text type="warning" style={state}>
                  {t("reviewWaits")}
                </Typography.Text>
              }
            />
          ))}
        </Unfinished>
      ) : null}
      {hasImports ? (
        <Unfinished title={t("importsTitle")} note={t("importsNote", { count: imports.total })}>
          {imports.latest.map((each) => (
            <Line
              key={each.id}
              to={`/imports/${each.id}`}
              name={each.fileName}
              note={instant(each.requestedAt)}
              state={<ImportState of={each} />}
            />
          ))}
        </Unfinished>
      ) : null}
      {hasDrafts ? (
        <Unfinished title={t("draftsTitle")}>
          {drafts.map(({ scheme, name, problems, changedBy, changedAt }) => (
            <Line
              key={scheme}
              to={`/schemes/${scheme}/draft`}
              name={name[language]}
              note={t("draftBy", { by: actor(changedBy), at: instant(changedAt) })}
              state={
                <Typography.Text type={problems === 0 ? "success" : "warning"} style={state}>
                  {problems === 0 ? t("draftReady") : t("draftProblems", { count: problems })}
                </Typography.Text>
              }
            />
          ))}
        </Unfinished>
      ) : null}
    </div>
  );
}

function ImportState({ of: { status, rowsBad } }: { readonly of: ProblemImport }) {
  const t = useWords(words);
  if (status === "refused")
    return (
      <Typography.Text type="danger" style={state}>
        {t("importRefused")}
      </Typography.Text>
    );
  if (status === "failed")
    return (
      <Typography.Text type="danger" style={state}>
        {t("importFailed")}
      </Typography.Text>
    );
  return (
    <Typography.Text type="warning" style={state}>
      {t("importBadRows", { count: rowsBad, rows: formatNumber(rowsBad) })}
    </Typography.Text>
  );
}

function Unfinished({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <Card
      title={<h2 style={{ fontSize: 16, margin: 0 }}>{title}</h2>}
      extra={note ? <Typography.Text type="secondary">{note}</Typography.Text> : null}
    >
      <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 12 }}>{children}</ul>
    </Card>
  );
}

function Line({
  to,
  name,
  note,
  state,
}: {
  readonly to: string;
  readonly name: string;
  readonly note: string;
  readonly state: ReactNode;
}) {
  return (
    <li>
      <Flex justify="space-between" align="start" gap={12}>
        <div style={{ minWidth: 0 }}>
          <Link to={to} style={{ overflowWrap: "anywhere" }}>
            {name}
          </Link>
          <br />
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {note}
          </Typography.Text>
        </div>
        {state}
      </Flex>
    </li>
  );
}
