import { Button, Modal } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { AssessForm, type Judgement } from "./assess-form.tsx";
import type { Assessment, Scale } from "./scale.ts";
import { useAssessmentsNotice } from "./use-assessments-notice.ts";
import { useAssessmentsRefresh } from "./use-assessments-refresh.ts";
import { words } from "./words.ts";

/** The dialog in which a customer is judged on a scale, or a judgement is corrected. */
export function AssessCustomer({
  customer,
  name,
  scale,
  corrected,
  onClose,
}: {
  readonly customer: string;
  readonly name: string;
  readonly scale: Scale;
  readonly corrected?: Assessment | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const local = useLocalName();
  const notice = useAssessmentsNotice();
  const refresh = useAssessmentsRefresh();
  const outcome = {
    onSuccess: ({ change }: { change: number }) => {
      notice(t("saved"), change);
      onClose();
    },
    onSettled: refresh,
  };
  const create = api.useMutation("post", "/api/customers/{customer}/assessments", outcome);
  const correct = api.useMutation("put", "/api/customers/{customer}/assessments/{id}", outcome);
  const save = (judgement: Judgement) =>
    corrected
      ? correct.mutate({
          params: { path: { customer, id: corrected.id } },
          body: { ...judgement, change: corrected.change },
        })
      : create.mutate({ params: { path: { customer } }, body: { scale: scale.code, ...judgement } });
  return (
    <Modal
      open
      title={corrected ? t("editTitle") : t("assessTitle", { customer: name, scale: local(scale.name) })}
      footer={null}
      onCancel={onClose}
    >
      <AssessForm
        scale={scale}
        {...(corrected && {
          initial: {
            value: corrected.value,
            ratedOn: corrected.ratedOn,
            ...(corrected.evidence !== null && { evidence: corrected.evidence }),
          },
        })}
        error={create.error ?? correct.error}
        saving={create.isPending || correct.isPending}
        onSave={save}
        extra={<Button onClick={onClose}>{t("cancel")}</Button>}
      />
    </Modal>
  );
}
