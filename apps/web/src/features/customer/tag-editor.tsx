import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import type { Answer } from "@gradus/sdk/browser";
import { Button, Flex, Input, Tag } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { useChangeNotice } from "./use-change-notice.ts";
import { useCustomersRefresh } from "./use-record.ts";
import { words } from "./words.ts";

const longestTag = 200;

/** The customer's tags, changed where they stand; every change is saved at once and can be undone. */
export function TagEditor({ record }: { readonly record: Answer<"getCustomer"> }) {
  const t = useWords(words);
  const { failed } = useOutcomeNotice();
  const notice = useChangeNotice();
  const refresh = useCustomersRefresh();
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState("");
  const { code, revision } = record;
  const tags = record.tags.map(({ tag }) => tag);
  const edit = api.useMutation("put", "/api/customers/{customer}", {
    onSuccess: ({ change }) => {
      if (change !== null) notice(code, t("tagsSaved"), change);
    },
    onError: failed,
    onSettled: refresh,
  });
  const save = (wanted: string[]) =>
    edit.mutate({ params: { path: { customer: code } }, body: { revision, tags: wanted } });
  const add = () => {
    const tag = text.trim();
    setText("");
    setAdding(false);
    if (tag !== "" && !tags.includes(tag)) save([...tags, tag]);
  };
  return (
    <Flex gap={8} wrap align="center">
      {record.tags.map(({ tag, since }) => (
        <Tag
          key={tag}
          title={since === null ? t("sinceAlways") : t("since", { day: since })}
          style={{ marginInlineEnd: 0 }}
        >
          {tag}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t("tagRemove", { tag })}
            disabled={edit.isPending}
            onClick={() => save(tags.filter((each) => each !== tag))}
          />
        </Tag>
      ))}
      {adding ? (
        <Input
          autoFocus
          size="small"
          style={{ width: 200 }}
          aria-label={t("tagNew")}
          placeholder={t("tagNew")}
          maxLength={longestTag}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={add}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              setText("");
              setAdding(false);
            }
          }}
        />
      ) : (
        <Button
          size="small"
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          loading={edit.isPending}
          onClick={() => setAdding(true)}
        >
          {t("tagAdd")}
        </Button>
      )}
    </Flex>
  );
}
