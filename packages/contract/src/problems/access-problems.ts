import type { Problem } from "./problem.ts";

/** Signing in, users, and requests that another site sent. */
export const accessProblems = {
  signInWrong: {
    status: 401,
    en: "The account or the password is wrong.",
    zh: "账号或密码不正确。",
  },
  signInThrottled: {
    status: 429,
    en: "Too many attempts. Try again in {seconds} seconds.",
    zh: "尝试次数过多，请在 {seconds} 秒后重试。",
  },
  originForeign: {
    status: 403,
    en: "This request came from another site and was not carried out.",
    zh: "请求来自其他网站，未予执行。",
  },
  firstVisitWrong: {
    status: 403,
    en: "This link is not valid any more. While there is no user, every start of the server prints a new one.",
    zh: "此链接已失效。尚无用户时，服务器每次启动都会显示新的链接。",
  },
  passwordWrong: {
    status: 422,
    en: "The present password is wrong.",
    zh: "当前密码不正确。",
  },
  passwordLength: {
    status: 422,
    en: "A password has {min} to {max} characters.",
    zh: "密码应为 {min} 至 {max} 个字符。",
  },
  passwordCommon: {
    status: 422,
    en: "This password is easily guessed: it is a common one, or your own name. Choose another.",
    zh: "此密码过于常见或与您的账号相同，容易被猜到，请另选一个。",
  },
  userUnknown: { status: 404, en: "There is no such user.", zh: "没有这个用户。" },
  userNameWrong: {
    status: 422,
    en: "A user name has 2 to 40 letters, digits, dots, hyphens or underscores, and is no mobile number.",
    zh: "用户名由 2 至 40 个文字、数字、点、连字符或下划线组成，且不能是手机号。",
  },
  userNameTaken: {
    status: 409,
    en: "Another user has this user name.",
    zh: "该用户名已被使用。",
  },
  userEmailWrong: { status: 422, en: "This is not an e-mail address.", zh: "邮箱格式不正确。" },
  userEmailTaken: { status: 409, en: "Another user has this e-mail address.", zh: "该邮箱已被使用。" },
  userMobileWrong: {
    status: 422,
    en: "This is not a mobile number; begin one from outside China with + and the country's code.",
    zh: "手机号不正确；中国大陆以外的号码请以 + 和国家代码开头。",
  },
  userMobileTaken: { status: 409, en: "Another user has this mobile number.", zh: "该手机号已被使用。" },
  userLastAdministrator: {
    status: 409,
    en: "This is the last administrator; make another one first.",
    zh: "这是最后一位管理员，请先指定另一位管理员。",
  },
} as const satisfies Record<string, Problem>;
