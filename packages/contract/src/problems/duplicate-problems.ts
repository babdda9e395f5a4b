import type { Problem } from "./problem.ts";

/** Customers that cannot be merged, and merges that cannot be taken back. */
export const duplicateProblems = {
  customerMergedInto: {
    status: 409,
    en: "“{customer}” was merged into “{into}”.",
    zh: "客户“{customer}”已合并到“{into}”。",
  },
  mergeWithItself: {
    status: 422,
    en: "“{customer}” was named twice; name two customers.",
    zh: "两次填写了同一客户“{customer}”，请指定两个不同的客户。",
  },
  mergeFieldUnknown: {
    status: 422,
    en: "“{field}” is not a field to choose; fields are {fields}.",
    zh: "“{field}”不是可选择的字段；可用字段：{fields}。",
  },
  mergeUnknown: { status: 404, en: "There is no merge {merge}.", zh: "没有编号为 {merge} 的合并。" },
  mergeAlreadyUndone: {
    status: 409,
    en: "Merge {merge} was undone before.",
    zh: "合并 {merge} 已经撤销过。",
  },
  mergeFollowed: {
    status: 409,
    en: "Merge {later} came after merge {merge} and concerns “{customer}” too; undo that one first.",
    zh: "合并 {merge} 之后又有合并 {later} 涉及客户“{customer}”，请先撤销后者。",
  },
  mergeChangedSince: {
    status: 409,
    en: "Merge {merge} cannot be undone exactly: {count} of its records were changed since, the first being “{what}”. Undo those changes first.",
    zh: "合并 {merge} 无法准确撤销：其中 {count} 条记录之后已被修改，第一条是“{what}”。请先撤销这些修改。",
  },
} as const satisfies Record<string, Problem>;
