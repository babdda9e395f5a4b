import type { Problem } from "./problem.ts";

/** Refusals of suggestions out of the data. */
export const suggestionProblems = {
  suggestionCriterionUnknown: {
    status: 404,
    en: "The scheme has no criterion “{criterion}”.",
    zh: "方案中没有评分项“{criterion}”。",
  },
  suggestionNotNumeric: {
    status: 422,
    en: "Bands can be suggested for numbers only; “{metric}” is a category.",
    zh: "只能为数值指标建议分档，“{metric}”是分类指标。",
  },
  suggestionNoTiers: {
    status: 422,
    en: "This scheme gives classes: it has no thresholds to suggest.",
    zh: "该方案划分的是类别，没有可建议的等级线。",
  },
  suggestionNoList: {
    status: 404,
    en: "“{list}” is no imported list of own tiers.",
    zh: "“{list}”不是导入的自有等级名单。",
  },
  suggestionOrderWrong: {
    status: 422,
    en: "The order must name each tier of the list once, highest first: {tiers}.",
    zh: "顺序须从高到低列出名单中的每个等级各一次：{tiers}。",
  },
  suggestionNoCriteria: {
    status: 422,
    en: "Add criteria first: it is their weights that are learnt.",
    zh: "请先添加评分项：学习的是它们的权重。",
  },
} as const satisfies Record<string, Problem>;
