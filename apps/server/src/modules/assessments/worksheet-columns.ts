import type { Language } from "@gradus/contract";

/** What a row of a worksheet says. */
export type WorksheetField = "customer" | "scale" | "value" | "evidence" | "rater" | "ratedOn";

/** How the columns of a worksheet are called when it is written. */
export const worksheetHeaders = {
  zh: {
    ...{ customer: "客户编号", name: "客户名称", scale: "评分量表", levels: "档次说明", mean: "目前均分" },
    ...{ validUntil: "有效期至", value: "评分", evidence: "依据", rater: "评分人", ratedOn: "评分日期" },
  },
  en: {
    ...{
      customer: "Customer code",
      name: "Customer name",
      scale: "Scale",
      levels: "Levels",
      mean: "Mean now",
    },
    ...{
      validUntil: "Valid until",
      value: "Value",
      evidence: "Evidence",
      rater: "Rater",
      ratedOn: "Rated on",
    },
  },
} as const satisfies Record<
  Language,
  Record<WorksheetField | "name" | "levels" | "mean" | "validUntil", string>
>;

/** How they may be called in a file that is read, in lower case. */
const synonyms: Readonly<Record<WorksheetField, readonly string[]>> = {
  customer: ["客户编号", "客户编码", "客户代码", "客户", "customer code", "customer", "customer id", "code"],
  scale: ["评分量表", "量表", "评分标尺", "标尺", "scale"],
  value: ["评分", "得分", "分值", "档次", "value", "level", "score", "rating"],
  evidence: ["依据", "评分依据", "证据", "说明", "evidence", "reason", "note"],
  rater: ["评分人", "评价人", "打分人", "rater", "assessor"],
  ratedOn: ["评分日期", "日期", "rated on", "date", "day"],
};

/** Where each field stands among the columns of a file; absent where no column is called so. */
export function findWorksheetColumns(columns: readonly string[]): Partial<Record<WorksheetField, number>> {
  const names = columns.map((column) => column.trim().toLowerCase().replaceAll("_", " "));
  const found = Object.entries(synonyms).flatMap(([field, words]) => {
    const word = words.find((each) => names.includes(each));
    return word === undefined ? [] : [[field, names.indexOf(word)]];
  });
  return Object.fromEntries(found);
}

/** A field as a refusal names it, whose reader may speak either language. */
export function toldField(field: WorksheetField): string {
  return `${worksheetHeaders.zh[field]} / ${worksheetHeaders.en[field]}`;
}
