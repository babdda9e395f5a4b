import type { CommanderError } from "commander";
import type { Words } from "./language.ts";

/** The headings of the help. */
export const headingWords: Readonly<Record<string, Words>> = {
  "Usage:": { en: "Usage:", zh: "用法：" },
  "Arguments:": { en: "Arguments:", zh: "参数：" },
  "Options:": { en: "Options:", zh: "选项：" },
  "Commands:": { en: "Commands:", zh: "命令：" },
};

const inChinese: Readonly<Record<string, (named: readonly string[]) => string>> = {
  "commander.missingArgument": ([name]) => `缺少参数 ${name}`,
  "commander.optionMissingArgument": ([option]) => `选项 ${option} 缺少取值`,
  "commander.missingMandatoryOptionValue": ([option]) => `缺少必需的选项 ${option}`,
  "commander.conflictingOption": ([one, other]) => `选项 ${one} 与 ${other} 不能同时使用`,
  "commander.unknownOption": ([option]) => `没有选项 ${option}`,
  "commander.excessArguments": () => "参数过多",
  "commander.unknownCommand": ([command]) => `没有命令 ${command}`,
  "commander.invalidArgument": ([option, value]) => `${option} 的取值“${value}”无效`,
};

/**
 * What is wrong with a command line. Commander words it in English and quotes what it is about, which
 * is all that the Chinese wording needs.
 */
export function usageWords({ code, message }: CommanderError): Words {
  const en = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  const named = [...message.matchAll(/'([^']*)'/g)].map(([, name = ""]) => name);
  const zh = inChinese[code]?.(named);
  return {
    en: `${en}${/[.)]$/.test(en) ? "" : "."} See gradus --help.`,
    zh: zh === undefined ? en : `${zh}。详见 gradus --help。`,
  };
}
