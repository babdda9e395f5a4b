import { keepPreviousData } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../../app/api.ts";
import type { DraftDefinition, DraftProblems, WhatIf } from "./scheme.ts";
import { usePaced } from "./use-paced.ts";

const leastPace = 150; // ms between two looks
const mostPace = 2_000;

/** What rules are compared with. */
export type Against = "inForce" | "published";

/** What a definition under way would do, as far as it is known. */
export interface LiveWhatIf {
  /** The last look that could be had, of an earlier definition while a newer one is looked at. */
  readonly found: WhatIf | undefined;
  /** Whether it is of the definition as it is now. */
  readonly isCurrent: boolean;
  /** What keeps the definition of now from being tried; undefined where that is not known. */
  readonly problems: DraftProblems | undefined;
  readonly error: unknown;
  /** What before means: the grades in force, or what the version in force would give. */
  readonly against: Against;
  readonly compareWith: (against: Against) => void;
  readonly retry: () => void;
}

/**
 * Looks at what a definition would do as it changes: at most every 150 ms, and no faster than the server answers;
 * a look that is overtaken is broken off.
 */
export function useWhatIf(
  scheme: string,
  definition: DraftDefinition,
  asked: { readonly asOf?: string | undefined },
): LiveWhatIf {
  const [against, compareWith] = useState<Against>("inForce");
  const lastTook = useRef(0);
  const lastTried = useRef<WhatIf>(undefined);
  const paced = usePaced(definition, Math.min(mostPace, Math.max(leastPace, lastTook.current)));
  const query = api.useQuery(
    "post",
    "/api/schemes/{scheme}/what-if",
    {
      params: { path: { scheme } },
      body: { definition: paced as never, against, ...(asked.asOf !== undefined && { asOf: asked.asOf }) },
    },
    { placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000, retry: false },
  );
  const { data, error, isPlaceholderData } = query;
  if (data) lastTook.current = data.seconds.total * 1_500;
  if (data && data.problems.length === 0) lastTried.current = data;
  const isCurrent = paced === definition && !isPlaceholderData && !query.isFetching;
  return {
    found: lastTried.current,
    isCurrent: isCurrent && !error && data?.problems.length === 0,
    problems: data && isCurrent ? data.problems : undefined,
    error: isCurrent ? error : null,
    against,
    compareWith,
    retry: () => void query.refetch(),
  };
}
