import type { Problem } from "./problem.ts";

/** A map that does not fit, and imports that cannot be done or undone. */
export const importProblems = {
  importUnknown: { status: 404, en: "There is no import {import}.", zh: "没有编号为 {import} 的导入。" },
  importNotDone: {
    status: 409,
    en: "Import {import} wrote nothing, so there is nothing to undo.",
    zh: "导入 {import} 没有写入数据，无需撤销。",
  },
  importAlreadyUndone: {
    status: 409,
    en: "Import {import} was undone before.",
    zh: "导入 {import} 已经撤销过。",
  },
  importUndoUnconfirmed: {
    status: 409,
    en: "Undoing import {import} takes back {facts} facts and {customers} customers; {kept} facts were changed since and stay. Confirm to go on.",
    zh: "撤销导入 {import} 将撤销 {facts} 条记录、{customers} 个客户；其中 {kept} 条之后已被修改，将保留。请确认后继续。",
  },
  importNotDryRun: {
    status: 409,
    en: "Import {import} is no dry run that is done; rows are corrected on one.",
    zh: "导入 {import} 不是已完成的试运行，只能在试运行上修改行。",
  },
  importRowUnknown: {
    status: 404,
    en: "Import {import} lists no bad row at line {line}.",
    zh: "导入 {import} 的错误行中没有第 {line} 行。",
  },
  importMapUnknown: { status: 404, en: "There is no saved map {map}.", zh: "没有编号为 {map} 的映射。" },
  schemeOwnList: {
    status: 409,
    en: "“{scheme}” is a list of own tiers that was brought in; nothing of it is computed.",
    zh: "“{scheme}”是导入的自有等级，不由系统计算。",
  },
  mapSchemeTaken: {
    status: 409,
    en: "The scheme “{scheme}” is computed; an own list needs another code.",
    zh: "方案“{scheme}”由系统计算得出，自有等级请用其他代码。",
  },
  mapColumnMissing: {
    status: 422,
    en: "The map names the column “{column}”, which the file does not have; it has {columns}.",
    zh: "映射中的列“{column}”在文件中不存在；文件的列有：{columns}。",
  },
  mapFieldUnknown: {
    status: 422,
    en: "“{field}” is not a field of {target}; fields are {fields}.",
    zh: "“{field}”不是{target}的字段；可用字段：{fields}。",
  },
  mapFieldMissing: {
    status: 422,
    en: "The map gives no source for the field “{field}”, which {target} need.",
    zh: "映射缺少{target}必需的字段“{field}”。",
  },
  mapExpressionWrong: {
    status: 422,
    en: "The expression for “{field}” is wrong at character {at}: {reason}",
    zh: "“{field}”的表达式在第 {at} 个字符处有误：{reason}",
  },
  mapDateFormatWrong: {
    status: 422,
    en: "The date format “{format}” of column “{column}” is not understood; use yyyy, MM, dd, HH, mm and ss.",
    zh: "无法识别列“{column}”的日期格式“{format}”，请使用 yyyy、MM、dd、HH、mm、ss。",
  },
  mapAttributeUnknown: {
    status: 422,
    en: "There is no attribute “{attribute}”; define it first.",
    zh: "没有属性“{attribute}”，请先定义。",
  },
  mapValueWrong: {
    status: 422,
    en: "“{value}” cannot stand for the field “{field}”.",
    zh: "“{value}”不能作为字段“{field}”的值。",
  },
  mapFieldTypeWrong: {
    status: 422,
    en: "The field “{field}” needs a column of the type {expected}; “{column}” is {found}.",
    zh: "字段“{field}”需要 {expected} 类型的列；“{column}”的类型是 {found}。",
  },
  mapTimeZoneUnknown: {
    status: 422,
    en: "“{timeZone}” is not a time zone.",
    zh: "“{timeZone}”不是有效的时区。",
  },
} as const satisfies Record<string, Problem>;

/** One row that is not taken, with the reason handed back beside it. */
export const rowProblems = {
  rowFieldMissing: { status: 422, en: "“{field}” is empty.", zh: "“{field}”为空。" },
  rowColumnsWrong: {
    status: 422,
    en: "The row has {found} columns instead of {expected}.",
    zh: "该行有 {found} 列，应为 {expected} 列。",
  },
  rowNumberWrong: {
    status: 422,
    en: "“{value}” in column “{column}” is not a number.",
    zh: "列“{column}”的“{value}”不是数字。",
  },
  rowDateWrong: {
    status: 422,
    en: "“{value}” in column “{column}” is not a date of the form {format}.",
    zh: "列“{column}”的“{value}”不是 {format} 格式的日期。",
  },
  rowDateImplausible: {
    status: 422,
    en: "The date {value} lies outside 1900 to 2199.",
    zh: "日期 {value} 不在 1900 至 2199 年之间。",
  },
  rowAmountOverlong: {
    status: 422,
    en: "The amount {value} has more digits than an amount may have.",
    zh: "金额 {value} 位数过多。",
  },
  rowTextOverlong: {
    status: 422,
    en: "“{field}” is longer than {limit} characters.",
    zh: "“{field}”超过 {limit} 个字符。",
  },
  rowTextWrong: {
    status: 422,
    en: "“{field}” holds a character that cannot be stored.",
    zh: "“{field}”含有无法保存的字符。",
  },
  rowDayAhead: {
    status: 422,
    en: "The day {day} lies ahead; an own tier holds from today at the latest.",
    zh: "日期 {day} 晚于今天，自有等级的生效日不能晚于今天。",
  },
  rowPhoneWrong: { status: 422, en: "“{field}” is not a phone number.", zh: "“{field}”不是有效的电话号码。" },
  rowEmailWrong: {
    status: 422,
    en: "“{field}” is not an e-mail address.",
    zh: "“{field}”不是有效的邮箱地址。",
  },
  rowTypeUnknown: {
    status: 422,
    en: "There is no activity type “{value}”.",
    zh: "没有业务记录类型“{value}”。",
  },
  rowCurrencyUnknown: {
    status: 422,
    en: "“{value}” is not a currency.",
    zh: "“{value}”不是有效的货币代码。",
  },
  rowRateMissing: {
    status: 422,
    en: "There is no rate for {currency} on or before {day}.",
    zh: "没有 {currency} 在 {day} 或之前的汇率。",
  },
  rowRateTooOld: {
    status: 422,
    en: "The last rate for {currency} before {day} is of {rateDay}, more than {days} days older.",
    zh: "{currency} 在 {day} 之前最近的汇率是 {rateDay}，已超过 {days} 天。",
  },
  rowRateWrong: { status: 422, en: "The rate {value} is not above zero.", zh: "汇率 {value} 应大于零。" },
  rowRateDoubled: {
    status: 422,
    en: "The rate for {currency} on {day} stands in line {line} too, with another value.",
    zh: "{currency} 在 {day} 的汇率在第 {line} 行已出现，且数值不同。",
  },
  rowCustomerUnknown: {
    status: 422,
    en: "There is no customer “{value}”.",
    zh: "没有客户“{value}”。",
  },
  rowCustomerAmbiguous: {
    status: 422,
    en: "{count} customers have the name “{value}”; give a code.",
    zh: "有 {count} 个客户名称为“{value}”，请提供客户编号。",
  },
  rowCustomerConflict: {
    status: 422,
    en: "“{value}” already belongs to another customer, {other}.",
    zh: "“{value}”已属于另一客户 {other}。",
  },
  rowCreditCodeWrong: {
    status: 422,
    en: "“{value}” is not a unified social credit code: its check digit is wrong.",
    zh: "“{value}”不是有效的统一社会信用代码：校验位有误。",
  },
  rowExternalIdDoubled: {
    status: 422,
    en: "The external id “{value}” stands in line {line} too, with other content.",
    zh: "外部编号“{value}”在第 {line} 行已出现，且内容不同。",
  },
  rowCustomerDoubled: {
    status: 422,
    en: "The customer “{value}” stands in line {line} too, with other content.",
    zh: "客户“{value}”在第 {line} 行已出现，且内容不同。",
  },
  rowTierDoubled: {
    status: 422,
    en: "The customer “{value}” has another tier on {day} in line {line}.",
    zh: "客户“{value}”在 {day} 的等级与第 {line} 行不同。",
  },
  rowContactDoubled: {
    status: 422,
    en: "The contact “{value}” stands in line {line} too, with other content.",
    zh: "联系人“{value}”在第 {line} 行已出现，且内容不同。",
  },
  rowAttributeWrong: {
    status: 422,
    en: "“{value}” does not fit the attribute “{attribute}”.",
    zh: "“{value}”不符合属性“{attribute}”的要求。",
  },
} as const satisfies Record<string, Problem>;
