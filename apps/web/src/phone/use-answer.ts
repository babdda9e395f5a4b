import { useCallback, useEffect, useRef, useState } from "react";

/** What a call of the client gives: the answer, or the problem that stood against it. */
export type Called<T> = Promise<{ readonly data?: T; readonly error?: unknown }>;

/** A call's answer, as far as it is known. */
export interface Answered<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  /** Asks again; what is known stays until the new answer is there. */
  readonly reload: () => void;
}

/**
 * Asks the server once for every `subject`, and again on `reload`. An answer that comes after another
 * subject was asked for is dropped.
 */
export function useAnswer<T>(subject: string, ask: () => Called<T>): Answered<T> {
  const [known, setKnown] = useState<{ subject: string; data?: T | undefined; error?: unknown }>({ subject });
  const [turn, setTurn] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks anew
  useEffect(() => {
    let isWanted = true;
    latest
      .current()
      .catch((fault: unknown) => ({ data: undefined, error: fault ?? {} }))
      .then(({ data, error }) => {
        if (!isWanted) return;
        setKnown((before) => ({
          subject,
          data: data ?? (before.subject === subject ? before.data : undefined),
          error,
        }));
      });
    return () => {
      isWanted = false;
    };
  }, [subject, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const { data, error } = known.subject === subject ? known : {};
  return { data, error, reload };
}
