import { Flex, Select } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { useToday } from "../customer/use-today.ts";
import { type DueChoice, DueTable } from "./due-table.tsx";
import type { Scale } from "./scale.ts";
import { words } from "./words.ts";
import { WorksheetButtons } from "./worksheet-buttons.tsx";

const states = ["stale", "expiring", "missing"] as const;

/** Whom raters are wanted for, to be judged in place or by a worksheet. */
export function AssessmentsPage() {
  const t = useWords(words);
  const today = useToday();
  const mayEdit = usePermission("editCatalogue");
  const query = api.useQuery("get", "/api/assessment-scales");
  const toScales = <LinkButton to="/assessment-scales">{t(mayEdit ? "toScales" : "scalesTitle")}</LinkButton>;
  const noScales = (
    <NothingYet
      title={t("noScales")}
      hint={mayEdit ? t("noScalesHint") : t("noScalesMember")}
      action={mayEdit ? toScales : null}
    />
  );
  return (
    <Page title={t("title")} note={t("note", { day: today })} actions={toScales}>
      <Loaded query={query} isEmpty={({ scales }) => scales.length === 0} empty={noScales}>
        {({ scales }) => <Due scales={scales} />}
      </Loaded>
    </Page>
  );
}

function Due({ scales }: { readonly scales: readonly Scale[] }) {
  const t = useWords(words);
  const local = useLocalName();
  const [choice, setChoice] = useState<DueChoice>({});
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Select
          aria-label={t("scale")}
          style={{ width: 220, maxWidth: "100%" }}
          value={choice.scale ?? ""}
          onChange={(code) => setChoice({ ...choice, scale: code || undefined })}
          options={[
            { value: "", label: t("anyScale") },
            ...scales.map(({ code, name }) => ({ value: code, label: local(name) })),
          ]}
        />
        <Select<(typeof states)[number] | "">
          aria-label={t("state")}
          style={{ width: 160, maxWidth: "100%" }}
          value={choice.state ?? ""}
          onChange={(state) => setChoice({ ...choice, state: state === "" ? undefined : state })}
          options={[
            { value: "", label: t("anyState") },
            ...states.map((value) => ({ value, label: t(value) })),
          ]}
        />
        <WorksheetButtons scale={choice.scale} />
      </Flex>
      <DueTable key={JSON.stringify(choice)} choice={choice} scales={scales} />
    </Flex>
  );
}
