import { CheckCircleFilled } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Card, Typography, theme } from "antd";
import { usePermission } from "../../app/session.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import type { Overview } from "./overview.ts";
import { words } from "./words.ts";

interface Step {
  readonly title: string;
  readonly note: string;
  readonly isDone: boolean;
  readonly to: string;
}

/** The way to a first grading, step by step, with what is done ticked. */
export function FirstSteps({ steps }: { readonly steps: Overview["steps"] }) {
  const t = useWords(words);
  const maySetUp = usePermission("setUpOrganisation");
  const title = <h2 style={{ fontSize: 16, margin: 0 }}>{t("stepsTitle")}</h2>;
  if (!maySetUp) {
    return (
      <Card>
        <NothingYet title={t("notRun")} hint={t("askAdministrator")} />
      </Card>
    );
  }
  const all: readonly Step[] = [
    {
      title: t("stepCustomers"),
      note: t("stepCustomersNote"),
      isDone: steps.customers,
      to: "/imports/new",
    },
    {
      title: t("stepActivities"),
      note: t("stepActivitiesNote"),
      isDone: steps.activities,
      to: "/imports/new",
    },
    {
      title: t("stepScheme"),
      note: t("stepSchemeNote"),
      isDone: steps.scheme,
      to: "/schemes",
    },
    {
      title: t("stepRun"),
      note: t(steps.trial ? "stepTrialDone" : "stepRunNote"),
      isDone: steps.run,
      to: "/schemes",
    },
  ];
  const next = all.findIndex(({ isDone }) => !isDone);
  return (
    <Card title={title} extra={steps.customers ? null : <Link to="/start">{t("orDemo")}</Link>}>
      <Typography.Paragraph type="secondary">{t("stepsNote")}</Typography.Paragraph>
      <ol
        style={{
          margin: 0,
          padding: 0,
          listStyle: "none",
          display: "grid",
          gap: 16,
          gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 210px), 1fr))",
        }}
      >
        {all.map((step, index) => (
          <StepItem key={step.title} step={step} number={index + 1} isNext={index === next} />
        ))}
      </ol>
    </Card>
  );
}

function StepItem({
  step: { title, note, isDone, to },
  number,
  isNext,
}: {
  readonly step: Step;
  readonly number: number;
  readonly isNext: boolean;
}) {
  const t = useWords(words);
  const { token } = theme.useToken();
  return (
    <li
      style={{
        padding: 16,
        borderRadius: token.borderRadius,
        border: `1px solid ${isNext ? token.colorPrimary : token.colorBorderSecondary}`,
      }}
    >
      <div style={{ display: "flex", gap: 8, alignItems: "baseline" }}>
        {isDone ? (
          <CheckCircleFilled aria-hidden style={{ color: token.colorSuccess }} />
        ) : (
          <Typography.Text strong className="figure">
            {number}
          </Typography.Text>
        )}
        <Link to={to} style={{ fontWeight: isNext ? 600 : 400 }}>
          {title}
        </Link>
        <span className="visually-hidden">{t(isDone ? "stepDone" : "stepTodo")}</span>
      </div>
      <Typography.Text type="secondary">{note}</Typography.Text>
    </li>
  );
}
