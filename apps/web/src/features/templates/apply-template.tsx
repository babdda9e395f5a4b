import type { Answer } from "@gradus/sdk/browser";
import { Button, Flex, Modal, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

type Applied = Answer<"applyTemplate">;

/** A button that applies a template once it is confirmed, and then leads to the drafts. */
export function ApplyTemplate({
  preview: { template, schemes },
}: {
  readonly preview: Answer<"getTemplate">;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const notice = useOutcomeNotice();
  const [asked, setAsked] = useState(false);
  const [applied, setApplied] = useState<Applied>();
  const apply = api.useMutation("post", "/api/templates/{template}/apply", {
    onSuccess: (answer) => {
      notice.done(t("applied"));
      setAsked(false);
      setApplied(answer);
    },
  });
  const absent = schemes.filter(({ state }) => state === "absent").length;
  return (
    <>
      <Button type="primary" disabled={absent === 0} onClick={() => setAsked(true)}>
        {t("apply")}
      </Button>
      <Modal
        open={asked}
        title={t("applyTitle", { name: nameOf(template.name) })}
        okText={t("apply")}
        cancelText={t("cancel")}
        confirmLoading={apply.isPending}
        onOk={() => apply.mutate({ params: { path: { template: template.code } } })}
        onCancel={() => setAsked(false)}
      >
        {apply.error ? <ProblemAlert error={apply.error} /> : null}
        <p>{t("applyNote", { count: absent })}</p>
      </Modal>
      <Modal
        open={applied !== undefined}
        title={t("applied")}
        footer={null}
        onCancel={() => setApplied(undefined)}
      >
        <Flex vertical gap={12}>
          {applied?.drafts.map(({ scheme, name, outcome }) => (
            <Flex key={scheme} justify="space-between" gap={12} wrap>
              <span>
                {nameOf(name)}
                <br />
                <Typography.Text type="secondary">{t(outcome)}</Typography.Text>
              </span>
              <LinkButton
                size="small"
                to={outcome === "inForceKept" ? `/schemes/${scheme}` : `/schemes/${scheme}/draft`}
                aria-label={`${t(outcome === "inForceKept" ? "openScheme" : "openDraft")}: ${nameOf(name)}`}
              >
                {t(outcome === "inForceKept" ? "openScheme" : "openDraft")}
              </LinkButton>
            </Flex>
          ))}
        </Flex>
      </Modal>
    </>
  );
}
