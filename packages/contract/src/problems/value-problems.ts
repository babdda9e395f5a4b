import type { Problem } from "./problem.ts";

/** Valuing customers: settings that do not fit, and why a model says nothing. */
export const valueProblems = {
  valueTypeUnknown: {
    status: 422,
    en: "There is no activity type “{type}”.",
    zh: "没有业务记录类型“{type}”。",
  },
  valueThresholdsDisordered: {
    status: 422,
    en: "The limits of active, at risk and lapsed must follow one another.",
    zh: "活跃、有风险、已沉睡的界限必须依次排列。",
  },
  valueCutsDisordered: {
    status: 422,
    en: "Cut points must ascend: {cuts}.",
    zh: "分档点必须递增：{cuts}。",
  },
  valueWalletWrong: {
    status: 422,
    en: "There is no attribute “{attribute}” that is a number.",
    zh: "没有数字类型的属性“{attribute}”。",
  },
  valueHoldoutBack: {
    status: 422,
    en: "The holdout must end after the as-of date {asOf}.",
    zh: "验证期必须在统计截止日 {asOf} 之后结束。",
  },
  valueReportFailed: {
    status: 500,
    en: "The value report failed; the server's log says why.",
    zh: "价值报告计算失败，原因见服务器日志。",
  },
  modelTooFewCustomers: {
    status: 422,
    en: "{customers} purchasing customers are too few to fit a model; it takes {least}.",
    zh: "有购买的客户只有 {customers} 个，不足以拟合模型，至少需要 {least} 个。",
  },
  modelTooFewRepeats: {
    status: 422,
    en: "Only {repeaters} customers purchased again; a model takes {least}.",
    zh: "再次购买的客户只有 {repeaters} 个，模型至少需要 {least} 个。",
  },
  modelNoTime: {
    status: 422,
    en: "Too little time has passed to learn from: all purchases are of the as-of date itself, or there are fewer periods than the model takes.",
    zh: "可供学习的时间跨度不足：所有购买都发生在统计截止日当天，或周期数少于模型所需。",
  },
  modelNotConverged: {
    status: 422,
    en: "The search for parameters did not end within {evaluations} evaluations.",
    zh: "参数搜索在 {evaluations} 次计算内未能收敛。",
  },
  modelAllAlike: {
    status: 422,
    en: "The data do not tell parameter {parameter} from zero or infinity: customers are too alike, or nobody is seen to leave.",
    zh: "数据无法确定参数 {parameter}（趋于零或无穷大）：客户过于相似，或看不出有人流失。",
  },
  modelNoGain: {
    status: 422,
    en: "On the holdout no model foretold purchases better than the naive rule (error {model} against {naive}).",
    zh: "在验证期内，没有模型的预测优于简单规则（误差 {model}，简单规则 {naive}）。",
  },
  spendTooFewRepeats: {
    status: 422,
    en: "Only {repeaters} customers have repeat purchases with money; the spend model takes {least}.",
    zh: "有金额的重复购买客户只有 {repeaters} 个，消费额模型至少需要 {least} 个。",
  },
  spendNotPositive: {
    status: 422,
    en: "The repeat purchases of {customers} customers brought nothing or less than nothing: refunds are above purchases. The spend model takes positive spend only.",
    zh: "{customers} 个客户的重复购买金额为零或负数（退款超过购买）；消费额模型只接受正的金额。",
  },
  spendMeanUnknown: {
    status: 422,
    en: "Spend varies so much between customers that it has no mean (q = {q}, at most 1).",
    zh: "客户之间的消费额差异过大，均值不存在（q = {q}，不大于 1）。",
  },
} as const satisfies Record<string, Problem>;
