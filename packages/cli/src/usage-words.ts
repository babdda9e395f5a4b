import type { CommanderError } from "commander";
import type { Words } from "./language.ts";

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
const allowedChoices = /^option '(--[\w-]+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/;
const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/;

/**
 * What is wrong with a command line. Commander words it in English and quotes what it is about, which
 * is all that the Chinese wording needs.
 */
export function usageWords({ code, message }: CommanderError): Words {
  const en = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  const [, option, value, allowed] = allowedChoices.exec(en) ?? [];
  if (option !== undefined && value !== undefined && allowed !== undefined) {
    return wordChoice(option, value, allowed.split(", "));
  }
  const named = [...message.matchAll(/'([^']*)'/g)].map(([, name = ""]) => name);
  const zh = inChinese[code]?.(named);
  return {
    en: `${en}${/[.)]$/.test(en) ? "" : "."} See gradus --help.`,
    zh: zh === undefined ? en : `${zh}${suggestInChinese(message)}。详见 gradus --help。`,
  };
}

function wordChoice(option: string, value: string, choices: readonly string[]): Words {
  return {
    en: `${option} takes ${choices.join(" or ")}, not “${value}”. See gradus --help.`,
    zh: `${option} 应为 ${choices.join(" 或 ")}，而不是“${value}”。详见 gradus --help。`,
  };
}

function suggestInChinese(message: string): string {
  const [, similar] = suggestion.exec(message) ?? [];
  return similar === undefined ? "" : `（您是否想输入 ${similar.split(", ").join(" 或 ")}？）`;
}
