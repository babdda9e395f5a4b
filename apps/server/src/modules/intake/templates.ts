import type { ImportTemplateTarget, Language } from "@gradus/contract";
import type { XlsxColumnType } from "../../platform/files/xlsx-column.ts";

/** A column of a template, with plainly fictitious samples. */
export interface TemplateColumn {
  readonly name: string;
  readonly type: XlsxColumnType;
  readonly samples: readonly (string | number)[];
}

type Templates = Readonly<Record<ImportTemplateTarget, readonly TemplateColumn[]>>;

const text = (name: string, ...samples: string[]): TemplateColumn => ({ name, type: "text", samples });
const date = (name: string, ...samples: string[]): TemplateColumn => ({ name, type: "date", samples });
const number = (name: string, ...samples: number[]): TemplateColumn => ({ name, type: "number", samples });

const zh: Templates = {
  customers: [
    text("客户编号", "YS001", "YS002", "YS003"),
    text("客户名称", "演示甲机械有限公司", "演示乙食品有限公司", "演示丙传媒有限公司"),
    text("统一社会信用代码", "", "", ""),
    date("建档日期", "2021-03-15", "2023-09-01", "2024-01-06"),
    text("负责人", "演示员工甲", "演示员工乙", "演示员工甲"),
    text("团队", "演示一组", "演示二组", "演示一组"),
    text("集团名称", "", "", "演示丙集团"),
    text("标签", "演示；重点", "演示", ""),
  ],
  contacts: [
    text("客户编号", "YS001", "YS001", "YS002"),
    text("客户名称", "演示甲机械有限公司", "演示甲机械有限公司", "演示乙食品有限公司"),
    text("联系人", "演示联系人甲", "演示联系人乙", "演示联系人丙"),
    text("职务", "采购经理", "财务", "总经理"),
    text("部门", "采购部", "财务部", ""),
    text("手机", "13800000001", "13800000002", "13800000003"),
    text("邮箱", "jia@example.com", "yi@example.com", ""),
  ],
  activities: [
    text("流水号", "YS-1", "YS-2", "YS-3"),
    text("客户编号", "YS001", "YS001", "YS002"),
    text("客户名称", "演示甲机械有限公司", "演示甲机械有限公司", "演示乙食品有限公司"),
    date("业务日期", "2024-01-05", "2024-02-20", "2024-02-21"),
    text("业务类型", "回款", "退款", "拜访"),
    number("金额", 12000.5, -300, 0),
    text("币种", "CNY", "CNY", "CNY"),
    text("渠道", "线下", "线下", ""),
    text("订单号", "YS-DD-1", "YS-DD-1", ""),
  ],
  ownTiers: [
    text("客户编号", "YS001", "YS001", "YS002"),
    text("客户名称", "演示甲机械有限公司", "演示甲机械有限公司", "演示乙食品有限公司"),
    text("等级", "B", "A", "C"),
    date("生效日期", "2023-01-01", "2024-01-01", "2023-01-01"),
  ],
};

const en: Templates = {
  customers: [
    text("Customer code", "DEMO1", "DEMO2", "DEMO3"),
    text("Customer name", "Demo One Machines Ltd", "Demo Two Foods Ltd", "Demo Three Media Ltd"),
    text("Credit code", "", "", ""),
    date("Joined on", "2021-03-15", "2023-09-01", "2024-01-06"),
    text("Owner", "Demo Owner One", "Demo Owner Two", "Demo Owner One"),
    text("Team", "Demo Team One", "Demo Team Two", "Demo Team One"),
    text("Group name", "", "", "Demo Three Group"),
    text("Tags", "demo; key", "demo", ""),
  ],
  contacts: [
    text("Customer code", "DEMO1", "DEMO1", "DEMO2"),
    text("Customer name", "Demo One Machines Ltd", "Demo One Machines Ltd", "Demo Two Foods Ltd"),
    text("Contact name", "Demo Contact One", "Demo Contact Two", "Demo Contact Three"),
    text("Title", "Buyer", "Accountant", "Director"),
    text("Department", "Purchasing", "Finance", ""),
    text("Phone", "+8613800000001", "+8613800000002", "+8613800000003"),
    text("E-mail", "one@example.com", "two@example.com", ""),
  ],
  activities: [
    text("External ID", "DEMO-1", "DEMO-2", "DEMO-3"),
    text("Customer code", "DEMO1", "DEMO1", "DEMO2"),
    text("Customer name", "Demo One Machines Ltd", "Demo One Machines Ltd", "Demo Two Foods Ltd"),
    date("Activity date", "2024-01-05", "2024-02-20", "2024-02-21"),
    text("Activity type", "Received", "Refunded", "Visit"),
    number("Amount", 12000.5, -300, 0),
    text("Currency", "CNY", "CNY", "CNY"),
    text("Channel", "offline", "offline", ""),
    text("Order number", "DEMO-O-1", "DEMO-O-1", ""),
  ],
  ownTiers: [
    text("Customer code", "DEMO1", "DEMO1", "DEMO2"),
    text("Customer name", "Demo One Machines Ltd", "Demo One Machines Ltd", "Demo Two Foods Ltd"),
    text("Tier", "B", "A", "C"),
    date("Effective date", "2023-01-01", "2024-01-01", "2023-01-01"),
  ],
};

/** What the templates hold, by language. */
export const importTemplates: Readonly<Record<Language, Templates>> = { zh, en };

/** What a template's file is called, without its ending. */
export const templateNames: Readonly<Record<Language, Readonly<Record<ImportTemplateTarget, string>>>> = {
  zh: { customers: "客户模板", contacts: "联系人模板", activities: "业务记录模板", ownTiers: "自有等级模板" },
  en: {
    customers: "customers-template",
    contacts: "contacts-template",
    activities: "activities-template",
    ownTiers: "own-tiers-template",
  },
};
