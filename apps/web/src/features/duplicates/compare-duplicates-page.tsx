import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Alert, Button, Card, Flex, Radio, Typography } from "antd";
import { useId, useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { type ComparedField, type Comparison, labelOf, type Side } from "./duplicate.ts";
import { FieldChoices } from "./field-choices.tsx";
import { MergeOutlook } from "./merge-outlook.tsx";
import { RecordFigures } from "./record-figures.tsx";
import { usePairActions } from "./use-pair-actions.tsx";
import { words } from "./words.ts";

/** Two customers side by side, to be merged or said not to be the same. */
export function CompareDuplicatesPage() {
  const t = useWords(words);
  const { moneyUnit } = useFigures();
  const pair = useParams({ strict: false }) as { a: string; b: string };
  const query = api.useQuery("get", "/api/duplicates/{a}/{b}", { params: { path: pair } });
  return (
    <Page
      title={t("compareTitle")}
      note={t("compareNote", { unit: moneyUnit })}
      actions={<LinkButton to="/duplicates">{t("back")}</LinkButton>}
    >
      <Loaded query={query}>{(found) => <ComparisonForm found={found} />}</Loaded>
    </Page>
  );
}

function ComparisonForm({ found }: { readonly found: Comparison }) {
  const t = useWords(words);
  const figures = useFigures();
  const question = useId();
  const [kept, setKept] = useState<Side>("a");
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { a, b, fields, candidate } = found;
  const gone: Side = kept === "a" ? "b" : "a";
  const sideOf = (field: ComparedField) => chosen[field.field] ?? (field[kept] === null ? gone : kept);
  const { merge, dismiss, busy } = useDecisions(found);
  const choices = Object.fromEntries(
    fields
      .filter(({ same }) => !same)
      .map((field) => [field.field, sideOf(field) === kept ? ("keep" as const) : ("merge" as const)]),
  );
  return (
    <Flex vertical gap={16}>
      {candidate?.dismissed ? (
        <Alert
          type="info"
          showIcon
          title={t("dismissedAlready", {
            by: candidate.dismissed.by,
            at: figures.instant(candidate.dismissed.at),
          })}
        />
      ) : null}
      <Flex gap={12} wrap align="center">
        <Typography.Text strong id={question}>
          {t("keepWhich")}
        </Typography.Text>
        <Radio.Group
          aria-labelledby={question}
          name="kept-customer"
          value={kept}
          onChange={({ target }) => setKept(target.value as Side)}
          options={[
            { value: "a", label: t("keeps", { customer: labelOf(a) }) },
            { value: "b", label: t("keeps", { customer: labelOf(b) }) },
          ]}
        />
      </Flex>
      <Card size="small" title={t("fieldsTitle")}>
        <Typography.Paragraph type="secondary">{t("fieldsHint")}</Typography.Paragraph>
        <FieldChoices
          {...{ a, b, fields, kept, sideOf }}
          onChoose={({ field }, side) => setChosen((before) => ({ ...before, [field]: side }))}
        />
      </Card>
      <Card size="small" title={t("recordsTitle")}>
        <RecordFigures a={a} b={b} />
      </Card>
      <MergeOutlook
        kept={found[kept]}
        merged={found[gone]}
        busy={busy}
        onMerge={() => merge({ keep: found[kept].code, merge: found[gone].code, choices })}
      />
      {candidate?.dismissed ? null : (
        <div>
          <Button disabled={busy} onClick={dismiss}>
            {t("notSame")}
          </Button>
        </div>
      )}
    </Flex>
  );
}

/** What can be decided here; either leads back to the list. */
function useDecisions({ a, b }: Comparison) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { failed } = useOutcomeNotice();
  const leave = async () => {
    await navigate({ to: "/duplicates" });
    await queries.invalidateQueries();
  };
  const actions = usePairActions(() => void leave());
  const merging = api.useMutation("post", "/api/duplicates/merge", {
    onSuccess: (merge) => {
      actions.tellMerged(merge);
      void leave();
    },
    onError: failed,
  });
  return {
    busy: merging.isPending || actions.busy,
    merge: (body: Parameters<typeof merging.mutate>[0]["body"]) => merging.mutate({ body }),
    dismiss: () => actions.dismiss({ a: a.code, b: b.code }),
  };
}
