import { Alert } from "antd";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Why there is nothing to suggest yet: what is wrong with the rules. */
export function SuggestionProblems({
  problems,
}: {
  readonly problems: readonly { readonly path: string; readonly code: string; readonly detail: string }[];
}) {
  const t = useWords(words);
  return (
    <Alert
      type="warning"
      showIcon
      title={t("problems")}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {problems.map(({ path, code, detail }) => (
            <li key={`${path} ${code}`}>{detail}</li>
          ))}
        </ul>
      }
    />
  );
}
