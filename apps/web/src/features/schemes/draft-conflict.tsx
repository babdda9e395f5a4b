import { Alert, Button, Flex, Radio, Typography } from "antd";
import { useEffect, useRef, useState } from "react";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { useActor } from "../overview/use-actor.ts";
import { reviewWords } from "./review-words.ts";
import type { DraftEditing } from "./use-draft-editing.ts";

type Taken = Readonly<Record<string, "mine" | "theirs">>;

/** What somebody else saved while this draft was edited: what came in, and what both changed, to choose from. */
export function DraftConflict({ editing }: { readonly editing: DraftEditing }) {
  const t = useWords(reviewWords);
  const actor = useActor();
  const { conflicts, against = "", cameIn, error, isPending, merge, dismiss } = editing.merging;
  const [taken, setTaken] = useState<Taken>({});
  const shown = useRef<HTMLDivElement>(null);
  const isAsked = conflicts.length > 0 && !error;
  useEffect(() => {
    if (isAsked) shown.current?.scrollIntoView({ block: "nearest" }); // one may be editing far below
  }, [isAsked]);
  if (error) return <ProblemAlert error={error} onRetry={() => merge()} />;
  if (conflicts.length === 0) {
    return cameIn ? (
      <Alert
        type="info"
        showIcon
        role="status"
        title={t("cameIn", { by: actor(cameIn.by) })}
        description={
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {cameIn.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        }
        action={
          <Button size="small" onClick={dismiss}>
            {t("close")}
          </Button>
        }
      />
    ) : null;
  }
  const by = actor(against);
  const keyOf = (path: readonly string[]) => JSON.stringify(path);
  const choices = conflicts.flatMap(({ path }) => {
    const take = taken[keyOf(path)];
    return take ? [{ path, take }] : [];
  });
  return (
    <div ref={shown}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t("conflictTitle", { by })}
        description={
          <Flex vertical gap={12}>
            <Typography.Text>{t("conflictNote")}</Typography.Text>
            {conflicts.map(({ path, label, mine, theirs }) => (
              <fieldset key={keyOf(path)} style={{ border: 0, margin: 0, padding: 0 }}>
                <legend>{label}</legend>
                <Radio.Group
                  vertical
                  value={taken[keyOf(path)]}
                  onChange={({ target }) => setTaken({ ...taken, [keyOf(path)]: target.value })}
                  options={[
                    { value: "mine", label: t("mine", { value: mine }) },
                    { value: "theirs", label: t("theirs", { by, value: theirs }) },
                  ]}
                />
              </fieldset>
            ))}
            <Button
              type="primary"
              style={{ alignSelf: "start" }}
              disabled={choices.length < conflicts.length}
              loading={isPending}
              onClick={() => merge(choices)}
            >
              {t("take")}
            </Button>
          </Flex>
        }
      />
    </div>
  );
}
