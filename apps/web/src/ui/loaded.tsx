import { Alert, Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { readProblem } from "./problem.ts";
import { uiWords } from "./ui-words.ts";
import { useWords } from "./words.ts";

/** As much of a query as is needed to show its states. */
export interface ShownQuery<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isFetching?: boolean;
  readonly refetch: () => unknown;
}

/** What is shown of a query that may be under way, empty, or failed. */
export interface LoadedProps<T> {
  readonly query: ShownQuery<T>;
  /** Shown instead of the content when `isEmpty` says so: what to do next. */
  readonly empty?: ReactNode;
  readonly isEmpty?: (value: T) => boolean;
  /** Rows of the grey shape that stands in while loading; default 6. */
  readonly rows?: number;
  readonly children: (value: T) => ReactNode;
}

/**
 * Shows what a query brought: a shape while it loads, the reason and a way to try again when it
 * failed, the words for emptiness when there is nothing. A value that is there stays while it is
 * fetched again, and when that fails.
 */
export function Loaded<T>({ query, empty, isEmpty, rows = 6, children }: LoadedProps<T>) {
  if (query.data === undefined) {
    if (query.error) return <ProblemAlert error={query.error} onRetry={query.refetch} />;
    return <Loading rows={rows} />;
  }
  return (
    <>
      {query.error ? <ProblemAlert error={query.error} onRetry={query.refetch} /> : null}
      {empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}

/** A grey shape in place of what is being fetched. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const t = useWords(uiWords);
  return (
    <div role="status" aria-busy="true" data-state="loading">
      <span className="visually-hidden">{t("loading")}</span>
      <div aria-hidden>
        <Skeleton active paragraph={{ rows }} />
      </div>
    </div>
  );
}

/** Why something could not be shown or done, in the user's language, with a way to try again. */
export function ProblemAlert({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => unknown) | undefined;
}) {
  const t = useWords(uiWords);
  const problem = readProblem(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      data-state="error"
      title={problem.detail ?? t("unreachable")}
      action={
        onRetry ? (
          <Button size="small" onClick={() => void onRetry()}>
            {t("retry")}
          </Button>
        ) : undefined
      }
    />
  );
}
