import { Link, useParams } from "@tanstack/react-router";
import { Flex, Select, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { isUnderWay, type ReplayLine } from "./replay.ts";
import { ReplayView } from "./replay-view.tsx";
import { replayWords } from "./replay-words.ts";
import { StartReplay } from "./start-replay.tsx";

/** Replays of a scheme's draft or version in force: asking for one, and what those before found. */
export function ReplayPage() {
  const t = useWords(replayWords);
  const nameOf = useLocalName();
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const known = api.useQuery("get", "/api/schemes");
  const inForce = known.data?.schemes.find(({ code }) => code === scheme);
  const draft = known.data?.drafts.find((each) => each.scheme === scheme);
  const name = inForce?.definition.name ?? draft?.name;
  const params = { scheme };
  return (
    <Page
      title={t("title", { name: name ? nameOf(name) : scheme })}
      note={t("note")}
      actions={
        <>
          {inForce ? (
            <Link to="/schemes/$scheme" params={params}>
              {t("toScheme")}
            </Link>
          ) : null}
          {draft ? (
            <Link to="/schemes/$scheme/draft" params={params}>
              {t("toDraft")}
            </Link>
          ) : null}
        </>
      }
    >
      <Loaded query={known}>
        {() => <Replays scheme={scheme} hasDraft={draft !== undefined} isInForce={inForce !== undefined} />}
      </Loaded>
    </Page>
  );
}

function Replays({
  scheme,
  hasDraft,
  isInForce,
}: {
  readonly scheme: string;
  readonly hasDraft: boolean;
  readonly isInForce: boolean;
}) {
  const t = useWords(replayWords);
  const query = api.useQuery("get", "/api/schemes/{scheme}/replays", { params: { path: { scheme } } });
  const [chosen, setChosen] = useState<number>();
  const isGoing = query.data?.replays.some(isUnderWay) ?? false;
  return (
    <Flex vertical gap={16}>
      <StartReplay
        scheme={scheme}
        hasDraft={hasDraft}
        isInForce={isInForce}
        isGoing={isGoing}
        onStarted={(id) => {
          setChosen(id);
          void query.refetch();
        }}
      />
      <Loaded
        query={query}
        isEmpty={({ replays }) => replays.length === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
      >
        {({ replays }) => {
          const shown = replays.find(({ id }) => id === chosen) ?? replays[0];
          return shown ? (
            <>
              <ChooseReplay replays={replays} shown={shown.id} onChoose={setChosen} />
              <ReplayView key={shown.id} id={shown.id} />
            </>
          ) : null;
        }}
      </Loaded>
    </Flex>
  );
}

function ChooseReplay({
  replays,
  shown,
  onChoose,
}: {
  readonly replays: readonly ReplayLine[];
  readonly shown: number;
  readonly onChoose: (id: number) => void;
}) {
  const t = useWords(replayWords);
  const figures = useFigures();
  const rulesOf = ({ draft, version }: ReplayLine) => {
    if (draft !== null) return t("rulesOfDraft", { revision: draft });
    return version === null ? t("rulesGiven") : t("rulesOfVersion", { version });
  };
  return (
    <Flex gap={8} align="center" wrap>
      <Typography.Text id="replay-chosen">{t("which")}</Typography.Text>
      <Select
        aria-labelledby="replay-chosen"
        style={{ width: 520, maxWidth: "100%" }}
        value={shown}
        onChange={onChoose}
        options={replays.map((line) => ({
          value: line.id,
          label: t("line", {
            ...{ rules: rulesOf(line), months: line.months, until: line.until },
            at: figures.instant(line.requestedAt),
          }),
        }))}
      />
    </Flex>
  );
}
