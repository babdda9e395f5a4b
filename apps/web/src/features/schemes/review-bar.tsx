import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Card, Flex, Modal, Popconfirm, Space, Tag, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { useActor } from "../overview/use-actor.ts";
import { DifferencesButton } from "./differences-button.tsx";
import { DayModal, ReasonModal, SubmitModal } from "./review-modals.tsx";
import { reviewWords } from "./review-words.ts";
import type { DraftEditing } from "./use-draft-editing.ts";

/** How far a draft is on its way into force, and the next step for whoever looks at it. */
export function ReviewBar({ editing }: { readonly editing: DraftEditing }) {
  const t = useWords(reviewWords);
  const { instant } = useFigures();
  const actor = useActor();
  const steps = useReviewSteps(editing);
  const [asked, setAsked] = useState<"submit" | "sendBack" | "publish">();
  const { saved, waiting } = editing;
  const { review } = saved;
  const fine = saved.problems.length === 0;
  const isOpen = review.state !== "writing";
  const close = () => setAsked(undefined);
  const said = [
    review.state === "writing" ? t(review.approvalNeeded ? "needed" : "notNeeded") : undefined,
    review.submittedBy &&
      t("submittedBy", { by: actor(review.submittedBy), at: instant(review.submittedAt) }),
    review.approvedBy && t("approvedBy", { by: actor(review.approvedBy), at: instant(review.approvedAt) }),
    isOpen && (review.inForceFrom ? t("fromDay", { day: review.inForceFrom }) : t("atOnce")),
    review.note,
  ].filter(Boolean);
  return (
    <Card
      size="small"
      title={
        <Space>
          {t("review")}
          <Tag>{t(review.state)}</Tag>
        </Space>
      }
      extra={
        saved.inForce === null ? null : (
          <DifferencesButton
            scheme={saved.scheme}
            title={t("changesOf", { from: saved.inForce })}
            label={t("changes")}
            revision={saved.revision}
          />
        )
      }
    >
      <Flex vertical gap={12}>
        <Typography.Text>{said.join(" · ")}</Typography.Text>
        {review.sentBack ? (
          <Alert
            type="warning"
            showIcon
            title={t("sentBack", { by: actor(review.sentBack.by), at: instant(review.sentBack.at) })}
            description={review.sentBack.reason}
          />
        ) : null}
        <Space wrap>
          {isOpen ? null : (
            <Button disabled={!fine} onClick={() => setAsked("submit")}>
              {t("submit")}
            </Button>
          )}
          {isOpen || review.approvalNeeded ? null : (
            <Button disabled={!fine} onClick={() => setAsked("publish")}>
              {t("publishOn")}
            </Button>
          )}
          {review.mayDecide ? (
            <>
              <Popconfirm
                title={t("approveAsk")}
                description={t("approveMeans")}
                okText={t("approve")}
                cancelText={t("cancel")}
                onConfirm={() => steps.approve()}
              >
                <Button type="primary">{t("approve")}</Button>
              </Popconfirm>
              <Button onClick={() => setAsked("sendBack")}>{t("sendBack")}</Button>
            </>
          ) : null}
          {isOpen ? (
            <Popconfirm
              title={t("withdrawAsk")}
              description={t("withdrawMeans")}
              okText={t("withdraw")}
              cancelText={t("cancel")}
              onConfirm={() => steps.withdraw()}
            >
              <Button>{t("withdraw")}</Button>
            </Popconfirm>
          ) : null}
        </Space>
      </Flex>
      <SubmitModal open={asked === "submit"} onClose={close} onSubmit={steps.submit} />
      <ReasonModal open={asked === "sendBack"} onClose={close} onSubmit={steps.sendBack} />
      <DayModal open={asked === "publish"} onClose={close} onSubmit={steps.publish} />
      <Modal
        open={waiting !== undefined}
        title={t("editAsk")}
        okText={t("editGo")}
        cancelText={t("cancel")}
        onCancel={editing.forgo}
        onOk={() => steps.withdraw()}
      >
        {t("editMeans")}
      </Modal>
    </Card>
  );
}

/** The steps of a review, each on the revision that is saved; what the server answers is taken over. */
function useReviewSteps(editing: DraftEditing) {
  const t = useWords(reviewWords);
  const notice = useOutcomeNotice();
  const navigate = useNavigate();
  const { saved, waiting } = editing;
  const params = { path: { scheme: saved.scheme } };
  const then = {
    onSuccess: (draft: DraftEditing["saved"]) => editing.adopt(draft, waiting),
    onError: notice.failed,
  };
  const submit = api.useMutation("post", "/api/schemes/{scheme}/draft/submit", then);
  const withdraw = api.useMutation("post", "/api/schemes/{scheme}/draft/withdraw", then);
  const approve = api.useMutation("post", "/api/schemes/{scheme}/draft/approve", then);
  const sendBack = api.useMutation("post", "/api/schemes/{scheme}/draft/send-back", then);
  const publish = api.useMutation("post", "/api/schemes/{scheme}/draft/publish", {
    onSuccess: ({ code, version, inForceFrom }) => {
      notice.done(
        inForceFrom ? t("scheduledNow", { version, day: inForceFrom }) : t("published", { version }),
      );
      void navigate({ to: "/schemes/$scheme", params: { scheme: code } });
    },
    onError: notice.failed,
  });
  const withSaved = async (act: (revision: number) => void) => {
    const revision = await editing.save();
    if (revision !== undefined) act(revision);
  };
  return {
    submit: (said: { note?: string; inForceFrom?: string }) =>
      void withSaved((revision) => submit.mutate({ params, body: { revision, ...said } })),
    withdraw: () => withdraw.mutate({ params }),
    approve: () => approve.mutate({ params, body: { revision: saved.revision } }),
    sendBack: (reason: string) => sendBack.mutate({ params, body: { revision: saved.revision, reason } }),
    publish: (inForceFrom: string) =>
      void withSaved((revision) => publish.mutate({ params, body: { revision, inForceFrom } })),
  };
}
