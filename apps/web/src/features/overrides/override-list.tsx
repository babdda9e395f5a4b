import { Flex, Pagination } from "antd";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { OverrideCard } from "./override-card.tsx";
import type { ShownOverride } from "./shown-override.ts";
import { words } from "./words.ts";

/** Where a list is in its pages. */
export interface Paging {
  readonly current: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
}

/** Overrides, one after the other. */
export function OverrideList({
  overrides,
  paging,
}: {
  readonly overrides: readonly ShownOverride[];
  readonly paging: Paging;
}) {
  const t = useWords(words);
  const u = useWords(uiWords);
  return (
    <Flex vertical gap={12}>
      <ul aria-label={t("list")} className="override-list">
        {overrides.map((override) => (
          <li key={override.id}>
            <OverrideCard override={override} />
          </li>
        ))}
      </ul>
      <Pagination
        {...paging}
        showSizeChanger={false}
        hideOnSinglePage
        showTotal={(count) => u("total", { count })}
      />
    </Flex>
  );
}
