import type { Problem } from "./problem.ts";

/** What can be wrong with an expression; it is said inside the refusal that names where it stands. */
export const expressionProblems = {
  exprSyntax: { status: 422, en: "it cannot be read from “{found}” on.", zh: "从“{found}”起无法识别。" },
  exprUnsupported: { status: 422, en: "{what} is not supported.", zh: "不支持 {what}。" },
  exprNoRegularExpressions: {
    status: 422,
    en: "there are no regular expressions ({name}); use contains, startsWith or endsWith.",
    zh: "不支持正则表达式（{name}），请使用 contains、startsWith 或 endsWith。",
  },
  exprLoneNull: {
    status: 422,
    en: "null can only stand beside == or !=.",
    zh: "null 只能与 == 或 != 一起使用。",
  },
  exprUnknownName: {
    status: 422,
    en: "there is no “{name}” here; the closest is “{closest}”.",
    zh: "这里没有“{name}”，最接近的是“{closest}”。",
  },
  exprUnknownFunction: {
    status: 422,
    en: "there is no function “{name}”; the closest is “{closest}”.",
    zh: "没有函数“{name}”，最接近的是“{closest}”。",
  },
  exprTypes: {
    status: 422,
    en: "“{operation}” takes {expected}, not {found}.",
    zh: "“{operation}”需要 {expected}，不能用于 {found}。",
  },
  exprArguments: {
    status: 422,
    en: "“{name}” takes {expected} values, not {found}.",
    zh: "“{name}”需要 {expected} 个参数，给出了 {found} 个。",
  },
  exprTooLarge: {
    status: 422,
    en: "it is too large: more than {limit} ({what}).",
    zh: "表达式过大：超过 {limit}（{what}）。",
  },
  exprWrongResult: {
    status: 422,
    en: "it gives {found}, where {expected} is needed.",
    zh: "结果是 {found}，此处需要 {expected}。",
  },
} as const satisfies Record<string, Problem>;
