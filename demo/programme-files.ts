import { type Day, formatDay } from "@gradus/engine";
import type { CompanyFile } from "./company-file.ts";
import type { Company } from "./generate-company.ts";
import type { Account } from "./make-accounts.ts";
import { formatMoney } from "./money-cells.ts";
import { typeNames } from "./type-names.ts";

const plain = { encoding: "utf-8", isGzipped: false, delimiter: "," } as const;

const dayCell = (day: Day | undefined) => (day === undefined ? "" : formatDay(day));
const shareCell = (share: number | undefined) => (share === undefined ? "" : share.toFixed(2));
const yesNo = (is: boolean | undefined) => (is === undefined ? "" : is ? "是" : "否");

/** What is noted of an account, by the column it stands in. */
const accountCells: Readonly<Record<string, (account: Account) => string>> = {
  客户编号: ({ customer }) => customer.code,
  登记日期: ({ since }) => formatDay(since),
  重点客户: ({ keyAccount }) => yesNo(keyAccount),
  钱包份额: ({ walletShare }) => shareCell(walletShare),
  战略提名日: ({ nominatedOn }) => dayCell(nominatedOn),
  联合计划有效期至: ({ jointPlanUntil }) => dayCell(jointPlanUntil),
  赞助协议到期日: ({ sponsorUntil }) => dayCell(sponsorUntil),
  媒体业务角色: ({ mediaRole }) => mediaRole ?? "",
  年度广告预算档: ({ adBudgetBand }) => adBudgetBand ?? "",
  年框承诺额: ({ frameCommitment }) => frameCommitment?.toString() ?? "",
  服务伙伴: ({ servedBy }) => servedBy ?? "",
  引荐伙伴: ({ broughtBy }) => broughtBy ?? "",
  伙伴分成比例: ({ partnerShare }) => shareCell(partnerShare),
  合作伙伴: ({ isPartner }) => yesNo(isPartner),
  失信被执行人: ({ dishonestListed }) => yesNo(dishonestListed),
  证照有效: ({ licenceValid }) => yesNo(licenceValid),
  区域市场份额: ({ partnerMarketShare }) => shareCell(partnerMarketShare),
  满意度: ({ satisfaction }) => satisfaction?.toFixed(1) ?? "",
};

const properties = {
  结果: "result",
  项目结果: "outcome",
  需求: "need",
  人员: "person",
  部门: "department",
  角色: "role",
  支付方式: "payment",
  媒体: "medium",
  广告主: "advertiser",
} as const;

/** The files of the programmes for sponsors, key accounts, media and partners: accounts, records, judgements. */
export function listProgrammeFiles({ accounts, programmeFacts, judgements }: Company): CompanyFile[] {
  return [
    {
      ...{ ...plain, name: "accounts.csv", columns: Object.keys(accountCells) },
      *rows() {
        for (const account of accounts) yield Object.values(accountCells).map((cell) => cell(account));
      },
    },
    {
      ...{ ...plain, name: "programmes.csv" },
      columns: [
        ...["记录号", "日期", "客户编号", "类型", "金额", "成本", "数量", "关联单号", "渠道"],
        ...Object.keys(properties),
      ],
      *rows() {
        for (const [index, fact] of programmeFacts.entries()) {
          const { customer, day, type, amount, cost, quantity, occasion = "", channel } = fact;
          yield [
            ...[`XM${String(index + 1).padStart(6, "0")}`, formatDay(day), customer.code, typeNames[type]],
            ...[signed(amount), signed(cost), quantity?.toString() ?? "", occasion, channel],
            ...Object.values(properties).map((property) => fact.properties[property] ?? ""),
          ];
        }
      },
    },
    {
      ...{ ...plain, name: "assessments.csv" },
      columns: ["客户编号", "评分标尺", "评分", "评分人", "依据", "评分日期"],
      *rows() {
        for (const { customer, scale, value, rater, evidence, ratedOn } of judgements) {
          yield [customer.code, scale, value.toString(), rater, evidence, formatDay(ratedOn)];
        }
      },
    },
  ];
}

function signed(hundredths: number | undefined): string {
  if (hundredths === undefined) return "";
  return `${hundredths < 0 ? "-" : ""}${formatMoney(Math.abs(hundredths))}`;
}
