import { useQueryClient } from "@tanstack/react-query";
import { Alert, Flex, Progress } from "antd";
import { api } from "../../app/api.ts";
import { useServerEvents } from "../../app/use-server-events.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { MovesPart } from "./moves-part.tsx";
import { isUnderWay, type Replay, type ReplayResult } from "./replay.ts";
import { replayWords } from "./replay-words.ts";
import { SharesPart } from "./shares-part.tsx";
import { WorthPart } from "./worth-part.tsx";

/** A replay, followed while it is being done, and what it found. */
export function ReplayView({ id }: { readonly id: number }) {
  const t = useWords(replayWords);
  const queries = useQueryClient();
  const init = { params: { path: { id } } };
  const query = api.useQuery("get", "/api/replays/{id}", init);
  const isFollowed = query.data !== undefined && isUnderWay(query.data);
  useServerEvents<Replay>(isFollowed ? `/api/replays/${id}/events` : undefined, (next) => {
    queries.setQueryData(["get", "/api/replays/{id}", init], next);
    if (isUnderWay(next)) return;
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] === "/api/schemes/{scheme}/replays",
    });
  });
  return (
    <Loaded query={query}>
      {(replay) => (
        <>
          <ReplayProgress replay={replay} />
          {replay.status === "failed" ? (
            <Alert type="error" showIcon title={t("failed")} description={replay.problem?.detail} />
          ) : null}
          {replay.result ? <Found replay={replay} result={replay.result} /> : null}
        </>
      )}
    </Loaded>
  );
}

function ReplayProgress({ replay }: { readonly replay: Replay }) {
  const t = useWords(replayWords);
  if (!isUnderWay(replay)) return null;
  const { status, monthsDone, months } = replay;
  const said = status === "queued" ? t("queued") : t("progress", { done: monthsDone, months });
  return (
    <section aria-live="polite">
      <p style={{ margin: 0 }}>{said}</p>
      <Progress percent={Math.round((100 * monthsDone) / months)} status="active" aria-label={said} />
    </section>
  );
}

function Found({ replay, result }: { readonly replay: Replay; readonly result: ReplayResult }) {
  return (
    <Flex vertical gap={16}>
      <Notes replay={replay} result={result} />
      <WorthPart replay={replay} result={result} />
      <SharesPart result={result} />
      <MovesPart result={result} />
    </Flex>
  );
}

/** What is to be known before figures are believed: which facts, which month-ends, which outcomes are missing. */
function Notes({ replay, result }: { readonly replay: Replay; readonly result: ReplayResult }) {
  const t = useWords(replayWords);
  const { leftOut, knownThrough, months } = result;
  const last = leftOut.at(-1);
  const isCut = months.some(({ outcome }) => outcome === null || outcome.isCut);
  const notes = [
    t(replay.knownThen ? "knownThenNote" : "knownNowNote"),
    t("firstNote"),
    ...(last === undefined ? [] : [t("leftOut", { count: leftOut.length, last })]),
    ...(knownThrough !== null && isCut ? [t("cut", { day: knownThrough })] : []),
  ];
  return (
    <Alert
      type="info"
      title={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}
