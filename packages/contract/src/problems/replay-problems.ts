import type { Problem } from "./problem.ts";

/** Replays of the past that cannot be done, or are not there. */
export const replayProblems = {
  replayUnknown: { status: 404, en: "There is no replay {replay}.", zh: "没有编号为 {replay} 的历史回测。" },
  replayAlreadyGoing: {
    status: 409,
    en: "Replay {replay} of “{scheme}” is under way; wait for it to end.",
    zh: "方案“{scheme}”的历史回测 {replay} 正在进行，请等待其完成。",
  },
  replayUntilWrong: {
    status: 422,
    en: "{until} is not the last day of a month that is over; the last one is {last}.",
    zh: "{until} 不是已结束月份的最后一天，最近的月末是 {last}。",
  },
  replayNothingKnown: {
    status: 422,
    en: "Nothing had been recorded by {until}; replay by the facts known now.",
    zh: "到 {until} 为止还没有录入任何数据；请按现在已知的数据回测。",
  },
  replayFailed: {
    status: 500,
    en: "Replay {replay} failed; the server's log says why.",
    zh: "历史回测 {replay} 失败，原因见服务器日志。",
  },
} as const satisfies Record<string, Problem>;
