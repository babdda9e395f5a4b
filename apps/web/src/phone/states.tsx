import type { ReactNode } from "react";
import { readProblem } from "../ui/problem.ts";
import { useSpeech } from "./phone-words.ts";
import type { Answered } from "./use-answer.ts";

/** Shows an answer: that it is on its way, why it did not come, or what it says. */
export function Shown<T>({
  answer: { data, error, reload },
  children,
}: {
  readonly answer: Answered<T>;
  readonly children: (value: T) => ReactNode;
}) {
  return (
    <>
      {error ? <ProblemNote error={error} onRetry={reload} /> : null}
      {data === undefined ? error ? null : <LoadingNote /> : children(data)}
    </>
  );
}

/** Stands in for what is on its way. */
export function LoadingNote() {
  const speak = useSpeech();
  return (
    <p role="status" aria-busy="true" className="quiet" data-state="loading">
      {speak("loading")}
    </p>
  );
}

/** Why something did not work, in the user's language. */
export function ProblemNote({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const speak = useSpeech();
  return (
    <div role="alert" className="problem" data-state="error">
      <span>{readProblem(error).detail ?? speak("unreachable")}</span>
      {onRetry ? (
        <button type="button" onClick={onRetry}>
          {speak("retry")}
        </button>
      ) : null}
    </div>
  );
}
