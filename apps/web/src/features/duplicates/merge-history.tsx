import { Button, Popconfirm, Table, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { uiWords } from "../../ui/ui-words.ts";
import { useTurning } from "../../ui/use-turning.ts";
import { useWords } from "../../ui/words.ts";
import { CustomerLabel } from "../customer/customer-label.tsx";
import { labelOf, type Merge } from "./duplicate.ts";
import { usePairActions } from "./use-pair-actions.tsx";
import { words } from "./words.ts";

const pageSize = 20;

/** Every merge, the latest first, with the way to take it back. */
export function MergeHistory() {
  const t = useWords(words);
  const turning = useTurning();
  const figures = useFigures();
  const [page, setPage] = useState(1);
  const query = api.useQuery("get", "/api/duplicates/merges", {
    params: { query: { offset: (page - 1) * pageSize, limit: pageSize } },
  });
  return (
    <Loaded
      query={query}
      isEmpty={({ total }) => total === 0}
      empty={<NothingYet title={t("noMerges")} hint={t("noMergesHint")} />}
    >
      {({ merges, total }) => (
        <Table<Merge>
          size="middle"
          rowKey="change"
          dataSource={merges}
          scroll={{ x: 1000 }}
          pagination={turning({ page, pageSize, total, onPage: setPage })}
          columns={[
            { title: t("change"), dataIndex: "change", align: "right" },
            {
              title: t("mergedCustomer"),
              render: (_, { merged, undone }) => <CustomerLabel {...merged} gone={undone === null} />,
            },
            { title: t("keptCustomer"), render: (_, { kept }) => <CustomerLabel {...kept} /> },
            {
              title: t("moved"),
              render: (_, { counts }) =>
                t("movedCounts", {
                  activities: formatNumber(counts.activities),
                  contacts: formatNumber(counts.contacts),
                  attachments: formatNumber(counts.attachments),
                }),
            },
            { title: t("by"), dataIndex: "by" },
            { title: t("at"), render: (_, { at }) => figures.instant(at) },
            { title: t("state"), render: (_, merge) => <MergeState merge={merge} /> },
          ]}
        />
      )}
    </Loaded>
  );
}

function MergeState({ merge }: { readonly merge: Merge }) {
  const t = useWords(words);
  const u = useWords(uiWords);
  const figures = useFigures();
  const actions = usePairActions();
  const { undone, followedBy, change, kept } = merge;
  if (undone !== null) {
    return (
      <Typography.Text type="secondary">
        {t("undoneBy", { by: undone.by, at: figures.instant(undone.at) })}
      </Typography.Text>
    );
  }
  if (followedBy !== null) return <span>{t("followed", { later: followedBy })}</span>;
  return (
    <Popconfirm
      title={t("undoMergeAsk")}
      description={t("undoMergeMeans", { customer: labelOf(kept) })}
      okText={t("undoMerge")}
      cancelText={u("cancel")}
      onConfirm={() => actions.undoMerge(merge)}
    >
      <Button size="small" aria-label={t("undoMergeOf", { change })} loading={actions.busy}>
        {t("undoMerge")}
      </Button>
    </Popconfirm>
  );
}
