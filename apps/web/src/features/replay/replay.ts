import type { Answer } from "@gradus/sdk/browser";

/** A replay with what it found. */
export type Replay = Answer<"getReplay">;
/** A replay as it is listed. */
export type ReplayLine = Answer<"listReplays">["replays"][number];
/** What a replay found. */
export type ReplayResult = NonNullable<Replay["result"]>;
/** What rules gave at one month-end, and what came afterwards. */
export type Month = ReplayResult["months"][number];
/** A month-end of which it is known what came afterwards. */
export type JudgedMonth = Month & { readonly outcome: NonNullable<Month["outcome"]> };
/** How well a ranking foretold. */
export type Worth = JudgedMonth["outcome"]["tried"];

/** What customers were ranked by. */
export const rankings = ["tried", "inForce", "receipts"] as const;
/** One of them. */
export type Ranking = (typeof rankings)[number];

/** Whether it is being done or waits for that. */
export function isUnderWay({ status }: Pick<ReplayLine, "status">): boolean {
  return status === "queued" || status === "running";
}

/** The month-ends of which it is known what came afterwards, the earliest first. */
export function judgedMonths({ months }: Pick<ReplayResult, "months">): JudgedMonth[] {
  return months.filter((month): month is JudgedMonth => month.outcome !== null);
}

/** The month-end that tells most: the one with the most months known after it, of several the latest. */
export function mostTelling(judged: readonly JudgedMonth[]): JudgedMonth | undefined {
  return judged.reduce<JudgedMonth | undefined>(
    (best, month) => (best && best.outcome.months > month.outcome.months ? best : month),
    undefined,
  );
}
