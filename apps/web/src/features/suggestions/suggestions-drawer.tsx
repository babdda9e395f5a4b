import { BulbOutlined, CloseOutlined } from "@ant-design/icons";
import { Button, Drawer, Tabs } from "antd";
import { useState } from "react";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { LearnFromList } from "./learn-from-list.tsx";
import { SuggestBands } from "./suggest-bands.tsx";
import { SuggestTiers } from "./suggest-tiers.tsx";
import type { SuggestingFor } from "./suggestion.ts";
import { words } from "./words.ts";

/** The button that opens suggestions for the draft, which are taken over as one change each. */
export function Suggestions(draft: SuggestingFor) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [open, setOpen] = useState(false);
  const taking: SuggestingFor = {
    ...draft,
    onTake: (definition) => {
      draft.onTake(definition);
      if (draft.isSubmitted)
        setOpen(false); // for the question to be seen
      else notice.done(t("taken"));
    },
  };
  return (
    <>
      <Button icon={<BulbOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open ? (
        <Drawer
          open
          size={720}
          title={t("title")}
          closeIcon={<CloseOutlined aria-label={t("close")} />}
          onClose={() => setOpen(false)}
        >
          <Tabs
            items={[
              { key: "bands", label: t("bands"), children: <SuggestBands {...taking} /> },
              ...(draft.definition.tiers
                ? [{ key: "tiers", label: t("tiers"), children: <SuggestTiers {...taking} /> }]
                : []),
              { key: "learn", label: t("learn"), children: <LearnFromList {...taking} /> },
            ]}
          />
        </Drawer>
      ) : null}
    </>
  );
}
