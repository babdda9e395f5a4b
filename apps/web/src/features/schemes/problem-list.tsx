import { Alert, Button } from "antd";
import { useWords } from "../../ui/words.ts";
import { focusPart } from "./focus-part.ts";
import type { DraftProblems } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

/** All that keeps a draft from being tried and published, each with the way to where it is mended. */
export function ProblemList({
  problems,
  onLeave,
}: {
  readonly problems: DraftProblems;
  /** Told when one is gone to, so that what covers it can close. */
  readonly onLeave?: () => void;
}) {
  const t = useWords(studioWords);
  return (
    <Alert
      type="warning"
      showIcon
      title={t("problemsFirst", { count: problems.length })}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 16 }}>
          {problems.map(({ path, code, detail }) => (
            <li key={`${path} ${code} ${detail}`}>
              {detail}{" "}
              <Button
                type="link"
                size="small"
                style={{ padding: 0, height: "auto" }}
                onClick={() => {
                  onLeave?.();
                  focusPart(path);
                }}
              >
                {t("goToPart")}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
