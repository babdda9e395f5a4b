import type { Problem } from "./problem.ts";

/** Metrics and schemes whose definitions do not hold together. */
export const schemeProblems = {
  metricUnknown: {
    status: 422,
    en: "“{where}” uses the metric “{metric}”, which does not exist.",
    zh: "“{where}”引用了不存在的指标“{metric}”。",
  },
  metricCodeDoubled: {
    status: 422,
    en: "The metric “{metric}” is defined twice.",
    zh: "指标“{metric}”重复定义。",
  },
  metricCycle: {
    status: 422,
    en: "These metrics are defined by one another in a circle: {cycle}.",
    zh: "这些指标循环引用：{cycle}。",
  },
  metricFieldWrong: {
    status: 422,
    en: "The metric “{metric}” cannot take the {aggregate} of {field}.",
    zh: "指标“{metric}”不能对 {field} 求 {aggregate}。",
  },
  metricCutsDisordered: {
    status: 422,
    en: "The cut points of the metric “{metric}” must ascend: {cuts}.",
    zh: "指标“{metric}”的分档点必须递增：{cuts}。",
  },
  metricLimitsDisordered: {
    status: 422,
    en: "The limits of active, at risk and lapsed of the metric “{metric}” must follow one another: {limits}.",
    zh: "指标“{metric}”的活跃、有流失风险、沉睡界限必须依次排列：{limits}。",
  },
  metricUnitWrong: {
    status: 422,
    en: "The metric “{metric}” cannot have the unit {unit}; it gives {found}.",
    zh: "指标“{metric}”的单位不能是 {unit}，其结果为 {found}。",
  },
  metricExpressionWrong: {
    status: 422,
    en: "The expression of metric “{metric}” is wrong at character {at}: {reason}",
    zh: "指标“{metric}”的表达式在第 {at} 个字符处有误：{reason}",
  },
  metricTypeUnknown: {
    status: 422,
    en: "The metric “{metric}” counts the activity type “{type}”, which does not exist.",
    zh: "指标“{metric}”引用了不存在的业务记录类型“{type}”。",
  },
  metricAttributeUnknown: {
    status: 422,
    en: "The metric “{metric}” reads the attribute “{attribute}”, which does not exist.",
    zh: "指标“{metric}”引用了不存在的属性“{attribute}”。",
  },
  metricAttributeSensitive: {
    status: 422,
    en: "The metric “{metric}” reads the attribute “{attribute}”, which is marked sensitive: such data may not decide about a customer.",
    zh: "指标“{metric}”引用了标为敏感的属性“{attribute}”：敏感信息不得用于决定客户等级。",
  },
  metricScaleUnknown: {
    status: 422,
    en: "The metric “{metric}” reads the assessment scale “{scale}”, which does not exist.",
    zh: "指标“{metric}”引用了不存在的评分量表“{scale}”。",
  },
  metricInUse: {
    status: 409,
    en: "The metric “{metric}” is used by {users}.",
    zh: "指标“{metric}”仍在使用，不能删除：{users}。",
  },
  metricNotFound: {
    status: 404,
    en: "There is no metric “{metric}”.",
    zh: "没有指标“{metric}”。",
  },
  metricCodeFixed: {
    status: 422,
    en: "The code of the metric “{metric}” cannot change to “{code}”; add another metric instead.",
    zh: "指标“{metric}”的代码不能改为“{code}”；请另外新增指标。",
  },
  attributeUnknown: {
    status: 404,
    en: "There is no attribute “{attribute}”.",
    zh: "没有属性“{attribute}”。",
  },
  attributeInUse: {
    status: 409,
    en: "The attribute “{attribute}” is used by {users}.",
    zh: "属性“{attribute}”仍在使用，不能删除：{users}。",
  },
  attributeTypeInUse: {
    status: 409,
    en: "The type of the attribute “{attribute}” cannot change: it is used by {users}.",
    zh: "属性“{attribute}”仍在使用，不能改变类型：{users}。",
  },
  attributeChoiceInUse: {
    status: 409,
    en: "The choice “{choice}” of the attribute “{attribute}” cannot be removed: it is used by {users}.",
    zh: "属性“{attribute}”的选项“{choice}”仍在使用，不能删除：{users}。",
  },
  attributeNotGrouping: {
    status: 422,
    en: "Customers can be grouped by attributes of type choice, text or yes/no; “{attribute}” is none.",
    zh: "只能按单选、文本或是否类型的属性分组，“{attribute}”不是。",
  },
  attributeSensitiveInUse: {
    status: 409,
    en: "The attribute “{attribute}” cannot be marked sensitive while grades rest on it: it is used by {users}.",
    zh: "属性“{attribute}”仍用于定级，不能标为敏感：{users}。",
  },
  activityTypeUnknown: {
    status: 404,
    en: "There is no activity type “{type}”.",
    zh: "没有业务记录类型“{type}”。",
  },
  activityTypeInUse: {
    status: 409,
    en: "The activity type “{type}” is used by {users}.",
    zh: "业务记录类型“{type}”仍在使用，不能删除：{users}。",
  },
  usedByScheme: { status: 409, en: "the scheme {code}", zh: "方案 {code}" },
  usedByDraft: { status: 409, en: "the draft of {code}", zh: "草稿 {code}" },
  usedByMetric: { status: 409, en: "the metric {code}", zh: "指标 {code}" },
  usedByCustomers: {
    status: 409,
    en: "{count} customers, among them {code}",
    zh: "{count} 个客户，如 {code}",
  },
  usedByActivities: {
    status: 409,
    en: "recorded activities, the last of {day}",
    zh: "业务记录，最近一条在 {day}",
  },
  attributeTypeFixed: {
    status: 409,
    en: "The attribute “{attribute}” holds values of type {type}; its type cannot change.",
    zh: "属性“{attribute}”已有 {type} 类型的数据，不能改变类型。",
  },
  schemeUnknown: { status: 404, en: "There is no scheme “{scheme}”.", zh: "没有分级方案“{scheme}”。" },
  schemeVersionUnknown: {
    status: 404,
    en: "The scheme “{scheme}” has no version {version}.",
    zh: "方案“{scheme}”没有版本 {version}。",
  },
  schemeCodeTaken: {
    status: 409,
    en: "There is a scheme “{scheme}” already; begin a draft from it, or choose another code.",
    zh: "方案“{scheme}”已存在；请从它开始草稿，或换一个代码。",
  },
  draftUnknown: {
    status: 404,
    en: "There is no draft of the scheme “{scheme}”.",
    zh: "方案“{scheme}”没有草稿。",
  },
  draftExists: {
    status: 409,
    en: "There is a draft of “{scheme}” already, last saved by {by} at {at}.",
    zh: "方案“{scheme}”已有草稿，{by} 于 {at} 保存。",
  },
  draftChangedSince: {
    status: 409,
    en: "{by} saved this draft at {at}, after you opened it. Yours was not saved; look at both.",
    zh: "{by} 于 {at} 保存了这份草稿，晚于您打开的时间。您的修改未保存，请对照两份内容。",
  },
  draftUnfinished: {
    status: 422,
    en: "The draft is not finished: {count} problems, the first at {path}: {reason}",
    zh: "草稿尚未完成：有 {count} 处问题，第一处在 {path}：{reason}",
  },
  partMissing: { status: 422, en: "This is still missing.", zh: "此项尚未填写。" },
  partEmpty: { status: 422, en: "At least {least} is needed here.", zh: "此处至少需要 {least} 项。" },
  partTooLong: { status: 422, en: "At most {most} fit here.", zh: "此处最多 {most}。" },
  partTooSmall: { status: 422, en: "It must be {least} or more.", zh: "不能小于 {least}。" },
  partTooLarge: { status: 422, en: "It must be {most} or less.", zh: "不能大于 {most}。" },
  partTooFine: { status: 422, en: "It can only be a multiple of {step}.", zh: "只能是 {step} 的整数倍。" },
  partCodeWrong: {
    status: 422,
    en: "A code has lower-case letters, digits, - and _, begins with a letter, and has at most 63 of them.",
    zh: "代码只能用小写字母、数字、- 和 _，以字母开头，最多 63 个字符。",
  },
  partUnknown: {
    status: 422,
    en: "There is nothing called {names} here.",
    zh: "此处没有名为 {names} 的内容。",
  },
  partWrong: {
    status: 422,
    en: "This cannot stand here; {expected} is needed.",
    zh: "此处内容不对，应为 {expected}。",
  },
  partTiersOrClasses: {
    status: 422,
    en: "A scheme has tiers or classes, one of the two.",
    zh: "方案应有等级或类别，二者取一。",
  },
  templateUnknown: {
    status: 404,
    en: "There is no template “{template}”; there are {templates}.",
    zh: "没有模板“{template}”；可用模板：{templates}。",
  },
  schemeTemplateUnknown: {
    status: 404,
    en: "“{template}” is neither a file nor a template; templates are {templates}.",
    zh: "“{template}”既不是文件也不是模板；可用模板：{templates}。",
  },
  schemeWeightsWrong: {
    status: 422,
    en: "The weights add up to {sum} instead of 100.",
    zh: "权重合计为 {sum}，应为 100。",
  },
  schemeTiersOutOfOrder: {
    status: 422,
    en: "Tiers go from the highest down: “{tier}” enters at {enter}, not below “{above}” at {aboveEnter}.",
    zh: "等级应从高到低：“{tier}”的升级线 {enter} 不低于上一级“{above}”的 {aboveEnter}。",
  },
  schemeKeepAboveEnter: {
    status: 422,
    en: "“{tier}” keeps at {keep}, above its enter threshold {enter}, or out of order with its neighbours.",
    zh: "“{tier}”的保级线 {keep} 高于升级线 {enter}，或与相邻等级次序不符。",
  },
  schemeBaseTierWrong: {
    status: 422,
    en: "The lowest tier “{tier}” takes everybody: it enters at 0, without gate or limits.",
    zh: "最低等级“{tier}”应接纳所有客户：升级线为 0，且没有准入条件和限额。",
  },
  schemeTierCodeWrong: {
    status: 422,
    en: "“{tier}” cannot be a tier's code here: it is doubled or reserved.",
    zh: "“{tier}”不能作为等级代码：重复或为保留字。",
  },
  schemeClassesOpen: {
    status: 422,
    en: "The last class “{class}” takes the rest, and only the last has no condition.",
    zh: "最后一个类别“{class}”接纳其余客户，且只有它可以没有条件。",
  },
  schemeCriterionDoubled: {
    status: 422,
    en: "The criterion “{criterion}” stands twice.",
    zh: "评分项“{criterion}”重复。",
  },
  schemePointsWrong: {
    status: 422,
    en: "The points of criterion “{criterion}” must be 0 to 100 and never fall as the metric gets better.",
    zh: "评分项“{criterion}”的得分应在 0 到 100 之间，且指标越好得分不能越低。",
  },
  schemeBandsOutOfOrder: {
    status: 422,
    en: "The bands of criterion “{criterion}” go from the best down; their thresholds are out of order.",
    zh: "评分项“{criterion}”的分档应从最好到最差排列；现有阈值次序不符。",
  },
  schemeScoringWrong: {
    status: 422,
    en: "The criterion “{criterion}” cannot score the metric “{metric}” this way: {reason}.",
    zh: "评分项“{criterion}”不能这样给指标“{metric}”评分：{reason}。",
  },
  schemeExpressionWrong: {
    status: 422,
    en: "The condition of “{where}” is wrong at character {at}: {reason}",
    zh: "“{where}”的条件在第 {at} 个字符处有误：{reason}",
  },
  schemeMoneyWrong: {
    status: 422,
    en: "“{metric}” cannot be added up as money: its unit is {unit}.",
    zh: "“{metric}”的单位是 {unit}，不能作为金额合计。",
  },
  schemeMoneyShareUnmeasured: {
    status: 422,
    en: "Tier “{tier}” is limited by a share of the money, but the scheme does not say what money is: choose its metric of money.",
    zh: "等级“{tier}”按金额占比限定，但方案没有指明金额：请选择方案的金额指标。",
  },
  schemeMoneyShareDisordered: {
    status: 422,
    en: "Tier “{tier}” goes down to {share} % of the money, but a tier above already goes down to {above} %: the share counts from the top and must be larger.",
    zh: "等级“{tier}”累计至金额的 {share} %，但上级已累计至 {above} %：该占比从最高级累计，须更大。",
  },
  schemeMovementWrong: {
    status: 422,
    en: "The movement rules cannot stand like this: {reason}",
    zh: "等级变动规则不能这样定：{reason}",
  },
  movementOfClasses: {
    status: 422,
    en: "classes have no order to move in.",
    zh: "类别没有高低之分，无从升降。",
  },
  movementPeriodMissing: {
    status: 422,
    en: "a move that waits for the end of a period needs the period.",
    zh: "按周期末生效时，须指定周期。",
  },
  movementCommitteeOnly: {
    status: 422,
    en: "a committee decides rises and falls alike, so “{part}” is left out.",
    zh: "由委员会定期审定升降时，不能再设“{part}”。",
  },
  movementCyclesOverlap: {
    status: 422,
    en: "each cycle of the committee must take effect before the next cut-off.",
    zh: "委员会的每一轮审定须在下一个截止日之前生效。",
  },
  movementAnniversaryWrong: {
    status: 422,
    en: "the anniversary “{metric}” must be a metric that gives a day.",
    zh: "周年日指标“{metric}”须给出日期。",
  },
  metricSchemeUnknown: {
    status: 422,
    en: "The metric “{metric}” reads the standing under the scheme “{scheme}”, which does not exist; add that scheme first.",
    zh: "指标“{metric}”引用了方案“{scheme}”的定级结果，但没有这个方案；请先添加它。",
  },
  schemeStandingCircle: {
    status: 422,
    en: "These schemes read the standing under one another in a circle: {cycle}.",
    zh: "这些方案循环引用彼此的定级结果：{cycle}。",
  },
  schemeChoiceWrong: {
    status: 422,
    en: "Tiers follow from the score: only classes are chosen by rules, by the highest score or by crossing.",
    zh: "等级由得分决定；只有类别才按规则、最高得分或交叉矩阵选择。",
  },
  schemeConditionNeedless: {
    status: 422,
    en: "The class “{class}” has a condition or cells that this way of choosing does not read.",
    zh: "类别“{class}”的条件或单元格在当前的选择方式下不起作用，请删除。",
  },
  schemeTowardWrong: {
    status: 422,
    en: "The criterion “{criterion}” must speak for one of the classes but the last, which takes the rest.",
    zh: "评分项“{criterion}”应指向最后一个类别以外的某个类别；最后一个类别接纳其余客户。",
  },
  schemeTowardNeedless: {
    status: 422,
    en: "The criterion “{criterion}” speaks for a class, but classes are not chosen by the highest score.",
    zh: "评分项“{criterion}”指向了类别，但方案并非按最高得分选择类别。",
  },
  schemeTowardWeightsWrong: {
    status: 422,
    en: "The weights toward the class “{class}” add up to {sum} instead of 100.",
    zh: "指向类别“{class}”的权重合计为 {sum}，应为 100。",
  },
  schemeCrossWrong: {
    status: 422,
    en: "“{metric}” cannot be crossed: its unit is {unit}, not a category.",
    zh: "“{metric}”的单位是 {unit}，不是类别，不能用于交叉。",
  },
  schemeCellsOpen: {
    status: 422,
    en: "The last class “{class}” takes the rest, and only the last has no cells.",
    zh: "最后一个类别“{class}”接纳其余客户，且只有它没有单元格。",
  },
  schemeCellsOverlap: {
    status: 422,
    en: "The cell {row} × {column} belongs to both “{class}” and “{other}”.",
    zh: "单元格 {row} × {column} 同时属于“{class}”和“{other}”。",
  },
  schemeFlagDoubled: {
    status: 422,
    en: "The flag “{flag}” stands twice.",
    zh: "标记“{flag}”重复。",
  },
} as const satisfies Record<string, Problem>;
