import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { Button, Flex, Tag } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import type { Assessment, Scale } from "./scale.ts";
import { useAssessmentsNotice } from "./use-assessments-notice.ts";
import { useAssessmentsRefresh } from "./use-assessments-refresh.ts";
import { words } from "./words.ts";

/** One judgement in the history of a customer; one's own can be corrected and taken away. */
export function AssessmentItem({
  customer,
  assessment,
  scale,
  onEdit,
}: {
  readonly customer: string;
  readonly assessment: Assessment;
  readonly scale: Scale;
  readonly onEdit: (scale: Scale) => void;
}) {
  const t = useWords(words);
  const { failed } = useOutcomeNotice();
  const local = useLocalName();
  const notice = useAssessmentsNotice();
  const refresh = useAssessmentsRefresh();
  const retire = api.useMutation("delete", "/api/customers/{customer}/assessments/{id}", {
    onSuccess: ({ change }) => notice(t("removed"), change),
    onError: failed,
    onSettled: refresh,
  });
  const { id, value, level, rater, ratedOn: day, validUntil: until, evidence, counts, mine } = assessment;
  return (
    <li>
      <Flex gap={8} align="center" wrap>
        <span>{local(scale.name)}</span>
        <b className="figure">{level ? t("levelShown", { value, name: local(level) }) : value}</b>
        <Tag color={counts ? "success" : "default"}>{t(counts ? "counts" : "countsNot")}</Tag>
        <span style={{ flex: 1 }} />
        {mine ? (
          <>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined aria-hidden />}
              aria-label={t("editLabel", { rater, day })}
              title={t("edit")}
              onClick={() => onEdit(scale)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t("removeLabel", { rater, day })}
              title={t("remove")}
              loading={retire.isPending}
              onClick={() => retire.mutate({ params: { path: { customer, id } } })}
            />
          </>
        ) : null}
      </Flex>
      {evidence === null ? null : <p className="customer-said">{evidence}</p>}
      <span className="customer-note">
        {t("by", { rater, day, until })}
        {assessment.recordedBy === rater ? null : ` · ${t("enteredBy", { by: assessment.recordedBy })}`}
      </span>
    </li>
  );
}
