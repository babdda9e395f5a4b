import type { Problem } from "./problem.ts";

/** Judging customers on scales: what cannot be recorded, and rows of a worksheet that cannot be taken. */
export const assessmentProblems = {
  assessmentScaleUnknown: {
    status: 404,
    en: "There is no scale “{scale}”.",
    zh: "没有评分量表“{scale}”。",
  },
  assessmentScaleInUse: {
    status: 409,
    en: "The scale “{scale}” is used by {users}.",
    zh: "评分量表“{scale}”仍在使用，不能删除：{users}。",
  },
  assessmentLevelInUse: {
    status: 409,
    en: "The level {value} of the scale “{scale}” cannot be removed: it is used by {users}.",
    zh: "评分量表“{scale}”的档次 {value} 仍在使用，不能删除：{users}。",
  },
  assessmentLevelUnknown: {
    status: 422,
    en: "“{value}” is no level of the scale “{scale}”; there are {levels}.",
    zh: "“{value}”不是评分量表“{scale}”的档次；可用档次：{levels}。",
  },
  assessmentInFuture: {
    status: 422,
    en: "{day} lies after today, {today}: an assessment is of a day that has come.",
    zh: "{day} 晚于今天 {today}：评分日期不能在今天之后。",
  },
  assessmentDayWrong: {
    status: 422,
    en: "“{value}” is no day; write it as 2026-03-31.",
    zh: "“{value}”不是日期；请写成 2026-03-31 的形式。",
  },
  assessmentUnknown: {
    status: 404,
    en: "This customer has no such assessment.",
    zh: "该客户没有这条人工评分。",
  },
  assessmentNotYours: {
    status: 403,
    en: "Only {rater} or an administrator may change this assessment.",
    zh: "只有 {rater} 本人或管理员可以修改这条人工评分。",
  },
  assessmentRaterOther: {
    status: 403,
    en: "Only an administrator may enter an assessment in the name of {rater}.",
    zh: "只有管理员可以代 {rater} 录入人工评分。",
  },
  assessmentRaterMissing: {
    status: 422,
    en: "The row does not say who judged.",
    zh: "该行没有写明评分人。",
  },
  assessmentDoubled: {
    status: 409,
    en: "{rater} judged this customer on this scale on {day} already.",
    zh: "{rater} 在 {day} 已按此量表评过该客户。",
  },
  assessmentRowDoubled: {
    status: 422,
    en: "Line {line} says the same rater’s judgement of this customer on this day already.",
    zh: "第 {line} 行已有同一评分人当天对该客户的评分。",
  },
  assessmentTextTooLong: {
    status: 422,
    en: "The {column} has more than {limit} characters.",
    zh: "“{column}”超过 {limit} 个字符。",
  },
  worksheetColumnMissing: {
    status: 422,
    en: "The file has no column for {column}; it has {columns}.",
    zh: "文件缺少“{column}”一列；现有列：{columns}。",
  },
  worksheetScaleMissing: {
    status: 422,
    en: "The row does not say on which scale.",
    zh: "该行没有写明评分量表。",
  },
  worksheetTooLong: {
    status: 422,
    en: "A worksheet takes {limit} rows; this one has {rows}.",
    zh: "一份评分表最多 {limit} 行，此表有 {rows} 行。",
  },
} as const satisfies Record<string, Problem>;
