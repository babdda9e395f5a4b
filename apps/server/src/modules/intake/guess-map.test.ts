import { expect, test } from "vitest";
import { guessMap } from "./guess-map.ts";

const activityTypes = [
  { id: 1, code: "received", name: { en: "Received", zh: "回款" }, family: "transaction" },
  { id: 2, code: "refund", name: { en: "Refunded", zh: "退款" }, family: "transaction" },
] as const;
const attributes = [{ id: 1, code: "industry", name: { en: "Industry", zh: "行业" }, type: "text" }] as const;

function guess(columns: string[], rows: string[][], hasHeader = true) {
  const {
    to,
    fields,
    columns: types,
  } = guessMap({
    ...{ columns, sample: rows, hasHeader, baseCurrency: "CNY", activityTypes, attributes },
  }).map;
  return { to, fields, types };
}

test("an order list with Chinese headers is guessed to be activities", () => {
  const columns = [
    "客户编号",
    "客户名称",
    "订单号",
    "下单日期",
    "金额（元）",
    "数量",
    "币种",
    "渠道",
    "业务类型",
  ];
  const rows = [
    ["C001", "上海示例有限公司", "SO-1", "2024/1/5", "1,234.50", "2", "CNY", "门店", "回款"],
    ["C002", "北京示例有限公司", "SO-2", "2024/12/15", "-30.00", "1", "USD", "网店", "退款"],
  ];
  expect(guess(columns, rows)).toEqual({
    to: "activities",
    fields: {
      ...{
        customer: "客户编号",
        customerName: "客户名称",
        occasion: "订单号",
        day: "下单日期",
        type: "业务类型",
      },
      ...{ amount: "金额（元）", quantity: "数量", currency: "币种", channel: "渠道" },
    },
    types: { 下单日期: { date: "yyyy/M/d" }, "金额（元）": { number: { thousands: "," } }, 数量: "number" },
  });
});

test("headers are compared without case, blanks and underscores; quantity and unit price make the amount", () => {
  const columns = ["InvoiceNo", "Stock Code", "Quantity", "Invoice_Date", "Unit Price", "CUSTOMER ID"];
  const rows = [
    ["536365", "85123A", "6", "2010-12-01 08:26:00", "2.55", "17850"],
    ["C536379", "D", "-1", "2010-12-01 09:41:00", "27.5", "14527"],
  ];
  expect(guess(columns, rows)).toEqual({
    to: "activities",
    fields: {
      ...{ customer: "CUSTOMER ID", day: "Invoice_Date", occasion: "InvoiceNo", quantity: "Quantity" },
      amount: { expr: 'row["Quantity"] * row["Unit Price"]' },
      type: { expr: 'row["Quantity"] < 0 ? "refund" : "received"' },
      currency: { value: "CNY" },
    },
    types: { Quantity: "number", Invoice_Date: { date: "yyyy-MM-dd HH:mm:ss" }, "Unit Price": "decimal" },
  });
});

test("without a header the cells decide: credit codes, dates, amounts, currencies", () => {
  const rows = [
    ["91350100M000100Y43", "05.12.2024", "1.234,5", "EUR", "3"],
    ["91350100M000100Y43", "31.12.2024", "20,25", "USD", "14"],
  ];
  expect(guess(["1", "2", "3", "4", "5"], rows, false)).toMatchObject({
    to: "activities",
    fields: { creditCode: "1", day: "2", amount: "3", currency: "4" },
    types: { "2": { date: "d.M.yyyy" }, "3": { number: { thousands: ".", point: "," } } },
  });
});

test("a customer list is guessed to be customers, its attributes by their names", () => {
  const columns = ["客户编号", "客户名称", "统一社会信用代码", "建档日期", "客户经理", "标签", "行业"];
  const rows = [["00017", "上海示例有限公司", "91350100M000100Y43", "2020年3月5日", "王", "重点", "贸易"]];
  expect(guess(columns, rows)).toEqual({
    to: "customers",
    fields: {
      ...{ code: "客户编号", name: "客户名称", creditCode: "统一社会信用代码", joinedOn: "建档日期" },
      ...{ owner: "客户经理", tags: "标签", "attributes.industry": "行业" },
    },
    types: { 建档日期: { date: "yyyy年M月d日" } },
  });
});

test("a list of rates is guessed to be one", () => {
  expect(guess(["币种", "日期", "汇率"], [["USD", "2024-01-01", "7.1"]])).toEqual({
    to: "rates",
    fields: { currency: "币种", day: "日期", rate: "汇率" },
    types: { 日期: { date: "yyyy-MM-dd" }, 汇率: "decimal" },
  });
});

test("a few cells that do not fit do not hide what a column is", () => {
  const rows = Array.from({ length: 9 }, (_, index) => [`C${index}`, `2024-01-0${index + 1}`, `${index}.5`]);
  expect(
    guess(["customer", "date", "amount"], [...rows, ["合计", "", "x"], ["", "-", "40.5"]]),
  ).toMatchObject({
    fields: { customer: "customer", day: "date", amount: "amount" },
    types: { date: { date: "yyyy-MM-dd" }, amount: "decimal" },
  });
});

test("a column whose content cannot be meant is not taken for its header", () => {
  const { fields } = guess(
    ["customer", "date", "amount"],
    [
      ["A", "soon", "5"],
      ["B", "2024-01-01", "6"],
    ],
  );
  expect(fields).not.toHaveProperty("day");
});

test("words for money and for what happened are translated, and unknown ones are left to be refused", () => {
  const columns = ["客户编号", "日期", "单据类型", "币种", "金额"];
  const rows = [
    ["C1", "2024-01-05", "回款", "美元", "9000.00"],
    ["C2", "2024-01-06", "退货", "人民币", "-20.00"],
    ["C3", "2024-01-07", "红冲", "人民币", "10.00"],
  ];
  const { fields } = guess(columns, rows);
  expect(fields.currency).toEqual({
    expr: 'row["币种"] == "美元" ? "USD" : row["币种"] == "人民币" ? "CNY" : row["币种"]',
  });
  expect(fields.type).toEqual({ expr: 'row["单据类型"] == "退货" ? "refund" : row["单据类型"]' });
});

test("a column that says what happened is found whatever its header", () => {
  const columns = ["customer", "date", "kind of thing", "amount"];
  const rows = [
    ["C1", "2024-01-05", "payment", "90.00"],
    ["C2", "2024-01-06", "return", "20.00"],
  ];
  expect(guess(columns, rows).fields.type).toEqual({
    expr: 'row["kind of thing"] == "payment" ? "received" : row["kind of thing"] == "return" ? "refund" : row["kind of thing"]',
  });
});
