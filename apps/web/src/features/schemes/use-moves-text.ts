import { formatNumber } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import type { WhatIf } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

/** Gives how many customers would move, in one line. */
export function useMovesText(): (found: WhatIf, isOrdered: boolean) => string {
  const t = useWords(studioWords);
  return ({ moves }, isOrdered) => {
    const [up, down, into, out] = [moves.up, moves.down, moves.in, moves.out].map((count) =>
      formatNumber(count),
    ) as [string, string, string, string];
    if (isOrdered) return t("movesText", { up, down, in: into, out });
    return t("classMovesText", { moved: formatNumber(moves.total - moves.out), in: into, out });
  };
}
