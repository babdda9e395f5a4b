import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
} from "@ant-design/icons";
import type { Answer } from "@gradus/sdk/browser";
import { Flex, Typography, theme } from "antd";
import { usePreferences } from "../../app/preferences.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

type Demo = Answer<"getDemo">;
type Step = Demo["steps"][number];

const headings = { running: "demoRunning", done: "demoDone", failed: "demoFailed" } as const;
const notes = { running: "demoRunningNote", done: "demoDoneNote", failed: "demoFailedNote" } as const;

/** The steps of putting the demo company in, each with how far it is. */
export function DemoProgress({ demo: { status, steps } }: { readonly demo: Demo }) {
  const t = useWords(words);
  if (status === "none") return null;
  return (
    <Flex vertical gap={8}>
      <div role="status">
        <Typography.Text strong>{t(headings[status])}</Typography.Text>
        <br />
        <Typography.Text type="secondary">{t(notes[status])}</Typography.Text>
      </div>
      <ol style={{ margin: 0, padding: 0, listStyle: "none" }}>
        {steps.map((step) => (
          <StepLine key={`${step.kind} ${step.name.en}`} step={step} />
        ))}
      </ol>
    </Flex>
  );
}

const stepWords = { import: "stepImport", run: "stepRun", value: "stepValue" } as const;

function StepLine({ step: { kind, name, status, rows } }: { readonly step: Step }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const { token } = theme.useToken();
  const icons = {
    waiting: <ClockCircleOutlined aria-hidden style={{ color: token.colorTextQuaternary }} />,
    running: <LoadingOutlined aria-hidden style={{ color: token.colorLink }} />,
    done: <CheckCircleOutlined aria-hidden style={{ color: token.colorSuccess }} />,
    failed: <CloseCircleOutlined aria-hidden style={{ color: token.colorError }} />,
  };
  const count = !rows
    ? null
    : t(kind === "import" ? "stepRows" : "stepCustomers", { rows: formatNumber(rows) });
  return (
    <li style={{ display: "flex", gap: 8, padding: "2px 0" }}>
      {icons[status]}
      <span className="visually-hidden">{t(status)}</span>
      <span style={{ flex: 1 }}>{t(stepWords[kind], { name: name[language] })}</span>
      {count ? (
        <Typography.Text type="secondary" className="figure">
          {count}
        </Typography.Text>
      ) : null}
    </li>
  );
}
