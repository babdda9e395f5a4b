import { Flex, Form, Modal, Select, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { counted } from "./counted.ts";
import type { BatchAction, List, Offered } from "./list.ts";
import { type Choice, countChosen, meantBy } from "./selection.ts";
import { useBatchNotice } from "./use-batch-notice.tsx";
import { words } from "./words.ts";

/** What is given to many at once; what is left out stays as it is. */
interface BatchForm {
  readonly owner?: string[];
  readonly team?: string[];
  readonly add?: string[];
  readonly remove?: string[];
}

const nobody = "\u0000nobody"; // no owner can be called so

/** Asks what to do with those who are chosen, and does it; the notice offers to take it back. */
export function BatchDialog({
  kind,
  choice,
  list,
  total,
  offered,
  onDone,
  onClose,
}: {
  readonly kind: "assign" | "tag";
  readonly choice: Choice;
  readonly list: List;
  readonly total: number;
  readonly offered: Offered;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const [form] = Form.useForm<BatchForm>();
  const [problem, setProblem] = useState<unknown>();
  const [isEmpty, setEmpty] = useState(false);
  const batch = api.useMutation("post", "/api/customers/batch");
  const tell = useBatchNotice();
  const choices = (field: string) =>
    (offered.columns.find((column) => column.field === field)?.choices ?? []).map(({ value }) => ({
      value,
      label: value,
    }));

  const act = async (given: BatchForm) => {
    const action = kind === "assign" ? assignmentOf(given) : taggingOf(given);
    setEmpty(action === undefined);
    if (!action) return;
    try {
      const done = await batch.mutateAsync({ body: { of: meantBy(choice, list, total), action } });
      tell(kind, done);
      onDone();
      onClose();
    } catch (refused) {
      setProblem(refused);
    }
  };
  const person = (field: "owner" | "team") => (
    <Form.Item name={field} label={t(field)}>
      <Select
        mode="tags"
        maxCount={1}
        allowClear
        placeholder={t("keepAsIs")}
        options={[{ value: nobody, label: t("nobody") }, ...choices(field)]}
      />
    </Form.Item>
  );
  const tags = (field: "add" | "remove") => (
    <Form.Item name={field} label={t(field === "add" ? "addTags" : "removeTags")}>
      <Select
        mode={field === "add" ? "tags" : "multiple"}
        maxCount={20}
        allowClear
        placeholder={t("tagHint")}
        options={choices("tags")}
      />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t(kind === "assign" ? "assignTitle" : "tagTitle", counted(countChosen(choice, total)))}
      okText={t(kind)}
      cancelText={t("cancel")}
      confirmLoading={batch.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t("fromToday")}</Typography.Text>
        {problem ? <ProblemAlert error={problem} /> : null}
        {isEmpty ? (
          <Typography.Text type="danger" role="alert">
            {t("nothingChosen")}
          </Typography.Text>
        ) : null}
        <Form<BatchForm> form={form} layout="vertical" onFinish={(given) => void act(given)}>
          {kind === "assign" ? [person("owner"), person("team")] : [tags("add"), tags("remove")]}
        </Form>
      </Flex>
    </Modal>
  );
}

function assignmentOf({ owner, team }: BatchForm): BatchAction | undefined {
  const given = (chosen: string[] | undefined) => (chosen?.[0] === nobody ? null : chosen?.[0]);
  const [nextOwner, nextTeam] = [given(owner), given(team)];
  if (nextOwner === undefined && nextTeam === undefined) return undefined;
  return {
    assign: {
      ...(nextOwner !== undefined && { owner: nextOwner }),
      ...(nextTeam !== undefined && { team: nextTeam }),
    },
  };
}

function taggingOf({ add = [], remove = [] }: BatchForm): BatchAction | undefined {
  const others = remove.filter((tag) => !add.includes(tag));
  return add.length + others.length === 0 ? undefined : { tag: { add, remove: others } };
}
