import type { Problem } from "./problem.ts";

/** The record of one customer: edits that cannot be done, contacts, follow-ups, attachments. */
export const recordProblems = {
  customerKeyTaken: {
    status: 409,
    en: "“{value}” belongs to another customer already.",
    zh: "“{value}”已属于另一客户。",
  },
  customerChangedSince: {
    status: 409,
    en: "{by} changed this on {at}; look at it again before you change it.",
    zh: "{by} 已于 {at} 修改过此内容；请重新查看后再修改。",
  },
  recordChangeUnknown: {
    status: 404,
    en: "This customer has no change {change}.",
    zh: "该客户没有编号为 {change} 的变更。",
  },
  recordChangeNotUndoable: {
    status: 409,
    en: "Change {change} cannot be undone here: only edits of a customer and follow-ups can.",
    zh: "变更 {change} 不能在此撤销：只有客户资料的编辑和跟进记录可以撤销。",
  },
  contactUnknown: {
    status: 404,
    en: "This customer has no such contact.",
    zh: "该客户没有这位联系人。",
  },
  contactChangedSince: {
    status: 409,
    en: "{by} changed this contact on {at}; look at it again before you change it.",
    zh: "{by} 已于 {at} 修改过该联系人；请重新查看后再修改。",
  },
  contactPhoneWrong: {
    status: 422,
    en: "This is not a phone number; give one of another country with + and the country code.",
    zh: "这不是有效的电话号码；其他国家或地区的号码请以 + 和国家代码开头。",
  },
  contactEmailWrong: {
    status: 422,
    en: "This is not an e-mail address.",
    zh: "这不是有效的邮箱地址。",
  },
  contactFieldEmpty: {
    status: 404,
    en: "The contact has nothing there.",
    zh: "该联系人没有填写此项。",
  },
  contactUnreadable: {
    status: 409,
    en: "This can no longer be read: its key was destroyed or is missing.",
    zh: "此内容已无法读取：其密钥已销毁或缺失。",
  },
  contactValueUnclear: {
    status: 422,
    en: "Give a whole phone number or e-mail address.",
    zh: "请输入完整的电话号码或邮箱地址。",
  },
  masterKeyWrong: {
    status: 503,
    en: "The master key is not the one that personal data was encrypted under. Put back master.key or GRADUS_MASTER_KEY.",
    zh: "主密钥与加密个人信息时所用的不同，请恢复 master.key 或 GRADUS_MASTER_KEY。",
  },
  followUpUnknown: {
    status: 404,
    en: "This customer has no such follow-up.",
    zh: "该客户没有这条跟进记录。",
  },
  followUpKindUnknown: {
    status: 422,
    en: "“{kind}” is not a kind of follow-up; there are {kinds}.",
    zh: "“{kind}”不是跟进记录的类型；可用类型：{kinds}。",
  },
  followUpDayWrong: {
    status: 422,
    en: "The day and the instant given are not the same day, {day}.",
    zh: "所给日期与时间不是同一天（{day}）。",
  },
  followUpInFuture: {
    status: 422,
    en: "{day} lies after today, {today}: record what was done; what is to be done goes into the next step.",
    zh: "{day} 晚于今天 {today}：跟进记录只记已发生的事，计划请填写下一步。",
  },
  attachmentUnknown: {
    status: 404,
    en: "This customer has no such attachment.",
    zh: "该客户没有这个附件。",
  },
  attachmentGone: {
    status: 404,
    en: "The attachment’s content is missing from the data directory.",
    zh: "附件内容已不在数据目录中。",
  },
} as const satisfies Record<string, Problem>;
