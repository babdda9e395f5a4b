import { Alert, Button, Card, Flex, Select, Space, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { BadRows } from "./bad-rows.tsx";
import { type Import, isUnderWay } from "./import.ts";
import { ImportProgress } from "./import-progress.tsx";
import { useFieldNames } from "./use-field-names.ts";
import { useFollowedImport } from "./use-followed-import.ts";
import { words } from "./words.ts";

/** An answer to “the same customer?”: the code of the one it is, or null for a new one. */
interface NameAnswer {
  readonly name: string;
  readonly customer: string | null;
}

/** What a check of every row found, before anything is written: problems to correct, questions to answer. */
export function CheckStep({
  id,
  committing,
  onBack,
  onRecheck,
  onCommit,
}: {
  readonly id: number;
  readonly committing: boolean;
  readonly onBack: () => void;
  readonly onRecheck: () => void;
  readonly onCommit: (answers: NameAnswer[]) => void;
}) {
  const t = useWords(words);
  const query = useFollowedImport(id);
  const [answers, setAnswers] = useState<Readonly<Record<string, string | null>>>({});
  const [fixed, setFixed] = useState(false);
  const given = Object.entries(answers).map(([name, customer]) => ({ name, customer }));
  return (
    <Loaded query={query}>
      {(found) =>
        isUnderWay(found) ? (
          <ImportProgress found={found} />
        ) : (
          <Flex vertical gap={16}>
            <CheckSummary found={found} />
            {found.status === "done" ? (
              <>
                {found.rowsBad > 0 ? (
                  <Card size="small" title={t("problems")}>
                    <Typography.Paragraph type="secondary">{t("problemsNote")}</Typography.Paragraph>
                    <BadRows id={id} fixable onFixed={() => setFixed(true)} />
                  </Card>
                ) : null}
                <Understood id={id} answers={answers} onAnswer={setAnswers} />
              </>
            ) : null}
            <Space wrap>
              <Button onClick={onBack}>{t("back")}</Button>
              {found.rowsBad > 0 || found.status !== "done" ? (
                <Button onClick={onRecheck} type={fixed ? "primary" : "default"} loading={committing}>
                  {t("recheck")}
                </Button>
              ) : null}
              {found.status === "done" ? (
                <Button
                  type={fixed ? "default" : "primary"}
                  loading={committing}
                  onClick={() => onCommit(given)}
                  disabled={found.rowsRead === found.rowsBad && !fixed}
                >
                  {found.rowsBad > 0 && !fixed
                    ? t("commitWithBad", { count: found.rowsRead - found.rowsBad })
                    : t("commit")}
                </Button>
              ) : null}
            </Space>
          </Flex>
        )
      }
    </Loaded>
  );
}

function CheckSummary({ found }: { readonly found: Import }) {
  const t = useWords(words);
  if (found.problem)
    return <Alert type="error" showIcon title={t("unusable")} description={found.problem.detail} />;
  const { counts } = found;
  const parts = (["added", "changed", "unchanged", "leftOut", "customersCreated"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => `${t(part)} ${formatNumber(counts[part])}`);
  return (
    <Alert
      type={found.rowsBad > 0 ? "warning" : "success"}
      showIcon
      title={t("checked", { rows: formatNumber(found.rowsRead), bad: formatNumber(found.rowsBad) })}
      description={[...(found.rowsBad === 0 ? [t("allGood")] : []), ...parts].join(" · ")}
    />
  );
}

function Understood({
  id,
  answers,
  onAnswer,
}: {
  readonly id: number;
  readonly answers: Readonly<Record<string, string | null>>;
  readonly onAnswer: (answers: Readonly<Record<string, string | null>>) => void;
}) {
  const t = useWords(words);
  const fieldName = useFieldNames();
  const query = api.useQuery("get", "/api/imports/{id}/preview", { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {({ sample, questions }) => {
        const fields = sample[0]?.fields.map(({ field }) => field) ?? [];
        return (
          <>
            {questions.length > 0 ? (
              <Card size="small" title={t("questions")}>
                <Typography.Paragraph type="secondary">{t("questionsNote")}</Typography.Paragraph>
                <Flex vertical gap={8}>
                  {questions.map(({ name, line, customers }) => (
                    <Flex key={name} gap={12} align="center" wrap>
                      <span style={{ minWidth: 240 }}>
                        {name} <Typography.Text type="secondary">{`${t("line")} ${line}`}</Typography.Text>
                      </span>
                      <Select<string>
                        aria-label={`${t("questions")} ${name}`}
                        style={{ minWidth: 300 }}
                        value={answers[name] ?? ""}
                        onChange={(code) => onAnswer({ ...answers, [name]: code === "" ? null : code })}
                        options={[
                          { value: "", label: t("different") },
                          ...customers.map(({ code, name: known }) => ({
                            value: code,
                            label: t("isCustomer", { name: known, code }),
                          })),
                        ]}
                      />
                    </Flex>
                  ))}
                </Flex>
              </Card>
            ) : null}
            <Card size="small" title={t("understood")}>
              <WideTable
                label={t("understood")}
                size="small"
                rowKey="line"
                pagination={false}
                dataSource={sample}
                columns={[
                  { title: t("line"), dataIndex: "line", align: "right", className: "figure" },
                  ...fields.map((field) => ({
                    key: field,
                    title: fieldName(field),
                    render: (_: unknown, row: (typeof sample)[number]) =>
                      row.fields.find((each) => each.field === field)?.value ?? "—",
                  })),
                  {
                    title: t("reason"),
                    render: (_, { problem }) =>
                      problem ? <Typography.Text type="danger">{problem.detail}</Typography.Text> : null,
                  },
                ]}
              />
            </Card>
          </>
        );
      }}
    </Loaded>
  );
}
