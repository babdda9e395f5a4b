import { expect, test } from "vitest";
import { chooseLanguage } from "./language.ts";

test.each([
  [["run", "x", "--language", "zh"], {}, "zh"],
  [["--language=en", "run"], { LANG: "zh_CN.UTF-8" }, "en"],
  [["--language", "zh", "run", "--language", "en"], {}, "en"],
  [["setup", "--organisation-language", "zh"], {}, "en"],
  [["run"], { GRADUS_LANGUAGE: "zh", LANG: "en_GB" }, "zh"],
  [["run"], { GRADUS_LANGUAGE: "fr", LANG: "zh_TW" }, "zh"],
  [["run"], { LANG: "de_DE.UTF-8" }, "en"],
  [["run", "--language"], {}, "en"],
  [["run"], {}, "en"],
] as const)("%j under %j speaks %s", (args, environment, language) => {
  expect(chooseLanguage(args, environment)).toBe(language);
});
