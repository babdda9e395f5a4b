import type { AssessmentScale } from "@gradus/contract";
import { both } from "./scheme-forms.ts";

type Anchor = readonly [en: string, zh: string];

/** Five levels from 1 to 5, each told by its anchor. */
function fivePoint(
  code: string,
  [en, zh]: Anchor,
  anchors: readonly [Anchor, Anchor, Anchor, Anchor, Anchor],
  rest: Partial<AssessmentScale> = {},
): AssessmentScale {
  const names = [
    both("Very low", "很低"),
    both("Low", "较低"),
    both("Middling", "中等"),
    both("High", "较高"),
    both("Very high", "很高"),
  ];
  return {
    ...{ code, name: { en, zh }, validityMonths: 12, raters: 1 },
    levels: anchors.map((anchor, i) => ({
      value: i + 1,
      name: names[i] as (typeof names)[number],
      anchor: both(...anchor),
    })),
    ...rest,
  };
}

/** The scales on which customers and partners are judged, told in words so that two raters mean the same. */
export const templateScales: readonly AssessmentScale[] = [
  fivePoint(
    "brand-awareness",
    ["Brand awareness", "品牌知名度"],
    [
      ["Hardly anybody in the industry knows the name.", "业内很少有人知道。"],
      ["Known in its own city or niche.", "在本地或细分圈子内有人知道。"],
      ["Known in its region or industry.", "在区域或行业内较为知名。"],
      ["Known in the whole country, named unprompted by many.", "全国知名，许多人能主动提及。"],
      ["A household name; the first that people say.", "家喻户晓，提到品类首先想到它。"],
    ],
  ),
  fivePoint(
    "market-share",
    ["Market share", "市场份额"],
    [
      ["Not among the first fifty.", "行业50名以外。"],
      ["Among the first fifty.", "行业前50名。"],
      ["Among the first twenty.", "行业前20名。"],
      ["Among the first ten.", "行业前10名。"],
      ["Among the first three.", "行业前三名。"],
    ],
  ),
  fivePoint(
    "industry-outlook",
    ["Industry outlook", "行业前景"],
    [
      ["Shrinks, and plants close.", "行业萎缩，产能退出。"],
      ["Stagnates; prices fall.", "增长停滞，价格走低。"],
      ["Grows about as the economy does.", "与宏观经济同步增长。"],
      ["Grows clearly faster than the economy.", "明显快于宏观经济。"],
      ["Doubles within three years; policy helps.", "三年内有望翻番，并有政策支持。"],
    ],
  ),
  fivePoint(
    "market-position",
    ["Market position", "市场地位"],
    [
      ["A follower without a mark of its own.", "跟随者，没有自身特色。"],
      ["Local, sells by price.", "区域企业，以价格取胜。"],
      ["A firm place in one segment.", "在一个细分市场站稳。"],
      ["Among the leaders of its segment.", "细分市场领先者之一。"],
      ["Sets the standards of its industry.", "行业标准的制定者。"],
    ],
  ),
  fivePoint(
    "strategic-alignment",
    ["Alignment of strategies", "战略契合度"],
    [
      ["Its plans lead away from what we do.", "其规划与我方业务方向相背。"],
      ["Little in common.", "交集很少。"],
      ["Some projects fit.", "部分项目相符。"],
      ["Its main direction needs what we do.", "其主要方向需要我方能力。"],
      ["Both plans name each other.", "双方规划互为重点。"],
    ],
  ),
  fivePoint(
    "long-term-potential",
    ["Long-term potential", "长期潜力"],
    [
      ["No further need to be expected.", "预计没有后续需求。"],
      ["Replacement only.", "只有替换性需求。"],
      ["Grows with its own business.", "随其业务自然增长。"],
      ["A new line or plant within three years.", "三年内有新产线或新工厂。"],
      ["Several new fields in which it wants us.", "多个新领域有意与我方合作。"],
    ],
  ),
  fivePoint(
    "partner-strength",
    ["Strength", "综合实力"],
    [
      ["Cannot carry a project of its own.", "无力独立承接项目。"],
      ["Small team, thin capital.", "团队小，资金薄弱。"],
      ["Carries middling projects.", "可承接中型项目。"],
      ["Carries large projects, pays on time.", "可承接大型项目，按时付款。"],
      ["Leads its region in people, capital and references.", "人员、资金、案例均领先所在区域。"],
    ],
  ),
  fivePoint(
    "partner-match",
    ["Business match", "业务匹配度"],
    [
      ["Other customers, other products.", "客户与产品均不重合。"],
      ["Few customers in common.", "少量客户重合。"],
      ["Its products go with ours.", "产品可与我方搭配。"],
      ["Serves the customers we want.", "服务于我方目标客户。"],
      ["Completes us: same customers, what we lack.", "客户一致、能力互补。"],
    ],
  ),
  fivePoint(
    "partner-reputation",
    ["Reputation", "商业信誉"],
    [
      ["Disputes with customers in court.", "与客户有诉讼纠纷。"],
      ["Complaints are known.", "存在投诉记录。"],
      ["Nothing against it.", "无不良记录。"],
      ["Recommended by customers.", "客户愿意推荐。"],
      ["Awarded, and asked for by name.", "获奖较多，客户点名合作。"],
    ],
  ),
  fivePoint(
    "partner-delivery",
    ["Delivery", "交付能力"],
    [
      ["Misses most dates.", "多数项目延期。"],
      ["Often late.", "经常延期。"],
      ["On time with help.", "在协助下可按时交付。"],
      ["On time by itself.", "可独立按时交付。"],
      ["Early, and without defects.", "提前交付且无缺陷。"],
    ],
  ),
  fivePoint(
    "partner-compliance",
    ["Compliance and sharing", "合规与信息共享"],
    [
      ["Broke the agreement.", "违反合作协议。"],
      ["Reports late and in part.", "上报滞后且不完整。"],
      ["Reports what is asked.", "按要求上报。"],
      ["Reports by itself, customers' data protected.", "主动上报，并妥善保护客户信息。"],
      ["A model for the others.", "可作为其他伙伴的示范。"],
    ],
    { validityMonths: 6 },
  ),
  fivePoint(
    "partner-brand-image",
    ["Brand image", "品牌形象"],
    [
      ["Harms ours.", "损害我方品牌。"],
      ["Uses our marks wrongly.", "品牌标识使用不规范。"],
      ["Neutral.", "中性。"],
      ["Presents us well.", "展示规范得体。"],
      ["Adds to our name.", "为我方品牌加分。"],
    ],
  ),
];
