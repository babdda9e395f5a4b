import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { ReplayResult } from "./replay.ts";
import { replayWords } from "./replay-words.ts";

/** The line under a part of a replay: where its figures come from. */
export function useReplaySource({ knownTo, computedAt, seconds }: ReplayResult): string {
  const t = useWords(replayWords);
  const figures = useFigures();
  const at = figures.instant(computedAt);
  return t("source", { change: knownTo, at, seconds: formatNumber(seconds, 1) });
}
