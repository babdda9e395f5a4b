import type { Problem } from "./problem.ts";

/** A whole file that cannot be read. */
export const fileProblems = {
  fileEmpty: { status: 422, en: "The file is empty.", zh: "文件是空的。" },
  fileUnknown: {
    status: 404,
    en: "There is no uploaded file {file}; upload it again.",
    zh: "没有已上传的文件 {file}，请重新上传。",
  },
  fileTooLarge: {
    status: 413,
    en: "The file is larger than the {limit} that one upload may have.",
    zh: "文件超过单次上传上限 {limit}。",
  },
  fileEncodingWrong: {
    status: 422,
    en: "Line {line} cannot be read as {encoding}: set the file's encoding in the map.",
    zh: "第 {line} 行不是 {encoding} 编码：请在映射中指定文件编码。",
  },
  fileLineTooLong: {
    status: 422,
    en: "Line {line} is longer than {limit} characters; a quotation mark may be left open.",
    zh: "第 {line} 行超过 {limit} 个字符，可能缺少收尾引号。",
  },
  fileQuoteUnclosed: {
    status: 422,
    en: "A quotation mark opened on line {line} is never closed.",
    zh: "第 {line} 行的引号没有收尾。",
  },
  fileNotXlsx: { status: 422, en: "The file is not an XLSX workbook.", zh: "文件不是有效的 XLSX 工作簿。" },
  fileXlsxTooLarge: {
    status: 422,
    en: "The workbook unpacks to more than {limit}; it is refused as a possible zip bomb.",
    zh: "工作簿解压后超过 {limit}，疑似压缩炸弹，已拒绝。",
  },
  fileSheetUnknown: {
    status: 422,
    en: "The workbook has no sheet “{sheet}”; it has {sheets}.",
    zh: "工作簿中没有工作表“{sheet}”，现有：{sheets}。",
  },
  fileGzipBroken: {
    status: 422,
    en: "The gzip file is damaged or cut short.",
    zh: "gzip 文件已损坏或不完整。",
  },
  fileUnreadable: { status: 422, en: "The file cannot be read: {reason}.", zh: "无法读取文件：{reason}。" },
} as const satisfies Record<string, Problem>;
