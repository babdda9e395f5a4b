import { formatDay } from "@gradus/engine";
import type { CompanyFile } from "./company-file.ts";
import type { Fact, FactType } from "./fact.ts";
import type { Company } from "./generate-company.ts";
import { formatMoney, inTenThousands, withThousands } from "./money-cells.ts";
import { listProgrammeFiles } from "./programme-files.ts";
import { typeNames } from "./type-names.ts";

const plain = { encoding: "utf-8", isGzipped: false, delimiter: "," } as const;

const contractTypes = new Set<FactType>(["signed", "ad-order", "sponsorship"]);
const ledgerTypes = new Set<FactType>(["delivered", "invoiced", "received", "refund"]);
const webTypes = new Set<FactType>(["site-visit", "click"]);
const followUpTypes = new Set<FactType>(["visit", "call", "meeting", "mail", "complaint"]);

/** Every so many rows of the ledger there is a voided one, and on the web somebody nobody knows. */
const voidedEvery = 211;
const anonymousEvery = 97;

/** The files of the demo company, in the order in which they are imported. */
export function listCompanyFiles(company: Company): CompanyFile[] {
  const factsOf = (types: ReadonlySet<FactType>) => company.facts.filter(({ type }) => types.has(type));
  return [
    customersFile(company),
    handoversFile(company),
    surveyFile(company),
    ratesFile(company),
    contractsFile(factsOf(contractTypes)),
    ledgerFile(factsOf(ledgerTypes)),
    followUpsFile(factsOf(followUpTypes)),
    webFile(factsOf(webTypes)),
    ...listProgrammeFiles(company),
  ];
}

function customersFile({ customers }: Company): CompanyFile {
  return {
    ...plain,
    name: "customers.csv",
    columns: [
      ...["客户编号", "客户名称", "英文名称", "统一社会信用代码", "行业", "省份代码", "城市代码", "企业规模"],
      ...[
        "是否上市",
        "成立日期",
        "建档日期",
        "客户经理",
        "团队",
        "集团编号",
        "集团名称",
        "集团总部",
        "账期",
        "标签",
      ],
    ],
    *rows() {
      for (const customer of customers) {
        const { code, name, englishName, creditCode, sector, place, size, isListed, group } = customer;
        yield [
          ...[code, name, englishName, creditCode, sector.industry, place.province, place.city, size],
          ...[isListed ? "是" : "否", formatDay(customer.foundedOn), formatDay(customer.joinedOn)],
          ...[customer.owner, customer.team, group?.code ?? "", group?.name ?? ""],
          ...[customer.isHead ? "是" : "", `${customer.term}天`, customer.tags.join("、")],
        ];
      }
    },
  };
}

function handoversFile({ handovers }: Company): CompanyFile {
  return {
    ...plain,
    name: "handovers.csv",
    columns: ["客户编号", "生效日期", "客户经理", "团队"],
    *rows() {
      for (const { customer, day, owner, team } of handovers)
        yield [customer.code, formatDay(day), owner, team];
    },
  };
}

function surveyFile({ answers }: Company): CompanyFile {
  return {
    ...plain,
    name: "survey-2026.csv",
    columns: ["客户编号", "调查日期", "满意度"],
    *rows() {
      for (const { customer, day, satisfaction } of answers) {
        yield [customer.code, formatDay(day), satisfaction.toFixed(1)];
      }
    },
  };
}

function ratesFile({ rates }: Company): CompanyFile {
  return {
    ...plain,
    name: "rates.csv",
    columns: ["日期", "货币", "每百外币兑人民币"],
    *rows() {
      for (const { day, currency, perHundred } of rates)
        yield [formatDay(day), currency, formatMoney(perHundred)];
    },
  };
}

/** The CRM knows customers by their credit code and money in units of ten thousand. */
function contractsFile(facts: readonly Fact[]): CompanyFile {
  const properties = ["product", "partner", "billing", "medium", "package", "payment"];
  return {
    ...plain,
    name: "crm-contracts.csv",
    delimiter: ";",
    columns: [
      ...[
        "合同号",
        "签订日期",
        "统一社会信用代码",
        "业务类型",
        "金额（万元）",
        "成本（万元）",
        "币种",
        "渠道",
      ],
      ...["产品线", "合作伙伴", "计费方式", "媒体", "权益包", "支付方式"],
    ],
    *rows() {
      for (const fact of facts) {
        yield [
          ...[fact.occasion ?? "", formatDay(fact.day), fact.customer.creditCode, typeNames[fact.type]],
          ...[inTenThousands(fact.amount), inTenThousands(fact.cost), fact.customer.currency, fact.channel],
          ...properties.map((property) => fact.properties[property] ?? ""),
        ];
      }
    },
  };
}

/** The ledger writes money without a sign; the kind of voucher says which way it goes. */
function ledgerFile(facts: readonly Fact[]): CompanyFile {
  const currencies = { CNY: "人民币", USD: "美元", EUR: "欧元" } as const;
  const voucher = (serial: number) => `DJ${String(serial).padStart(7, "0")}`;
  const row = (fact: Fact, serial: number, state: string) => {
    const { type, amount = 0, cost, quantity, occasion = "", customer, properties } = fact;
    return [
      ...[voucher(serial), formatDay(fact.day), customer.code, customer.name],
      ...[
        type === "invoiced" && amount < 0 ? "红字发票" : typeNames[type],
        occasion,
        currencies[customer.currency],
      ],
      ...[
        withThousands(Math.abs(amount)),
        cost === undefined ? "" : withThousands(cost),
        quantity?.toString() ?? "",
      ],
      ...[fact.channel, properties.product ?? "", state],
    ];
  };
  return {
    ...plain,
    name: "erp-ledger.csv",
    columns: [
      ...["单据号", "业务日期", "客户编号", "客户名称", "单据类型", "合同号", "币种"],
      ...["含税金额", "成本", "数量", "渠道", "产品线", "状态"],
    ],
    *rows() {
      let serial = 0;
      for (const [index, fact] of facts.entries()) {
        if (index % voidedEvery === voidedEvery - 1) yield row(fact, ++serial, "作废");
        yield row(fact, ++serial, "已审核");
      }
    },
  };
}

/** An export of the CRM by Excel: in GB18030, customers by name, brackets as they were typed. */
function followUpsFile(facts: readonly Fact[]): CompanyFile {
  return {
    ...plain,
    name: "crm-follow-ups.csv",
    encoding: "gb18030",
    delimiter: "\t",
    columns: ["记录号", "时间", "客户名称", "方式", "渠道", "结果", "投诉主题"],
    *rows() {
      for (const [index, { customer, day, minute, type, channel, properties }] of facts.entries()) {
        yield [
          ...[
            `GJ${String(index + 1).padStart(6, "0")}`,
            `${formatDay(day).replaceAll("-", "/")} ${formatMinute(minute)}`,
          ],
          ...[customer.name.replace("（", "(").replace("）", ")"), typeNames[type], channel],
          ...[properties.result ?? "", properties.topic ?? ""],
        ];
      }
    },
  };
}

/** The web server's clock is UTC; who has not signed in has no code. */
function webFile(facts: readonly Fact[]): CompanyFile {
  const inUtc = (day: number, minute: number) => {
    const shifted = minute - 8 * 60;
    const utcDay = shifted < 0 ? day - 1 : day;
    return `${formatDay(utcDay)} ${formatMinute((shifted + 1440) % 1440)}:00`;
  };
  return {
    ...plain,
    name: "web-events.csv.gz",
    isGzipped: true,
    columns: ["time", "customer", "event", "referrer", "page"],
    *rows() {
      for (const [index, { customer, day, minute, type, channel, properties }] of facts.entries()) {
        const event = [inUtc(day, minute), customer.code, type, channel, properties.page ?? ""];
        if (index % anonymousEvery === anonymousEvery - 1) yield event.with(1, "");
        yield event;
      }
    },
  };
}

function formatMinute(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
