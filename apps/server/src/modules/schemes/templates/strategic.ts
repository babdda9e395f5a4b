import type { SchemeDefinition } from "@gradus/engine";
import { both, linear } from "./scheme-forms.ts";
import {
  strategicFit,
  strategicPotential,
  strategicRelationship,
  strategicValue,
} from "./strategic-schemes.ts";
import type { TemplateDraft } from "./template-draft.ts";

const needs: SchemeDefinition = {
  code: "strategic-needs",
  name: both("Strategic customers: needs", "战略客户：需求类型"),
  population: { where: "key_account == 1" },
  criteria: [
    { metric: "product_need_share", weight: 70, scoring: linear(0, 1), toward: "product" },
    { metric: "product_lines_24m", weight: 30, scoring: linear(0, 5), toward: "product" },
    { metric: "service_need_share", weight: 70, scoring: linear(0, 1), toward: "service" },
    { metric: "service_contacts_24m", weight: 30, scoring: linear(0, 8), toward: "service" },
    { metric: "price_need_share", weight: 70, scoring: linear(0, 1), toward: "price" },
    { metric: "discount_share", weight: 20, scoring: linear(0, 0.1), toward: "price" },
    { metric: "returns_24m", weight: 10, scoring: linear(0, 3), toward: "price" },
  ],
  choose: { by: "highest", atLeast: 30, lead: 8 },
  classes: [
    {
      code: "product",
      name: both("Product-driven", "产品驱动型"),
      strategy: both(
        "Quality reports, samples of what is new, a say in the roadmap.",
        "提供质量报告与新品试样，邀请参与产品规划。",
      ),
    },
    {
      code: "service",
      name: both("Service-driven", "服务驱动型"),
      strategy: both(
        "A named engineer, answers within hours, a plan of visits before and after the sale.",
        "指定工程师，数小时内响应，售前售中售后均有走访计划。",
      ),
    },
    {
      code: "price",
      name: both("Price-sensitive", "价格敏感型"),
      strategy: both(
        "Volume terms for a year, standard products, total cost shown instead of the price.",
        "年度量价协议，推荐标准品，以总拥有成本代替单价沟通。",
      ),
    },
    {
      code: "mixed",
      name: both("Mixed or unknown", "混合或未明"),
      strategy: both("Ask in the next interview what matters most.", "在下一次访谈中了解最看重的方面。"),
    },
  ],
  newWhen: "contract_tenure < 90",
  money: "gross_profit_12m",
};

type Texts = readonly [en: string, zh: string];

/** A cell of the matrix with its strategy. */
function cell(
  value: "high" | "medium" | "low",
  potential: "high" | "medium" | "low",
  names: Texts,
  strategy: Texts,
) {
  return {
    code: `${value}-${potential}`,
    name: both(...names),
    cells: [{ row: value, column: potential }],
    strategy: both(...strategy),
  };
}

const matrix: SchemeDefinition = {
  code: "strategic-matrix",
  name: both("Strategic customers: value × potential", "战略客户：价值×潜力矩阵"),
  population: { where: "key_account == 1" },
  criteria: [],
  choose: { by: "cross", rows: "strategic_value_level", columns: "strategic_potential_level" },
  classes: [
    cell(
      "high",
      "high",
      ["Stars", "明星客户"],
      [
        "Tailored products, dedicated after-sales, market reports; executives meet.",
        "定制产品、专属售后，提供市场报告，高层互访。",
      ],
    ),
    cell(
      "high",
      "medium",
      ["Pillars", "支柱客户"],
      [
        "Dedicated after-sales and tailored campaigns; defend every order.",
        "专属售后与定制活动，守住每一笔订单。",
      ],
    ),
    cell(
      "high",
      "low",
      ["Harvest", "收获客户"],
      ["Keep what works at a lower cost; long agreements.", "以较低成本维持现有合作，签订长期协议。"],
    ),
    cell(
      "medium",
      "high",
      ["Rising", "上升客户"],
      [
        "Industry analysis and technical support; a joint project this year.",
        "提供行业分析与技术支持，年内启动一个联合项目。",
      ],
    ),
    cell(
      "medium",
      "medium",
      ["Core of tomorrow", "稳健客户"],
      ["Cross-selling along a plan; a visit each quarter.", "按计划交叉销售，每季度拜访。"],
    ),
    cell(
      "medium",
      "low",
      ["Maintain", "维持客户"],
      ["Good standard service, few visits.", "提供标准服务，减少走访。"],
    ),
    cell(
      "low",
      "high",
      ["Seeds", "种子客户"],
      [
        "Market reports, technical support, trial orders: find the way in.",
        "提供市场报告、技术支持与试单，寻找切入点。",
      ],
    ),
    cell(
      "low",
      "medium",
      ["Nurture", "培育客户"],
      ["Campaigns and inside sales; look again each half year.", "以活动与内部销售培育，每半年复看。"],
    ),
    cell(
      "low",
      "low",
      ["Base", "基础客户"],
      ["Self-service and inside sales.", "由自助渠道与内部销售服务。"],
    ),
    {
      code: "unplaced",
      name: both("Not placed yet", "尚未定位"),
      strategy: both(
        "Have outlook and market position assessed, or wait for the first orders.",
        "补充行业前景与市场地位评分，或等待首批订单。",
      ),
    },
  ],
  guidance: [
    {
      title: both("High value", "高价值客户"),
      text: both(
        "Tailored products, dedicated after-sales, tailored campaigns.",
        "定制产品、专属售后、定制营销活动。",
      ),
    },
    {
      title: both("High potential", "高潜力客户"),
      text: both("Market reports, industry analysis, technical support.", "市场报告、行业分析、技术支持。"),
    },
  ],
  money: "gross_profit_12m",
};

/** Strategic customers: value, needs, potential, fit, relationship, and the matrix of value and potential. */
export const strategic: TemplateDraft = {
  code: "strategic",
  name: both("Strategic customers", "战略客户"),
  description: both(
    "Key accounts by value, by what they need, by potential and strategic fit; strategic partner, core and general customers moved by a committee; and a matrix of value and potential with a strategy for each of nine cells.",
    "按价值、需求、潜力和战略匹配度评估重点客户；由委员会确定战略伙伴、核心客户与一般客户；并以价值×潜力九宫格给出每格的策略。",
  ),
  activityTypes: [
    "signed",
    "delivered",
    "sponsorship",
    "ad-order",
    "invoiced",
    "received",
    "refund",
    "discount-granted",
    "need-stated",
    "key-person-met",
    "service-request",
    "complaint",
    "survey-answer",
  ],
  attributes: [
    { code: "key_account", name: both("Key account", "重点客户"), type: "bool" },
    {
      code: "size",
      name: both("Size", "企业规模"),
      type: "choice",
      choices: ["大型", "中型", "小型", "微型"],
    },
    { code: "nominated_on", name: both("Nominated as strategic on", "战略提名日"), type: "day" },
    { code: "joint_plan_until", name: both("Joint plan signed until", "联合计划有效期至"), type: "day" },
    { code: "wallet_share", name: both("Share of wallet, 0 to 1", "钱包份额（0–1）"), type: "number" },
  ],
  scales: [
    "industry-outlook",
    "market-position",
    "strategic-alignment",
    "long-term-potential",
    "market-share",
  ],
  schemes: [strategicValue, needs, strategicPotential, strategicFit, strategicRelationship, matrix],
};
