import type { Language } from "@gradus/contract";
import type { Help, Option } from "commander";
import type { Words } from "./language.ts";
import { displayWidth } from "./text/display-width.ts";

const words: Readonly<Record<string, Words>> = {
  "Usage:": { en: "Usage:", zh: "用法：" },
  "Arguments:": { en: "Arguments:", zh: "参数：" },
  "Options:": { en: "Options:", zh: "选项：" },
  "Commands:": { en: "Commands:", zh: "命令：" },
  "[options]": { en: "[options]", zh: "[选项]" },
  "[command]": { en: "[command]", zh: "[命令]" },
};

/** What commander says by itself in a help, in the language the help is written in. */
export function helpWords(language: Language): Partial<Help> {
  const word = (text: string) => words[text]?.[language] ?? text;
  const wordTerm = (term: string) => term.replace(/\[(?:options|command)\]/g, word);
  return {
    displayWidth,
    styleTitle: word,
    styleUsage: wordTerm,
    styleSubcommandTerm: wordTerm,
    optionDescription: ({ description, argChoices }: Option) => {
      if (!argChoices) return description;
      return language === "zh"
        ? `${description}：${argChoices.join("、")}`
        : `${description}: ${argChoices.join(", ")}`;
    },
  };
}
