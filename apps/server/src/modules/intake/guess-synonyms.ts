import type { ImportTarget } from "@gradus/contract";

/** How headers call a field, in the languages met, without blanks, case and punctuation; the likeliest first. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const customerCode = [
  ...[
    "客户编号",
    "客户编码",
    "客户代码",
    "客户号",
    "客户id",
    "会员编号",
    "会员号",
    "会员id",
    "用户编号",
    "用户id",
  ],
  ...[
    "customerid",
    "customercode",
    "customerno",
    "customernumber",
    "customer",
    "clientid",
    "clientcode",
    "client",
  ],
  ...["householdid", "memberid", "userid", "accountid", "accountno", "account", "buyerid"],
];
const customerName = [
  ...[
    "客户名称",
    "客户名",
    "客户",
    "公司名称",
    "企业名称",
    "单位名称",
    "购货单位",
    "往来单位",
    "公司",
    "姓名",
  ],
  ...["customername", "companyname", "clientname", "accountname", "company"],
];
const nameOfCompany = customerName.filter((name) => name !== "姓名");
const creditCode = [
  ...["统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "税号"],
  ...["creditcode", "unifiedsocialcreditcode", "uscc", "taxid", "taxpayerid"],
];

/** Headers that say that a person at a customer is meant. */
export const contactName = [
  ...["联系人", "联系人姓名", "联系人名称", "对接人", "contactname", "contact", "contactperson"],
];

/** Headers of each target's fields. `unitPrice` is no field, but makes an amount together with a quantity. */
export const synonyms: Readonly<Record<ImportTarget, Synonyms>> = {
  activities: {
    customer: customerCode,
    customerName,
    creditCode,
    day: [
      ...[
        "下单日期",
        "订单日期",
        "下单时间",
        "订单时间",
        "交易日期",
        "交易时间",
        "付款日期",
        "付款时间",
        "支付日期",
      ],
      ...[
        "支付时间",
        "回款日期",
        "到账日期",
        "开票日期",
        "签约日期",
        "发货日期",
        "发生日期",
        "业务日期",
        "日期",
        "时间",
      ],
      ...[
        "orderdate",
        "invoicedate",
        "transactiondate",
        "transactiontimestamp",
        "transactiontime",
        "purchasedate",
      ],
      ...[
        "paymentdate",
        "activitydate",
        "orderdatetime",
        "date",
        "day",
        "datetime",
        "timestamp",
        "createdat",
      ],
    ],
    type: ["业务类型", "交易类型", "记录类型", "单据类型", "类型", "activitytype", "transactiontype", "type"],
    amount: [
      ...[
        "金额",
        "订单金额",
        "总金额",
        "实付金额",
        "支付金额",
        "交易金额",
        "回款金额",
        "到账金额",
        "开票金额",
        "合同金额",
      ],
      ...[
        "销售金额",
        "销售额",
        "价税合计",
        "含税金额",
        "amount",
        "totalamount",
        "orderamount",
        "salesamount",
        "paidamount",
      ],
      ...["revenue", "salesvalue", "ordervalue", "sales", "total", "totalprice", "spend", "value", "dollars"],
    ],
    cost: ["成本", "成本金额", "总成本", "cost", "totalcost", "cogs"],
    quantity: ["数量", "件数", "销量", "quantity", "qty", "units"],
    unitPrice: ["单价", "unitprice", "price"],
    currency: ["币种", "币别", "货币", "货币代码", "currency", "currencycode"],
    channel: ["渠道", "销售渠道", "来源渠道", "channel", "saleschannel"],
    source: ["数据来源", "来源系统", "来源", "sourcesystem", "source"],
    occasion: [
      ...[
        "订单号",
        "订单编号",
        "销售单号",
        "单据编号",
        "单据号",
        "单号",
        "发票号码",
        "发票号",
        "合同编号",
        "合同号",
        "小票号",
      ],
      ...[
        "orderid",
        "orderno",
        "ordernumber",
        "invoiceno",
        "invoicenumber",
        "invoiceid",
        "invoice",
        "basketid",
      ],
      ...["transactionid", "receiptno", "contractno", "order"],
    ],
    externalId: ["流水号", "交易流水号", "记录编号", "明细编号", "externalid", "recordid", "lineid", "rowid"],
  },
  customers: {
    code: [...customerCode, "编号", "编码", "代码", "code", "id"],
    name: [...customerName, "名称", "name", "fullname"],
    creditCode,
    alias: ["别名", "曾用编号", "旧编号", "alias", "oldcode", "legacyid"],
    joinedOn: [
      ...["建档日期", "开户日期", "注册日期", "入会日期", "首次合作日期", "合作日期", "创建日期", "加入日期"],
      ...[
        "joinedon",
        "joindate",
        "registrationdate",
        "registeredon",
        "signupdate",
        "customersince",
        "createdon",
      ],
    ],
    owner: [
      ...[
        "负责人",
        "客户经理",
        "业务员",
        "销售员",
        "销售",
        "跟进人",
        "owner",
        "accountmanager",
        "salesrep",
        "salesperson",
      ],
    ],
    team: ["所属部门", "部门", "团队", "销售团队", "大区", "team", "department", "salesteam"],
    group: ["集团编号", "集团编码", "集团代码", "groupcode", "groupid", "parentid"],
    groupName: ["集团名称", "所属集团", "集团", "groupname", "group", "parentcompany"],
    groupHead: ["是否集团总部", "集团总部", "是否总部", "grouphead", "ishead", "isgrouphead"],
    tags: ["客户标签", "标签", "tags", "labels", "tag"],
    since: ["生效日期", "生效日", "since", "effectivedate", "validfrom"],
  },
  contacts: {
    customer: customerCode,
    customerName: nameOfCompany,
    creditCode,
    name: [...contactName, "姓名", "名字", "name", "fullname"],
    title: ["职务", "职位", "头衔", "岗位", "title", "jobtitle", "position"],
    department: ["部门", "所属部门", "科室", "department", "dept"],
    phone: [
      ...["手机", "手机号", "手机号码", "电话", "联系电话", "电话号码", "移动电话", "联系方式"],
      ...["phone", "phonenumber", "mobile", "mobilephone", "mobilenumber", "telephone", "tel", "cellphone"],
    ],
    email: ["邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "email", "emailaddress", "mail"],
  },
  ownTiers: {
    customer: customerCode,
    customerName,
    creditCode,
    tier: [
      ...["客户等级", "等级", "客户级别", "级别", "客户分级", "分级", "当前等级", "客户分类", "分类", "类别"],
      ...[
        "tier",
        "customertier",
        "grade",
        "level",
        "rating",
        "class",
        "customerclass",
        "segment",
        "category",
      ],
    ],
    since: [
      ...["生效日期", "生效日", "定级日期", "评定日期", "起始日期", "开始日期", "日期"],
      ...["since", "effectivedate", "validfrom", "startdate", "date", "day"],
    ],
  },
  rates: {
    currency: ["币种", "币别", "货币", "货币代码", "外币", "currency", "currencycode", "from"],
    day: ["日期", "汇率日期", "date", "day", "ratedate"],
    rate: ["汇率", "中间价", "rate", "exchangerate", "fxrate"],
  },
};

/** A header as it is compared: units in brackets, blanks, case and punctuation aside. */
export function plainHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/[([{【].*?[)\]}】]/g, "")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}]+/gu, "");
}

const knownHeaders = new Set(Object.values(synonyms).flatMap((fields) => Object.values(fields).flat()));

/** Whether a cell reads like the header of a field of any target. */
export function isKnownHeader(cell: string): boolean {
  return knownHeaders.has(plainHeader(cell));
}
