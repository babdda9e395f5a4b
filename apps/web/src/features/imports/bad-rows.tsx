import type { Answer } from "@gradus/sdk/browser";
import { App, Button, Flex, Form, Input, Modal, Tag, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { uiWords } from "../../ui/ui-words.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

type Problems = Answer<"listImportProblems">;
type BadRow = Problems["problems"][number];

const pageSize = 10;

/** The rows that were not taken, with the reason; of a check, each can be corrected on the spot. */
export function BadRows({
  id,
  fixable,
  onFixed,
}: {
  readonly id: number;
  readonly fixable: boolean;
  readonly onFixed?: () => void;
}) {
  const t = useWords(words);
  const u = useWords(uiWords);
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<BadRow>();
  const query = api.useQuery("get", "/api/imports/{id}/problems", {
    params: { path: { id }, query: { offset: (page - 1) * pageSize, limit: pageSize } },
  });
  const problems = query.data;
  return (
    <Flex vertical gap={8}>
      {query.error ? <ProblemAlert error={query.error} onRetry={query.refetch} /> : null}
      <WideTable<BadRow>
        label={t("problems")}
        size="small"
        rowKey="line"
        loading={query.isPending}
        dataSource={problems?.problems ?? []}
        pagination={{
          current: page,
          pageSize,
          total: problems?.listed ?? 0,
          showSizeChanger: false,
          onChange: setPage,
          showTotal: () => u("total", { count: problems?.total ?? 0 }),
        }}
        columns={[
          { title: t("line"), dataIndex: "line", align: "right", className: "figure" },
          {
            title: t("reason"),
            render: (_, { detail, fix }) => (
              <Flex gap={8} style={{ maxWidth: 420 }}>
                {fix ? <Tag color="success">{t("fixed")}</Tag> : null}
                <span>{detail}</span>
              </Flex>
            ),
          },
          {
            title: t("raw"),
            render: (_, { raw }) => (
              <Typography.Text code ellipsis={{ tooltip: raw }} style={{ maxWidth: 360 }}>
                {raw}
              </Typography.Text>
            ),
          },
          ...(fixable
            ? [
                {
                  title: t("fix"),
                  render: (_: unknown, row: BadRow) => (
                    <Button
                      size="small"
                      onClick={() => setEdited(row)}
                      aria-label={`${t("fix")} ${row.line}`}
                    >
                      {t("fix")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {edited && problems ? (
        <FixRow
          id={id}
          row={edited}
          columns={problems.columns}
          onClose={() => setEdited(undefined)}
          onFixed={() => {
            setEdited(undefined);
            void query.refetch();
            onFixed?.();
          }}
        />
      ) : null}
    </Flex>
  );
}

function FixRow({
  id,
  row,
  columns,
  onClose,
  onFixed,
}: {
  readonly id: number;
  readonly row: BadRow;
  readonly columns: readonly string[];
  readonly onClose: () => void;
  readonly onFixed: () => void;
}) {
  const t = useWords(words);
  const { message } = App.useApp();
  const [cells, setCells] = useState<readonly string[]>(row.fix ?? row.cells);
  const fix = api.useMutation("post", "/api/imports/{id}/fixes", {
    onSuccess: ({ problem }) => {
      if (problem) return;
      void message.success(t("fixed"));
      onFixed();
    },
  });
  return (
    <Modal
      open
      title={t("fixTitle", { line: row.line })}
      okText={t("save")}
      cancelText={t("cancel")}
      confirmLoading={fix.isPending}
      onCancel={onClose}
      onOk={() => fix.mutate({ params: { path: { id } }, body: { line: row.line, cells: [...cells] } })}
    >
      <Flex vertical gap={8}>
        <Typography.Text type="danger" role="alert">
          {fix.data?.problem ? t("stillWrong", { detail: fix.data.problem.detail }) : row.detail}
        </Typography.Text>
        {fix.error ? <ProblemAlert error={fix.error} /> : null}
        <Form layout="vertical">
          {columns.map((column, index) => (
            <Form.Item key={column} label={column} htmlFor={`cell-${index}`}>
              <Input
                id={`cell-${index}`}
                value={cells[index] ?? ""}
                onChange={({ target }) =>
                  setCells(columns.map((_, at) => (at === index ? target.value : (cells[at] ?? ""))))
                }
              />
            </Form.Item>
          ))}
        </Form>
      </Flex>
    </Modal>
  );
}
